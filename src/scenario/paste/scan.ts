/**
 * The brackets of a text, its words and its strings, without knowing what any of them means. Reads each character a
 * bounded number of times, and nests no deeper than DEEPEST.
 */

export type Bracket = '[' | '(' | '{';

interface Common {
  /** Offsets in the text. */
  readonly at: number;
  readonly end: number;
  /** "x" in x = 1, x: 1 and x <- 1. */
  readonly key: string | null;
  /** What stands between this and the node before it, besides white space. */
  readonly after: 'nothing' | 'comma' | 'semicolon';
  readonly newLine: boolean;
}

export interface Chunk extends Common {
  readonly kind: 'chunk' | 'string';
  readonly text: string;
}

export interface Group extends Common {
  readonly kind: 'group';
  readonly open: Bracket;
  /** "np.array" in np.array(…): the word right before the bracket. */
  readonly callee: string | null;
  /** The text between the brackets, if there are only numbers and words in it; else the nodes. */
  readonly content: string | readonly Node[];
  /** Where the content begins. */
  readonly from: number;
}

export type Node = Chunk | Group;

export interface Scanned {
  readonly nodes: readonly Node[];
  /** A bracket has no partner, or a wrong one. */
  readonly cut: boolean;
  readonly tooDeep: boolean;
}

export const DEEPEST = 12;

const CLOSING: Readonly<Record<Bracket, string>> = { '[': ']', '(': ')', '{': '}' };

const WORD = /(?:::|(?<=\w)'|[^\s[\](){}<>,;:="'])+/y;
const LIMIT = /([+-]?)(?:std::)?numeric_limits<\w{1,20}>::(infinity|quiet_NaN)\(\)/y;
const NAN_OF_C = /[+-]?nan\((?:ind|snan)?\)/iy;
const TAG = /<[A-Za-z_][^<>\n]{0,200}>/y;
const FLAT = /[^[\](){}<>:="']*/y;

interface State {
  readonly text: string;
  at: number;
  cut: boolean;
  tooDeep: boolean;
}

export function scan(text: string): Scanned {
  const state: State = { text, at: 0, cut: false, tooDeep: false };
  let nodes = scanNodes(state, null, 0);
  // A closing bracket whose partner was not copied: what stands before it belongs together.
  for (let wraps = 0; state.at < text.length && !state.tooDeep; wraps++) {
    state.cut = true;
    state.at++;
    if (wraps >= DEEPEST) state.tooDeep = true;
    const whole: Group = {
      ...blankCommon(0, state.at),
      kind: 'group',
      open: '[',
      callee: null,
      content: nodes,
      from: 0,
    };
    const rest = scanNodes(state, null, 0);
    nodes = nodes.length > 0 ? [whole, ...rest] : rest;
  }
  return { nodes, cut: state.cut, tooDeep: state.tooDeep };
}

const blankCommon = (at: number, end: number): Common => ({
  at,
  end,
  key: null,
  after: 'nothing',
  newLine: false,
});

/** The nodes up to a closing bracket, which is not consumed, or to the end. */
function scanNodes(state: State, open: Bracket | null, depth: number): Node[] {
  const nodes: Node[] = [];
  let after: Common['after'] = 'nothing';
  let newLine = false;
  let key: string | null = null;
  const { text } = state;

  function push(node: Node) {
    nodes.push(node);
    after = 'nothing';
    newLine = false;
    key = null;
  }
  /** What the next node will have in common with all. */
  const common = (at: number): Common => ({ at, end: state.at, key, after, newLine });

  function name() {
    const last = nodes.pop();
    if (last === undefined) return;
    key = last.kind === 'group' ? nameOf(last) : last.text;
    ({ after, newLine } = last);
  }

  while (state.at < text.length && !state.tooDeep) {
    const sign = text[state.at] ?? '';
    const at = state.at;
    if (sign === ']' || sign === ')' || sign === '}') break;
    if (isBracket(sign)) {
      const last = nodes.at(-1);
      const callee = last?.kind === 'chunk' && last.end === at ? last : null;
      if (callee !== null) {
        nodes.pop();
        ({ key, after, newLine } = callee);
      }
      const content = scanGroup(state, sign, depth + 1);
      push({
        ...common(callee?.at ?? at),
        kind: 'group',
        open: sign,
        callee: callee?.text ?? null,
        content,
        from: at + 1,
      });
    } else if (sign === '"' || sign === "'") {
      const string = quoted(text, at);
      state.at = string === null ? at + 1 : at + string.length + 2;
      if (string !== null) push({ ...common(at), kind: 'string', text: string });
    } else if (sign === '=' || sign === ':' || (sign === '<' && text[at + 1] === '-')) {
      state.at += sign === '<' ? 2 : 1;
      if (after === 'nothing') name();
    } else if (sign === '<') {
      const tag = key === null ? null : match(TAG, state);
      if (tag === null) state.at++;
      else push({ ...common(at), kind: 'chunk', text: tag });
    } else if (/[\s,;>]/.test(sign)) {
      if (sign === '\n') newLine = true;
      if (sign === ',') after = 'comma';
      if (sign === ';') after = 'semicolon';
      state.at++;
    } else {
      const limit = match(LIMIT, state);
      const word = limit === null ? (match(NAN_OF_C, state) ?? match(WORD, state)) : inWords(limit);
      if (word === null) state.at++;
      else push({ ...common(at), kind: 'chunk', text: word });
    }
  }
  if (open === null || state.tooDeep) return nodes;
  if (text[state.at] !== CLOSING[open]) state.cut = true;
  return nodes;
}

/** The content of a group whose bracket is next; its closing bracket is consumed. */
function scanGroup(state: State, open: Bracket, depth: number): string | readonly Node[] {
  if (depth > DEEPEST) {
    state.tooDeep = true;
    return '';
  }
  state.at++;
  const flat = match(FLAT, state) ?? '';
  if (state.text[state.at] === CLOSING[open]) {
    state.at++;
    return flat;
  }
  state.at -= flat.length;
  const nodes = scanNodes(state, open, depth);
  state.at++;
  return nodes;
}

function match(pattern: RegExp, state: State): string | null {
  pattern.lastIndex = state.at;
  const [found] = pattern.exec(state.text) ?? [];
  if (found === undefined || found === '') return null;
  state.at += found.length;
  return found;
}

const isBracket = (sign: string): sign is Bracket => sign in CLOSING;

const inWords = (limit: string) =>
  `${limit.startsWith('-') ? '-' : ''}${limit.includes('infinity') ? 'inf' : 'nan'}`;

/** A string that ends on its line, without its quotes. */
function quoted(text: string, at: number): string | null {
  const end = text.indexOf(text[at] ?? '', at + 1);
  if (end < 0) return null;
  const string = text.slice(at + 1, end);
  return string.includes('\n') || string.length > 1000 ? null : string;
}

/** The name that a group is: {z} in LaTeX's \mathbf{z}, x in x[3]. */
const nameOf = ({ callee, content }: Group): string =>
  typeof content === 'string' && /^\s*[A-Za-z]\w{0,60}\s*$/.test(content)
    ? content.trim()
    : (callee ?? '');
