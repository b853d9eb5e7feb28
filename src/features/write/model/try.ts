import type { PythonError } from '../../../python/errors.ts';
import { parseProgram } from '../../../python/parse.ts';
import type { Problem } from '../../../python/problems.ts';
import type { Program } from '../../../python/syntax.ts';
import type { Value } from '../../../python/values.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { blameFor, troubleIn } from './blame.ts';
import { type Argument, type Case, vector } from './cases.ts';
import { type ExerciseId, functionOf } from './exercise-ids.ts';
import { type Expected, expectedOf, type Setting } from './expected.ts';
import type { Blame } from './faults.ts';
import { type Input, labCase } from './inputs.ts';
import { wrongLanes } from './judge.ts';
import type { Computed } from './look.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import { callIn, type Ran, seen } from './run.ts';

/** A run that came to its end. */
export interface Outcome {
  /** The function that was called. */
  readonly name: string;
  readonly setting: Setting;
  readonly numbers: Numbers | undefined;
  /** What is no number, as Python prints it; 'none' for None, null where there are numbers. */
  readonly other: string | null;
  readonly printed: readonly string[];
  /** What is right for this input, where that is known. */
  readonly expected: Expected | undefined;
  readonly blame: Blame | null;
  readonly computed: readonly Computed[];
}

/** What became of a text. */
export type Tried =
  | { readonly kind: 'no-program'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'failed';
      readonly error: PythonError;
      readonly printed: readonly string[];
      readonly computed: readonly Computed[];
    }
  | { readonly kind: 'done'; readonly outcome: Outcome };

/** Runs a text on the chosen input. Bounded, so it ends. */
export function tryText(
  id: ExerciseId,
  text: string,
  input: Input,
  scenario: Scenario,
  setting: Setting,
): Tried {
  const program = parseProgram(text);
  if (!('functions' in program)) return { kind: 'no-program', problems: program };
  const name = id === 'free' ? lastFunction(program) : functionOf(id);
  const given = givenBy(id, program, name, input, scenario, setting);
  if ('error' in given) return failed(given);
  const ran = callIn(program, name, given.args, setting);
  if (ran.error !== null) return failed(ran);
  const numbers = ran.result === null ? undefined : numbersOf(ran.result);
  const expected = given.test === null ? undefined : expectedOf(id, given.test, setting);
  return {
    kind: 'done',
    outcome: {
      name,
      setting,
      numbers,
      other: numbers === undefined ? otherOf(ran.result) : null,
      printed: ran.printed,
      expected,
      blame: numbers === undefined ? null : blameOf(ran, numbers, expected, setting),
      computed: ran.computed,
    },
  };
}

const otherOf = (value: Value | null): string =>
  value === null || value.type === 'none' ? 'none' : seen(value).text;

const failed = ({
  error,
  printed,
  computed,
}: Ran & { readonly error: PythonError | null }): Tried =>
  error === null
    ? { kind: 'no-program', problems: [] }
    : { kind: 'failed', error, printed, computed };

const lastFunction = ({ functions }: Program): string => [...functions.keys()].at(-1) ?? 'f';

interface Given {
  readonly args: readonly Argument[];
  /** The test that the input is; null where the program made it. */
  readonly test: Case | null;
}

function givenBy(
  id: ExerciseId,
  program: Program,
  name: string,
  input: Input,
  scenario: Scenario,
  setting: Setting,
): Given | Ran {
  switch (input.kind) {
    case 'none':
      return { args: [], test: null };
    case 'lab':
    case 'case': {
      const test = input.kind === 'case' ? input.test : labCase(id, scenario, setting.format.round);
      const parameters = program.functions.get(name)?.parameters.length ?? test.args.length;
      const args = id === 'free' ? test.args.slice(0, parameters) : test.args;
      return { args, test };
    }
    case 'from': {
      const ran = callIn(program, input.name, [], setting);
      const logits = ran.result === null ? undefined : numbersOf(ran.result);
      if (ran.error !== null) return ran;
      return { args: [vector(logits?.values ?? [])], test: null };
    }
    default:
      return input satisfies never;
  }
}

/** What went wrong first: where the true values are known, on the way to a wrong one; else to one that is not finite. */
function blameOf(
  ran: Ran,
  numbers: Numbers,
  expected: Expected | undefined,
  { format }: Setting,
): Blame | null {
  if (expected === undefined || expected.entries.length !== numbers.values.length)
    return troubleIn(ran, numbers);
  const lanes = wrongLanes(numbers, expected, format);
  return lanes.length === 0 ? null : blameFor(ran, numbers, expected, lanes);
}
