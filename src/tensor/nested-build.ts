import { clip } from '../scenario/parameters.ts';
import { readScalar } from '../scenario/paste/scalars.ts';
import { MOST_WHOLE } from './limits.ts';
import { Column, type TokenPlace } from './nested-columns.ts';
import type { NestedHandler } from './nested-scan.ts';
import type { FileKind, Refused } from './refused.ts';

/** A list or an object that is open. */
interface Frame {
  readonly bracket: '[' | '{';
  /** The keys around it, with dots between them. */
  readonly path: string;
  /** How many lists are around it, under the same key. */
  readonly depth: number;
  readonly line: number;
  count: number;
  /** Lists: their entries are objects. */
  records: boolean;
  /** Lists: where its numbers go, once there is one. */
  column: Column | null;
  /** Objects: the key whose value comes next. */
  key: string | null;
  /** What came last. */
  last: 'open' | 'value' | 'comma' | 'key' | 'colon';
}

const DEEPEST = 80;
const MOST_COLUMNS = 300_000;

/** Builds columns of numbers of what a scanner finds. */
export class NestedBuilder implements NestedHandler {
  readonly columns = new Map<string, Column>();
  refused: Refused | null = null;
  /** How many lists or objects stand outside all others. */
  roots = 0;
  /** Whether objects are in a list. */
  records = false;
  /** What stands between the numbers of all lists. */
  separator: 'comma' | 'space' | null = null;
  place: TokenPlace = { line: 1, column: 1 };

  private readonly stack: Frame[] = [];
  private top: Frame | null = null;
  private total = 0;
  private lastLine = 0;
  private readonly kind: FileKind;
  private readonly single: boolean;

  /** `single`: there is one list, and what follows it is no other. */
  constructor(kind: FileKind, single: boolean) {
    this.kind = kind;
    this.single = single;
  }

  get depth(): number {
    return this.stack.length;
  }

  outside = () => this.top === null;

  done = () => this.single && this.top === null && this.roots > 0;

  open = (bracket: '[' | '{'): boolean => {
    const parent = this.top;
    const { line } = this.place;
    if (parent === null) this.roots++;
    else if (!this.begin(parent, bracket, bracket)) return false;
    if (this.stack.length >= DEEPEST) return this.refuse({ refused: 'depth', ...this.here() });
    const inList = parent?.bracket === '[';
    const path = parent === null ? '' : inList ? parent.path : pathOf(parent);
    const depth = inList && bracket === '[' ? parent.depth + 1 : 0;
    if (inList && bracket === '[') this.columnOf(parent).open(depth, this.place);
    if (inList && bracket === '{') {
      if (parent.column !== null) return this.refuse({ refused: 'depth', ...this.here() });
      parent.records = true;
      this.records = true;
    }
    this.top = {
      bracket,
      path,
      depth,
      line,
      count: 0,
      records: false,
      // Lists of the same key share it.
      column: inList && bracket === '[' ? parent.column : null,
      key: null,
      last: 'open',
    };
    this.stack.push(this.top);
    return this.refused === null;
  };

  close = (bracket: ']' | '}'): boolean => {
    const frame = this.stack.pop();
    if (
      frame === undefined ||
      (frame.bracket === '[') !== (bracket === ']') ||
      frame.last === 'key' ||
      frame.last === 'colon'
    )
      return this.syntax(bracket);
    this.top = this.stack.at(-1) ?? null;
    if (this.top !== null) this.top.last = 'value';
    if (frame.bracket === '[' && !frame.records) {
      const column = this.columnOf(frame);
      column.close(frame.depth, frame.count, frame.line);
      return this.goOn(column);
    }
    return true;
  };

  comma = (): boolean => {
    const frame = this.top;
    if (frame === null || frame.last !== 'value') return this.syntax(',');
    frame.last = 'comma';
    return true;
  };

  colon = (): boolean => {
    const frame = this.top;
    if (frame === null || frame.last !== 'key') return this.syntax(':');
    frame.last = 'colon';
    return true;
  };

