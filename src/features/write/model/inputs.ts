import { writeNumber } from '../../../scenario/read-number.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { type Argument, type Case, SHOWN } from './cases.ts';
import type { ExerciseId } from './exercise-ids.ts';

/** What the function is called with while one writes. */
export type Input =
  /** The logits of the page over its temperature, and its true class. */
  | { readonly kind: 'lab' }
  | { readonly kind: 'case'; readonly test: Case }
  /** What another function of the text gives. */
  | { readonly kind: 'from'; readonly name: 'breaks' | 'silent' }
  | { readonly kind: 'none' };

/** What can be chosen in an exercise; the first one opens. */
export function inputsOf(id: ExerciseId): readonly Input[] {
  const cases: readonly Input[] = SHOWN[id].map((test) => ({ kind: 'case', test }));
  const lab: Input = { kind: 'lab' };
  switch (id) {
    case 'naive':
      return [{ kind: 'from', name: 'breaks' }, { kind: 'from', name: 'silent' }, lab, ...cases];
    case 'batch':
    case 'masks':
      return cases;
    case 'tests':
      return [{ kind: 'none' }];
    case 'free':
      return [lab];
    case 'stable':
    case 'lse':
    case 'loss':
    case 'log-softmax':
    case 'online':
      return [lab, ...cases];
    default:
      return id satisfies never;
  }
}

/** The test that the page itself makes: x = logit / T, and the true class where it is asked for. */
export function labCase(
  id: ExerciseId,
  scenario: Scenario,
  round: (value: number) => number,
): Case {
  const t = round(scenario.temperature);
  const values = scenario.logits.map((logit) => round(round(logit) / t));
  const x: Argument = { kind: 'vector', values };
  const y: Argument = { kind: 'index', value: scenario.trueClass };
  return { kind: 'generated', args: id === 'loss' || id === 'free' ? [x, y] : [x] };
}

/** Arguments as Python writes them: [1, 92, -inf], and a label behind them. */
export const writtenArguments = ({ args }: Case): string =>
  args
    .map((argument) => {
      switch (argument.kind) {
        case 'index':
          return `y = ${argument.value}`;
        case 'vector':
          return row(argument.values);
        case 'matrix':
          return `[${argument.rows.map(row).join(', ')}]`;
        default:
          return argument satisfies never;
      }
    })
    .join(', ');

export const row = (values: readonly number[]): string => `[${values.map(writeNumber).join(', ')}]`;
