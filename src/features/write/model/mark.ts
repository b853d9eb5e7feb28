import { parseProgram } from '../../../python/parse.ts';
import type { Program } from '../../../python/syntax.ts';
import { typeName } from '../../../python/values.ts';
import { blameFor } from './blame.ts';
import { type Case, generatedFor, SHOWN, vector } from './cases.ts';
import { type ExerciseId, functionOf } from './exercise-ids.ts';
import { type Expected, expectedOf, MARKED_IN } from './expected.ts';
import type { Fault, Marked, Test, Verdict } from './faults.ts';
import { faultOf, wrongLanes } from './judge.ts';
import { numbersOf } from './numbers.ts';
import { readsWhole } from './reads-whole.ts';
import { callIn, type Ran } from './run.ts';
import { VARIANTS, withVariant } from './variants.ts';

/** Runs all tests of an exercise on a text. Every run is bounded, so this ends. */
export function mark(id: ExerciseId, text: string): Marked {
  const program = parseProgram(text);
  if (!('functions' in program)) return { kind: 'no-program', problems: program };
  const shown = shownVerdicts(id, program);
  const generated = endless(shown) ? [] : generatedFor(id).map((test) => judge(id, program, test));
  const verdicts = [...shown, ...generated];
  const total = verdicts.length;
  const passes = (list: readonly Verdict[]) => list.every(({ fault }) => fault === null);
  return {
    kind: 'marked',
    verdicts,
    total,
    passed: total > 0 && passes(verdicts),
    hardCoded: shown.length > 0 && passes(shown) && !passes(generated),
  };
}

/** After a run that had to be stopped, others would take as long. */
const endless = (verdicts: readonly Verdict[]): boolean =>
  verdicts.some(({ fault }) => fault?.kind === 'error' && fault.error.kind === 'Limit');

function shownVerdicts(id: ExerciseId, program: Program): Verdict[] {
  if (id === 'tests') return VARIANTS.map((variant) => judgeVariant(program.text, variant));
  const verdicts: Verdict[] = [];
  for (const test of SHOWN[id]) {
    verdicts.push(judge(id, program, test));
    if (endless(verdicts)) return verdicts;
  }
  return id === 'naive'
    ? [...verdicts, judgeLogits(program, 'breaks'), judgeLogits(program, 'silent')]
    : verdicts;
}

const verdict = (test: Test, fault: Fault | null): Verdict => ({ test, fault, blame: null });

/** One test by true values. */
function judge(id: ExerciseId, program: Program, test: Case): Verdict {
  const asked: Test = { kind: 'case', test };
  const expected = expectedOf(id, test);
  if (expected === undefined) return verdict(asked, null);
  const ran = callIn(program, functionOf(id), test.args, MARKED_IN);
  if (ran.error !== null) return verdict(asked, { kind: 'error', error: ran.error });
  return judgeResult(asked, ran, expected) ?? verdict(asked, onePass(id, program));
}

/** Null where the numbers are right. */
function judgeResult(test: Test, ran: Ran, expected: Expected): Verdict | null {
  const numbers = ran.result === null ? undefined : numbersOf(ran.result);
  if (numbers === undefined) {
    const type = ran.result === null ? 'NoneType' : typeName(ran.result);
    return verdict(test, { kind: 'no-numbers', type });
  }
  const { format } = MARKED_IN;
  const fault = faultOf(numbers, expected, format);
  if (fault === null) return null;
  const lanes = fault.kind === 'shape' ? [] : wrongLanes(numbers, expected, format);
  return { test, fault, blame: blameFor(ran, numbers, expected, lanes) };
}

const onePass = (id: ExerciseId, program: Program): Fault | null =>
  id === 'online' && readsWhole(program) ? { kind: 'two-passes' } : null;

/** Whether the logits that a function of the reader's gives break softmax as they should. */
function judgeLogits(program: Program, kind: 'breaks' | 'silent'): Verdict {
  const asked: Test = { kind };
  const given = callIn(program, kind, [], MARKED_IN);
  if (given.error !== null) return verdict(asked, { kind: 'error', error: given.error });
  const logits = given.result === null ? undefined : numbersOf(given.result);
  if (given.result === null || logits === undefined)
    return verdict(asked, { kind: 'no-numbers', type: 'NoneType' });
  const { length } = logits.values;
  if (logits.shape.length !== 1)
    return verdict(asked, { kind: 'shape', got: logits.shape, wanted: [length] });
  const values = logits.values.map(MARKED_IN.format.round);
  if (length === 0 || !values.every(Number.isFinite))
    return verdict(asked, { kind: 'not-finite', logits: logits.values });
  return judgeBroken(program, kind, values);
}

function judgeBroken(
  program: Program,
  kind: 'breaks' | 'silent',
  logits: readonly number[],
): Verdict {
  const asked: Test = { kind };
  const ran = callIn(program, 'softmax', [vector(logits)], MARKED_IN);
  if (ran.error !== null) return verdict(asked, { kind: 'error', error: ran.error });
  const p = ran.result === null ? [] : (numbersOf(ran.result)?.values ?? []);
  const broken = kind === 'breaks' ? p.some(Number.isNaN) : p.every((one) => one === 0);
  return verdict(asked, broken && p.length > 0 ? null : { kind: 'holds', of: kind, logits, p });
}

/** The reader's tests with one softmax behind them. */
function judgeVariant(text: string, { id, right, source }: (typeof VARIANTS)[number]): Verdict {
  const asked: Test = { kind: 'variant', variant: id, right };
  const program = parseProgram(withVariant(text, source));
  if (!('functions' in program)) return verdict(asked, null);
  const { error } = callIn(program, functionOf('tests'), [], MARKED_IN);
  const stopped = error !== null && error.kind === 'AssertionError';
  if (error !== null && !stopped) return verdict(asked, { kind: 'error', error });
  if (right) return verdict(asked, stopped ? { kind: 'refuses-right', error } : null);
  return verdict(asked, stopped ? null : { kind: 'accepts-wrong' });
}
