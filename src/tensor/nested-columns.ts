import { clip } from '../scenario/parameters.ts';
import { Growable } from './growable.ts';
import type { Refused } from './refused.ts';
import { MOST_AXES } from './shape.ts';

/** Where a token stands, and whether its row is one of several. */
export interface TokenPlace {
  readonly line: number;
  readonly column: number;
}

/** The numbers that stand under one key, and their shape. */
export class Column {
  readonly name: string;
  readonly values = new Growable();
  /** How often the key was met. */
  visits = 0;
  /** Why it is not read, and where that was seen first. */
  refused: Refused | null = null;
  /** The length of the lists at each depth. */
  private readonly lengths: number[] = [];
  /** How many lists ended at each depth. */
  private readonly ended: number[] = [];
  /** How many lists are around each number. */
  private leaf: number | null = null;

  constructor(name: string) {
    this.name = name;
  }

  get shape(): readonly number[] {
    return this.lengths;
  }

  /** A number within `depth` lists. */
  push(value: number, depth: number, place: TokenPlace): void {
    if (this.leaf !== depth) {
      if (this.leaf !== null || this.lengths.length > depth)
        this.refuse({ refused: 'depth', line: place.line, column: place.column });
      this.leaf ??= depth;
    }
    this.values.push(value);
    if (depth === 0) this.visits++;
  }

  /** A list within `depth` lists begins. */
  open(depth: number, place: TokenPlace): void {
    if (depth >= MOST_AXES || (this.leaf !== null && depth >= this.leaf))
      this.refuse({ refused: 'depth', line: place.line, column: place.column });
  }

  /** A list within `depth` lists, which began on `line`, has ended with `length` entries. */
  close(depth: number, length: number, line: number): void {
    const expected = this.lengths[depth];
    const row = (this.ended[depth] ?? 0) + 1;
    this.ended[depth] = row;
    if (depth === 0) this.visits++;
    if (expected === undefined) this.lengths[depth] = length;
    else if (expected !== length)
      this.refuse({ refused: 'uneven', row, line, found: length, expected });
  }

  word(found: string, { line, column }: TokenPlace): void {
    this.refuse({ refused: 'word', found: clip(found), line, column });
  }

  private refuse(refused: Refused): void {
    this.refused ??= refused;
  }
}
