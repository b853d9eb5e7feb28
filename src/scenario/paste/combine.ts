import { clip } from '../parameters.ts';
import type { Callee } from './callees.ts';
import { placeOf } from './clean.ts';
import { plainReading, type Reading, type Refusal } from './reading.ts';
import { readScalar } from './scalars.ts';
import type { Chunk, Group, Node } from './scan.ts';
import { type Meaning, stack, type Tensor, vector, withNote, withTitle } from './tensor.ts';

/** A node, and what it means. */
export interface Meant {
  readonly node: Node;
  readonly meaning: Meaning;
}

/** How a node stands in the text. */
export interface Context {
  readonly text: string;
  /** Whether the node is at the top, in no other bracket. */
  readonly top: boolean;
  /** A power of ten by which each number is multiplied. */
  readonly power: number;
}

export const refused = (refusal: Refusal): Meaning => ({ kind: 'refused', refusal });

export const badWord = (context: Context, found: string, at: number): Meaning =>
  refused({ kind: 'word', found: clip(found), place: placeOf(context.text, at) });

export const computed = (context: Context, { at, end }: Node): Meaning =>
  refused({
    kind: 'computed',
    found: clip(context.text.slice(at, end)),
    place: placeOf(context.text, at),
  });

/** Numbers, or what in a text may be some. */
export const hasNumbers = (text: string) =>
  /\d/.test(text) || text.split(/[\s,;]+/).some((word) => readScalar(word) !== null);

/** Numbers right in the brackets of a call. */
export function called(
  group: Group,
  kind: Callee | null,
  tensor: Tensor,
  context: Context,
  bare: boolean,
): Meaning {
  const [row = []] = tensor.reading.rows;
  const [value = Number.NaN] = row;
  const single = tensor.reading.rows.length === 1 && row.length === 1;
  const text = context.text.slice(group.at, group.end);
  if (kind === null)
    return single && bare && group.open === '(' ? { kind: 'number', value, text } : tensor;
  // Float32[1, 2] in Julia, vec![1, 2] in Rust, {1, 2} in C++.
  if (group.open !== '(')
    return kind === 'none'
      ? badWord(context, group.callee ?? '', group.at)
      : kind === 'unknown'
        ? { ...tensor, doubt: 'context' }
        : tensor;
  switch (kind) {
    case 'scalar':
      return single ? { kind: 'number', value, text } : computed(context, group);
    case 'array':
      // In R a number is a vector too.
      return single && group.callee !== 'c' ? { kind: 'number', value, text } : tensor;
    case 'container':
      return single ? { kind: 'stray', text } : computed(context, group);
    case 'computes':
      return computed(context, group);
    case 'of-logits':
    case 'unknown':
      return single ? { kind: 'stray', text } : { ...tensor, doubt: 'context' };
    case 'none':
      return single ? { kind: 'stray', text } : badWord(context, group.callee ?? '', group.at);
    default:
      return kind satisfies never;
  }
}

const tensorsIn = (meant: readonly Meant[]): Tensor[] =>
  meant.map(({ meaning }) => meaning).filter((meaning) => meaning.kind === 'tensor');

const numbersIn = (meant: readonly Meant[]) =>
  meant.map(({ meaning }) => meaning).filter((meaning) => meaning.kind === 'number');

/** A list, a set or a dictionary. */
export function listMeaning(
  group: Group,
  positional: readonly Meant[],
  keyed: readonly Meant[],
  context: Context,
): Meaning {
  const several = [...positional, ...keyed].find(({ meaning }) => meaning.kind === 'several');
  if (several !== undefined) return several.meaning;
  if (keyed.length > 0) return dictionary(group, positional, keyed, context);
  const [tensors, numbers] = [tensorsIn(positional), numbersIn(positional)];
  const odd = positional.find(({ meaning }) => meaning.kind === 'word' || meaning.kind === 'stray');
  if (tensors.length + numbers.length === 0) return { kind: 'word', text: group.open };
  if (odd !== undefined) return badWord(context, textOf(odd.node), odd.node.at);
  if (tensors.length === 0) return rowsOf(positional, context);
  const number = positional.find(({ meaning }) => meaning.kind === 'number');
  return number === undefined
    ? stack(tensors)
    : badWord(context, textOf(number.node), number.node.at);
}

/** Numbers with calls among them; semicolons end rows. */
function rowsOf(positional: readonly Meant[], context: Context): Meaning {
  const rows: number[][] = [];
  let row: number[] = [];
  for (const { node, meaning } of positional) {
    if (meaning.kind !== 'number') continue;
    if (node.after === 'semicolon' && row.length > 0) {
      rows.push(row);
      row = [];
    }
    row.push(meaning.value);
  }
  if (context.power !== 0) return { kind: 'word', text: '' };
  return rows.length === 0 ? vector(row) : stack([...rows, row].map(vector));
}

