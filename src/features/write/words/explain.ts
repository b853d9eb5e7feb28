import type { Format } from '../../../core/format.ts';
import { operandsOf, valueAt } from '../../../core/trace.ts';
import type { Trouble } from '../../../softmax/trouble.ts';
import { explainTrouble } from '../../../words/explain-trouble.ts';
import type { Sentence } from '../../../words/sentence.ts';
import type { Strings } from '../../../words/strings.ts';
import { digitsThatDiffer } from '../../../words/telling-digits.ts';
import type { Blame, Fault } from '../model/faults.ts';
import type { WorkspaceWords } from './workspace-en.ts';

/** What happened at the operation that first went wrong, in one sentence. */
export function explainBlame(
  t: Strings,
  words: WorkspaceWords,
  { what }: Blame,
  setting: { readonly format: Format; readonly flushToZero: boolean },
): Sentence {
  if (what.kind === 'trouble') return explainOperation(t, words, what.trouble, setting.flushToZero);
  const { format } = setting;
  if (what.kind === 'rounded') return words.operations.rounded({ ...what, format });
  const { left, right } = what;
  const [large, small] = Math.abs(left) > Math.abs(right) ? [left, right] : [right, left];
  const facts = { format, left: large, right: small, result: large };
  return words.operations.absorbed(facts);
}

/**
 * The lab's sentence where it is true of any program. Those that name the softmax of the lab are replaced.
 */
function explainOperation(
  t: Strings,
  words: WorkspaceWords,
  trouble: Trouble,
  flushToZero: boolean,
): Sentence {
  const { cell, kind } = trouble;
  const { format, operation } = cell.step;
  const [left = Number.NaN, right = Number.NaN] = operandsOf(cell).map(valueAt);
  const facts = { format, left, right, result: valueAt(cell) };
  const asInLab = () =>
    explainTrouble(t, { problem: { format, flushToZero }, placeOf: () => undefined }, trouble, []);
  switch (kind) {
    case 'nan-input':
      return words.operations.nanInput;
    case 'overflow':
      return operation === 'exp' || operation === 'subtract'
        ? asInLab()
        : words.operations.overflow(facts);
    case 'sum-overflow':
      return cell.step.additions === undefined
        ? words.operations.sumOverflow(cell.lane + 1, cell.step.values.length)
        : words.operations.overflow(facts);
    case 'divide-by-zero':
      return operation === 'divide'
        ? words.operations.divideByZero(facts)
        : words.operations.logOfZero;
    case 'invalid':
      return ['subtract', 'add', 'sum', 'divide'].includes(operation)
        ? asInLab()
        : words.operations.invalid;
    case 'input-overflow':
    case 'convert-overflow':
    case 'convert-underflow':
    case 'saturated':
    case 'total-underflow':
    case 'all-masked':
    case 'infinite-shift':
      return asInLab();
    default:
      return kind satisfies never;
  }
}

/** A number of ulps that says something: between a number and 0 there are a thousand million. */
export const tellable = (ulps: number | null): number | null =>
  ulps !== null && Math.abs(ulps) < 1e6 ? ulps : null;

/** Why a test did not pass. Errors of Python are told apart, at their place. */
export function explainFault(words: WorkspaceWords, fault: Fault, format: Format): Sentence {
  switch (fault.kind) {
    case 'error':
      return [words.error(fault.error)];
    case 'no-numbers':
      return words.faults.noNumbers(fault.type);
    case 'shape':
      return words.faults.shape(fault.got, fault.wanted);
    case 'nan':
    case 'infinite':
    case 'off': {
      const { got, wanted } = fault;
      const facts = {
        format,
        place: fault.place,
        got,
        wanted,
        digits: Math.max(4, digitsThatDiffer(got, wanted)),
        ulps: fault.kind === 'off' ? tellable(fault.ulps) : null,
        allowed: fault.kind === 'off' ? fault.allowed : 0,
      };
      return words.faults[fault.kind](facts);
    }
    case 'two-passes':
      return words.faults.twoPasses;
    case 'not-finite':
      return words.faults.notFinite;
    case 'holds':
      return words.faults[fault.of];
    case 'refuses-right':
      return words.faults.refusesRight;
    case 'accepts-wrong':
      return words.faults.acceptsWrong;
    default:
      return fault satisfies never;
  }
}
