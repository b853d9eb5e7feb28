import { MOST_WHOLE } from './limits.ts';

/** Numbers of which nobody knows how many there will be. */
export class Growable {
  private values = new Float64Array(4);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(Math.min(2 * this.length, MOST_WHOLE + 2 ** 20));
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index] ?? Number.NaN;
  }

  /** More than any text may have: nothing more is to be pushed. */
  get full(): boolean {
    return this.length > MOST_WHOLE;
  }

  done(): Float64Array {
    return this.values.subarray(0, this.length);
  }
}