/** {"future": 1.2, "present": 92}, {"logits": [1, 2], "label": 0}. */
function dictionary(
  group: Group,
  positional: readonly Meant[],
  keyed: readonly Meant[],
  context: Context,
): Meaning {
  const [tensors, numbers] = [tensorsIn(keyed), numbersIn(keyed)];
  if (tensors.length === 0 && numbers.length === 0) return { kind: 'stray', text: group.open };
  const [odd] = positional;
  if (odd !== undefined || group.open === '[') {
    const node = odd?.node ?? keyed[0]?.node ?? group;
    return badWord(context, textOf(node), node.at);
  }
  if (tensors.length === 0) return named(keyed, group, context);
  return oneOf(
    keyed,
    numbers.map(({ text }) => text),
  );
}

/** The only tensor with a name, or the choice between several. */
function oneOf(keyed: readonly Meant[], leftOut: readonly string[]): Meaning {
  const titled = keyed.flatMap(({ node, meaning }) =>
    meaning.kind === 'tensor'
      ? [{ ...meaning, reading: withTitle(meaning.reading, node.key) }]
      : [],
  );
  const [only] = titled;
  if (only !== undefined && titled.length === 1)
    return { ...only, reading: leaveOut(only.reading, leftOut) };
  return { kind: 'several', readings: titled.map(({ reading }) => reading) };
}

export const leaveOut = (reading: Reading, texts: readonly string[]): Reading =>
  texts.length === 0
    ? reading
    : withNote(reading, { kind: 'left-out', text: clip(texts.slice(0, 20).join(', ')) });

/** Numbers with a name each. Names that only count are none. */
function named(keyed: readonly Meant[], group: Group, context: Context): Meaning {
  const odd = keyed.find(({ meaning }) => meaning.kind !== 'number');
  if (odd !== undefined) return badWord(context, textOf(odd.node), odd.node.at);
  const values = numbersIn(keyed).map(({ value }) => value);
  const names = keyed.map(({ node }) => node.key ?? '');
  const counts = names.every((name) => /^\d{1,6}$/.test(name));
  const start = Number(names[0]);
  if (
    counts &&
    !(group.open === '{' && start <= 1 && names.every((name, at) => Number(name) === start + at))
  )
    return badWord(context, names[0] ?? '', group.at);
  const reading: Reading = counts
    ? withNote(plainReading([values]), { kind: 'index' })
    : { ...plainReading([values]), names };
  return { kind: 'tensor', shape: [values.length], reading, doubt: null, others: [] };
}

/** What is in ( ), with or without a name before it. */
export function callMeaning(
  group: Group,
  kind: Callee | null,
  positional: readonly Meant[],
  keyed: readonly Meant[],
  context: Context,
): Meaning {
  const several = [...positional, ...keyed].find(({ meaning }) => meaning.kind === 'several');
  if (several !== undefined) return several.meaning;
  const tensors = tensorsIn(positional);
  const numbers = numbersIn(positional);
  const keyedTensors = tensorsIn(keyed);
  if (tensors.length + numbers.length + keyedTensors.length + numbersIn(keyed).length === 0) {
    const text = textOf(group);
    return { kind: hasNumbers(context.text.slice(group.at, group.end)) ? 'stray' : 'word', text };
  }
  if (kind === 'computes') return computed(context, group);
  if (kind === 'none') return badWord(context, group.callee ?? '', group.at);
  if (tensors.length + keyedTensors.length === 0) {
    if (numbers.length === 0 && (kind === 'array' || kind === 'container' || kind === 'unknown'))
      return withDoubt(named(keyed, group, context), kind === 'unknown');
    const odd = positional.find(({ meaning }) => meaning.kind !== 'number');
    if (odd !== undefined && kind === 'array')
      return badWord(context, textOf(odd.node), odd.node.at);
    if (odd !== undefined) return { kind: 'stray', text: textOf(group) };
    const values = rowsOf(positional, context);
    return values.kind === 'tensor' ? called(group, kind, values, context, true) : values;
  }
  if (group.callee === 'c') return computed(context, group);
  const all = [...positional, ...keyed].filter(({ meaning }) => meaning.kind === 'tensor');
  const leftOut = numbers.map(({ text }) => text);
  if (all.length === 1) return withDoubt(oneOf(all, leftOut), kind === 'unknown');
  const rows = kind === null || kind === 'array' || kind === 'container';
  return rows && keyedTensors.length === 0 && numbers.length === 0
    ? stack(tensors)
    : oneOf(all, []);
}

const withDoubt = (meaning: Meaning, doubted: boolean): Meaning =>
  doubted && meaning.kind === 'tensor'
    ? { ...meaning, doubt: meaning.doubt ?? 'context' }
    : meaning;

const textOf = (node: Node): string => (node.kind === 'group' ? nameOf(node) : quoteOf(node));

const nameOf = ({ callee, open, content }: Group) =>
  `${callee ?? ''}${open}${typeof content === 'string' ? content : '…'}`;

const quoteOf = ({ kind, text }: Chunk) => (kind === 'string' ? `"${text}"` : text);