  text = (text: string): boolean => {
    const frame = this.top;
    if (frame?.bracket === '{' && (frame.last === 'open' || frame.last === 'comma')) {
      frame.key = text;
      frame.last = 'key';
      return true;
    }
    // JSON has no other way to write them.
    const value = /^[+-]?(?:nan|inf|infinity)$/i.test(text) ? readScalar(text) : null;
    return value === null ? this.word(text) : this.number(value);
  };

  number = (value: number): boolean => {
    const frame = this.top;
    if (frame === null || !this.begin(frame, 'number', String(value))) return false;
    const inList = frame.bracket === '[';
    const column = inList ? this.columnOf(frame) : this.columnAt(pathOf(frame));
    column.push(value, inList ? frame.depth + 1 : 0, this.place);
    frame.last = 'value';
    if (++this.total > MOST_WHOLE)
      return this.refuse({
        refused: 'too-large',
        found: null,
        expected: MOST_WHOLE,
        of: 'text',
      });
    return column.refused === null || this.goOn(column);
  };

  word = (found: string): boolean => {
    if (found === '...' || found === '…')
      return this.refuse({ refused: 'ellipsis', library: null, ...this.here() });
    const frame = this.top;
    if (frame === null || /^[;()]/.test(found)) return this.syntax(found);
    if (!this.begin(frame, 'number', found)) return false;
    const column = frame.bracket === '[' ? this.columnOf(frame) : this.columnAt(pathOf(frame));
    column.word(found, this.place);
    frame.last = 'value';
    return this.goOn(column);
  };

  /** A value begins in a frame: whether it may. */
  private begin(frame: Frame, what: '[' | '{' | 'number', found: string): boolean {
    if (frame.bracket === '{') return frame.last === 'colon' || this.syntax(found);
    if (frame.records && what !== '{') return this.refuse({ refused: 'depth', ...this.here() });
    if (frame.last !== 'open' && !this.separated(frame, what)) return false;
    frame.count++;
    this.lastLine = this.place.line;
    return true;
  }

  /** Between the numbers of a text stand either commas or white space: where both do, a comma may be a decimal mark. */
  private separated(frame: Frame, what: '[' | '{' | 'number'): boolean {
    const found = frame.last === 'comma' ? 'comma' : 'space';
    this.separator ??= found;
    // In one bracket without commas the end of a line may end a row, as in MATLAB.
    const layout = found === 'space' && frame.depth === 0 && what === 'number';
    if (this.separator === found && !(layout && this.place.line !== this.lastLine)) return true;
    const { line } = this.place;
    return this.refuse({ refused: 'separators', line, found: found === 'comma' ? ',' : ' ' });
  }

  private columnOf(frame: Frame): Column {
    frame.column ??= this.columnAt(frame.path);
    return frame.column;
  }

  private columnAt(path: string): Column {
    const known = this.columns.get(path);
    if (known !== undefined) return known;
    const column = new Column(path);
    if (this.columns.size < MOST_COLUMNS) this.columns.set(path, column);
    else
      this.refused ??= {
        refused: 'too-large',
        found: null,
        expected: MOST_COLUMNS,
        of: 'text',
      };
    return column;
  }

  /** What is wrong under a key leaves the others; without a key there are no others. */
  private goOn({ name, refused }: Column): boolean {
    return refused === null || name !== '' ? this.refused === null : this.refuse(refused);
  }

  private here = () => ({ line: this.place.line, column: this.place.column });

  private syntax(found: string): boolean {
    return this.refuse({
      refused: 'syntax',
      kind: this.kind,
      found: clip(found),
      ...this.here(),
    });
  }

  private refuse(refused: Refused): boolean {
    this.refused ??= refused;
    return false;
  }
}

const pathOf = ({ path, key }: Frame): string =>
  path === '' ? (key ?? '') : `${path}.${key ?? ''}`;
