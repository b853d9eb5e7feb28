import { clip } from '../parameters.ts';
import { keepsNumbers } from './callees.ts';
import { placeOf } from './clean.ts';
import { leaveOut, type Meant } from './combine.ts';
import { checkShape, isData, meaningsOf } from './meaning.ts';
import { ask, type Pasted, plainReading, type Reading, read, refuse } from './reading.ts';
import { type Node, scan } from './scan.ts';
import { stack, type Tensor, withTitle } from './tensor.ts';

/** What the brackets of a text hold; null where no bracket holds numbers. */
export function readBrackets(text: string): Pasted | null {
  const { nodes, cut, tooDeep } = scan(text);
  if (tooDeep) return refuse({ kind: 'dimensions' });
  const context = { text, top: true, power: 0 };
  const meant = meaningsOf(nodes.filter(isData), context);
  const data = meant.filter(({ meaning: { kind } }) => kind === 'tensor' || kind === 'several');
  if (data.length === 0) {
    const bad = meant.map(({ meaning }) => meaning).find(({ kind }) => kind === 'refused');
    return bad?.kind === 'refused' ? refuse(bad.refusal) : oneNumber(meant);
  }
  for (const { meaning } of meant) if (meaning.kind === 'refused') return refuse(meaning.refusal);
  const changed = operatorAt(nodes, data, text);
  if (changed !== null) return changed;
  const [only] = data;
  const pasted =
    data.length === 1 && only !== undefined ? single(only, meant, nodes, text) : many(data, meant);
  return cut && pasted.kind === 'read' ? ask('cut', [pasted.reading]) : pasted;
}

/** tensor(3.5), c(2), float("inf"): a call that is one number, and no other number beside it. */
function oneNumber(meant: readonly Meant[]): Pasted | null {
  const numbers = meant.filter(
    ({ meaning }) => meaning.kind === 'number' || meaning.kind === 'stray',
  );
  const [only] = numbers;
  if (numbers.length !== 1 || only?.node.kind !== 'group' || only.meaning.kind !== 'number')
    return null;
  return only.node.callee === null
    ? null
    : read(withTitle(plainReading([[only.meaning.value]]), only.node.key));
}

function single(
  { node, meaning }: Meant,
  all: readonly Meant[],
  nodes: readonly Node[],
  text: string,
): Pasted {
  if (meaning.kind === 'several') return ask('several', meaning.readings);
  const checked = checkShape(meaning, nodes, { text, top: true, power: 0 });
  if (checked.kind === 'refused') return refuse(checked.refusal);
  if (checked.kind !== 'tensor') return ask('context', []);
  const leftOut = all
    .filter((one) => one.node !== node && one.meaning.kind === 'number')
    .map((one) => (one.meaning.kind === 'number' ? one.meaning.text : ''))
    .filter((number) => number.replace(/[()\s]/g, '') !== String(lengthOf(checked)));
  const reading = leaveOut(withTitle(checked.reading, node.key), leftOut);
  if (checked.shape.filter((length) => length !== 1).length > 2)
    return refuse({ kind: 'dimensions' });
  if (checked.doubt !== null) return ask(checked.doubt, [reading, ...checked.others]);
  // "[0] 1.5": the bracket may hold an index.
  return leftOut.length > 0 && lengthOf(checked) === 1 ? ask('context', [reading]) : read(reading);
}

const lengthOf = ({ reading }: Tensor) => reading.rows[0]?.length ?? 0;

/** Rows, if nothing but commas stands between the brackets; else one of them is meant. */
function many(data: readonly Meant[], all: readonly Meant[]): Pasted {
  const from = all.findIndex(({ node }) => node === data[0]?.node);
  const together = data.every(
    ({ node, meaning }, at) =>
      all[from + at]?.node === node && node.key === null && meaning.kind === 'tensor',
  );
  if (together) {
    const stacked = stack(
      data.flatMap(({ meaning }) => (meaning.kind === 'tensor' ? [meaning] : [])),
    );
    if (stacked.kind === 'tensor')
      return stacked.doubt === null ? read(stacked.reading) : ask(stacked.doubt, [stacked.reading]);
    if (stacked.kind === 'refused' && stacked.refusal.kind === 'uneven')
      return refuse(stacked.refusal);
  }
  return ask('several', data.flatMap(readingsOf));
}

const readingsOf = ({ node, meaning }: Meant): readonly Reading[] => {
  if (meaning.kind === 'several') return meaning.readings;
  return meaning.kind === 'tensor' ? [withTitle(meaning.reading, node.key), ...meaning.others] : [];
};

/** Arithmetic, an index or a method that changes the numbers, right before or after some. */
function operatorAt(nodes: readonly Node[], data: readonly Meant[], text: string): Pasted | null {
  const places = new Map(nodes.map((node, at) => [node, at]));
  for (const { node } of data) {
    const at = places.get(node) ?? 0;
    const [before, next] = [nodes[at - 1], nodes[at + 1]];
    const found =
      before?.kind === 'chunk' &&
      node.key === null &&
      /^-+$|[*/+@^%-]$/.test(before.text) &&
      scaleless(before, nodes[at - 2])
        ? before
        : next !== undefined && changesNumbers(next, node.end)
          ? next
          : null;
    if (found !== null)
      return refuse({
        kind: 'computed',
        found: clip(text.slice(found.at, found.end)),
        place: placeOf(text, found.at),
      });
  }
  return null;
}

/** A scale was applied already. */
const scaleless = (before: Node, first: Node | undefined) =>
  !(
    before.kind === 'chunk' &&
    before.text === '*' &&
    first?.kind === 'chunk' &&
    /^1(?:\.0*)?e/i.test(first.text)
  );

function changesNumbers(next: Node, end: number): boolean {
  if (next.after !== 'nothing' || next.newLine) return false;
  const word = next.kind === 'group' ? (next.callee ?? '') : next.text;
  if (next.at === end && next.kind === 'group' && next.callee === null) return true;
  if (/^\^(?:T|\\top|⊤)?$/.test(word)) return false;
  if (next.at === end && /^\.\w/.test(word)) return !keepsNumbers(word);
  if (next.at === end && /^[-+]/.test(word)) return true;
  return next.kind !== 'string' && /^(?:[*/@^%].*|[-+]+)$/.test(word);
}
