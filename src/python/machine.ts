import { type Format, float32, float64 } from '../core/format.ts';
import { type Journal, recorderFor } from '../core/recorder.ts';
import type { Arithmetic, Cell } from '../core/trace.ts';
import { fail } from './errors.ts';
import type { Range } from './syntax.ts';

/** How much a run may take. */
export interface Bounds {
  /** Expressions and statements evaluated, and items visited. */
  readonly operations: number;
  /** Values computed or moved, all together. */
  readonly work: number;
  /** Values of one array, items of one list, characters of one text. */
  readonly size: number;
  /** Functions within functions. */
  readonly calls: number;
}

export const BOUNDS: Bounds = { operations: 200_000, work: 3_000_000, size: 100_000, calls: 64 };

/** Expressions within expressions, those of the callers included: what the stack of a browser holds for certain. */
const MOST_LEVELS = 600;

/** How many operations a recorded step counts for: it is kept, with all its values. */
const STEP = 8;

const WIDE = 16;

/**
 * What the operations of one run share: the arithmetic of each format, the journal of its steps with the place in the
 * text where each was made, and the budget.
 */
export class Machine {
  readonly journal: Journal = [];
  readonly printed: string[] = [];
  readonly #places: { readonly order: number; readonly range: Range }[] = [];
  readonly #pairwise = new Map<Format, Arithmetic>();
  readonly #rows = new Map<Format, Arithmetic>();
  readonly #whole = new Map<Format, Map<number, Cell>>();
  #operations = 0;
  #work = 0;
  #written = 0;
  #level = 0;

  constructor(
    readonly flushToZero: boolean,
    readonly bounds: Bounds,
  ) {}

  /** Of Python's own floats: float64, and never flushed. */
  readonly python: Arithmetic = this.#make(float64, 'left-to-right', false);

  /**
   * Of arrays. Sums of 16 bits and fewer are accumulated in float32 and rounded once, as NumPy and PyTorch do. `order`:
   * 'numpy' where the sum runs along the values as they lie in memory, else 'left-to-right'.
   */
  arithmetic(format: Format, order: 'numpy' | 'left-to-right' = 'numpy'): Arithmetic {
    const arithmetics = order === 'numpy' ? this.#pairwise : this.#rows;
    const known = arithmetics.get(format);
    if (known !== undefined) return known;
    const made = this.#make(format, order, this.flushToZero);
    arithmetics.set(format, made);
    return made;
  }

  /** A whole number in a format: the same cell each time, as loops ask for the same ones again and again. */
  whole(value: number, format: Format): Cell {
    const numbers = this.#whole.get(format) ?? new Map<number, Cell>();
    this.#whole.set(format, numbers);
    const known = numbers.get(value);
    if (known !== undefined) return known;
    const made = this.arithmetic(format).number(value);
    numbers.set(value, made);
    return made;
  }

  #make(format: Format, order: 'numpy' | 'left-to-right', flushToZero: boolean): Arithmetic {
    const isNarrow = format.bits <= WIDE && order === 'numpy';
    const accumulation = isNarrow ? float32 : format;
    const plan = { storage: format, compute: format, accumulation, order, flushToZero };
    return recorderFor(plan, this.journal);
  }

  /** The steps that follow are made by the expression at this place. */
  at(range: Range): void {
    const order = this.journal.length;
    const last = this.#places.at(-1);
    if (last?.range === range) return;
    if (last?.order === order) this.#places.pop();
    this.#places.push({ order, range });
  }

  /** Where in the text a step was made. */
  placeOf(order: number): Range | undefined {
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle]?.order ?? 0) <= order) low = middle + 1;
      else high = middle;
    }
    return this.#places[low - 1]?.range;
  }

  /** Counts operations, the steps they record, and the values they touch; a limit ends the run. */
  spend(values = 1): void {
    const { operations } = this.bounds;
    if (++this.#operations + STEP * this.journal.length > operations)
      fail('Limit', 'limit', { limit: 'operations', most: operations });
    this.touch(values);
  }

  /** Counts values that are computed or copied. */
  touch(values: number): void {
    this.#work += values;
    const { work } = this.bounds;
    if (this.#work > work) fail('Limit', 'limit', { limit: 'work', most: work });
  }

  checkSize(count: number): void {
    const { size } = this.bounds;
    if (count > size) fail('Limit', 'limit', { limit: 'size', most: size });
  }

  print(line: string): void {
    this.#written += line.length + 1;
    const { size } = this.bounds;
    if (this.#written > size) fail('Limit', 'limit', { limit: 'text', most: size });
    this.printed.push(line);
  }

  /** One level deeper, until `shallower` is called. A run that fails does not go on, so nothing needs to be undone. */
  deeper(): void {
    if (++this.#level > MOST_LEVELS) fail('Limit', 'limit', { limit: 'depth', most: MOST_LEVELS });
  }

  shallower(): void {
    this.#level--;
  }
}
