import { once } from './once.ts';
import { type Operand, type Step, stepOf } from './trace.ts';

/** The steps a program returns, by the names it gives them. */
export type NamedSteps = Readonly<Record<string, Operand>>;

/** The names of every one of a union of records. */
export type KeyOf<Records> = Records extends unknown ? keyof Records & string : never;

/** Where a step is found: the program that made it, and its name there. */
export interface Place<Side extends string = string, Name extends string = string> {
  readonly side: Side;
  readonly name: Name;
}

/** Tells a step's name. Undefined for a step that has none. */
export type PlaceFinder<Programs extends Readonly<Record<string, NamedSteps>>> = (
  step: Step,
) => Place<KeyOf<Programs>, KeyOf<Programs[keyof Programs]>> | undefined;

/**
 * Records what programs call the steps they returned. A step with several names goes by the first. Costs nothing until
 * a name is asked for.
 */
export function placesOf<Programs extends Readonly<Record<string, NamedSteps>>>(
  programs: Programs,
): PlaceFinder<Programs> {
  type Found = NonNullable<ReturnType<PlaceFinder<Programs>>>;
  const index = once(() => {
    const places = new Map<Step, Found>();
    for (const [side, steps] of Object.entries(programs)) {
      for (const [name, operand] of Object.entries(steps)) {
        const step = stepOf(operand);
        // The entries of `programs` have no other keys than its type names.
        if (!places.has(step)) places.set(step, { side, name } as Found);
      }
    }
    return places;
  });
  return (step) => index().get(step);
}
