import {
  type Callee,
  calleeKind,
  keepsNumbers,
  LAYOUT_KEY,
  META_KEY,
  SHAPE_KEYS,
} from './callees.ts';
import {
  badWord,
  type Context,
  called,
  callMeaning,
  computed,
  hasNumbers,
  listMeaning,
  type Meant,
  refused,
} from './combine.ts';
import { readScalar } from './scalars.ts';
import type { Group, Node } from './scan.ts';
import { type Meaning, readFlat, withNote } from './tensor.ts';

/** The meanings of nodes that stand side by side. A scale, such as "1e+03 *", is applied to what it stands before. */
export function meaningsOf(nodes: readonly Node[], context: Context): Meant[] {
  const meant: Meant[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (node === undefined) break;
    const group = nodes[at + 2];
    const power = scaleOf(node, nodes[at + 1]);
    if (power !== null && group?.kind === 'group' && node.kind !== 'group') {
      const meaning = meaningOf(group, { ...context, power });
      meant.push({ node: group, meaning: scaledBy(meaning, node.text) });
      at += 2;
    } else meant.push({ node, meaning: meaningOf(node, context) });
  }
  return meant;
}

/** The power of ten in "1e+03 *" and "1.0e-02 *"; null for anything else. */
function scaleOf(first: Node, second: Node | undefined): number | null {
  if (first.kind !== 'chunk' || second?.kind !== 'chunk' || second.text !== '*') return null;
  return powerOf(first.text);
}

export function powerOf(text: string): number | null {
  const [, power] = /^1(?:\.0{0,20})?e([+-]?\d{1,3})$/i.exec(text) ?? [];
  return power === undefined ? null : Number(power);
}

const scaledBy = (meaning: Meaning, text: string): Meaning =>
  meaning.kind === 'tensor'
    ? { ...meaning, reading: withNote(meaning.reading, { kind: 'scale', text }) }
    : meaning;

function meaningOf(node: Node, context: Context): Meaning {
  if (node.kind === 'group') return groupMeaning(node, context);
  const value = readScalar(node.text.trim());
  return value === null
    ? { kind: 'word', text: node.text }
    : { kind: 'number', value, text: node.text };
}

function groupMeaning(group: Group, context: Context): Meaning {
  const { callee, open, content } = group;
  // -float("inf")
  if (callee !== null && /^[-+]/.test(callee) && calleeKind(callee.slice(1)) === 'scalar')
    return signed(groupMeaning({ ...group, callee: callee.slice(1) }, context), callee);
  const kind = callee === null ? null : calleeKind(callee);
  if (callee !== null && /(?:^|\.)(?:size|shape)$/i.test(callee))
    return { kind: 'stray', text: callee };
  if (typeof content === 'string') return flatMeaning(group, content, kind, context);
  if (callee !== null && keepsNumbers(callee)) return { kind: 'word', text: callee };
  const inner = { ...context, top: false };
  const positional: Meant[] = [];
  const keyed: Meant[] = [];
  for (const one of meaningsOf(content.filter(isData), inner))
    (one.node.key === null ? positional : keyed).push(one);
  const bad = [...positional, ...keyed].find(({ meaning }) => meaning.kind === 'refused');
  if (bad !== undefined) return bad.meaning;
  const laidOut = ({ key, kind: form }: Node) =>
    key !== null && (LAYOUT_KEY.test(key) || (key === 'dim' && form === 'group'));
  if (content.some(laidOut)) return computed(context, group);
  const operator = content.find(changesWithin);
  if (operator !== undefined && positional.some(({ meaning }) => meaning.kind === 'tensor'))
    return computed(context, operator);
  const meaning =
    open === '(' || callee !== null
      ? callMeaning(group, kind, positional, keyed, context)
      : listMeaning(group, positional, keyed, context);
  return checkShape(meaning, content, context);
}

const signed = (meaning: Meaning, sign: string): Meaning =>
  meaning.kind === 'number' && sign.startsWith('-')
    ? { ...meaning, value: -meaning.value, text: `-${meaning.text}` }
    : meaning;

/** Arithmetic or a method between the arguments of a call: np.array([0.5] * 3). A scale was applied. */
const changesWithin = (node: Node, at: number, nodes: readonly Node[]) =>
  node.kind === 'chunk' &&
  (/^(?:[-+]+|[*/@^%].*)$/.test(node.text) ||
    (/^\.\w/.test(node.text) && !keepsNumbers(node.text))) &&
  !(at > 0 && scaleOf(nodes[at - 1] ?? node, node) !== null);

export const isData = ({ key }: Node) => key === null || !META_KEY.test(key);

const JULIA_TYPE = /^(?:Float|Int)\d{2}$/;

/** Brackets with only words and numbers in them. */
function flatMeaning(
  group: Group,
  content: string,
  kind: Callee | null,
  context: Context,
): Meaning {
  const { callee, open } = group;
  const whole = `${callee ?? ''}${open}${content}`;
  if (!hasNumbers(content) || (callee !== null && keepsNumbers(callee)))
    return { kind: 'word', text: whole };
  // x[3], but Float32[3] in Julia.
  if (
    callee !== null &&
    !JULIA_TYPE.test(callee) &&
    open === '[' &&
    /^\s*-?\d{0,9}\s*$/.test(content)
  )
    return { kind: 'word', text: whole };
  const flat = readFlat(content, {
    lines: open === '[' && callee === null && context.top,
    round: open === '(',
    power: context.power,
  });
  // Rust repeats: [1.0; 5] has five numbers.
  if (callee?.endsWith('!') && content.includes(';')) return computed(context, group);
  switch (flat.kind) {
    case 'none':
      return { kind: 'word', text: whole };
    case 'word': {
      const loose = open === '(' && (kind === null || kind === 'unknown' || kind === 'of-logits');
      return loose || !content.split(/[\s,;]+/).some((word) => readScalar(word) !== null)
        ? { kind: 'stray', text: whole }
        : badWord(context, flat.found, group.from + flat.at);
    }
    case 'uneven':
      return refused(flat.refusal);
    case 'tensor':
      return called(group, kind, flat, context, !content.includes(','));
    default:
      return flat satisfies never;
  }
}

/** Compares the shape a text says, as in shape=(2, 3), with the one it has. */
export function checkShape(meaning: Meaning, nodes: readonly Node[], { text }: Context): Meaning {
  const node = nodes.find(({ key }) => key !== null && SHAPE_KEYS.includes(key));
  if (meaning.kind !== 'tensor' || node === undefined) return meaning;
  const said = text.slice(node.at, node.end);
  const numbers = said.match(/\d+/g) ?? [];
  if (numbers.length === 0 || /[a-z]/i.test(said.replace(/torch\.Size/, ''))) return meaning;
  const found = meaning.shape.join(', ');
  return numbers.map(Number).join(', ') === found
    ? meaning
    : refused({ kind: 'shape', said: numbers.join(', '), found });
}
