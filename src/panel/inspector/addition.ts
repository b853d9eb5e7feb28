import { type Cell, isCell, termsOf, valueAt } from '../../core/trace.ts';
import { wholeFloat } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';
import type { InspectorWords } from './words/words.ts';

/** Terms that are listed one by one. */
const LISTED = 4;

/**
 * What an addition of a sum added that its operands do not say: which terms its two partial sums hold, or what a
 * compensated sum takes off the term. "" where nothing has to be said.
 */
export function additionText(t: Strings, words: InspectorWords, cell: Cell): string {
  const { additions, corrections, operands, format } = cell.step;
  const [terms] = operands;
  if (terms === undefined || isCell(terms)) return '';
  if (additions !== undefined) {
    const n = terms.values.length;
    const [left, right] = [additions.left, additions.right].map((nodes) => {
      const node = nodes[cell.lane] ?? 0;
      return node < n ? [node] : termsOf({ step: cell.step, lane: node - n });
    });
    return words.adds(textOf(words, left ?? []), textOf(words, right ?? []));
  }
  const correction = corrections?.[cell.lane - 1] ?? 0;
  return correction === 0 || !Number.isFinite(valueAt(cell))
    ? ''
    : words.compensated(wholeFloat(correction, format, t.mark));
}

/** Terms by their numbers, counted from 1. */
function textOf(words: InspectorWords, indices: readonly number[]): string {
  const [first = 0] = indices;
  const last = indices.at(-1) ?? first;
  if (first === last) return words.term(first + 1);
  if (last - first === indices.length - 1) return words.termsTo(first + 1, last + 1);
  const listed = indices.slice(0, LISTED).map((index) => index + 1);
  return words.terms(listed.join(', '), indices.length - listed.length);
}
