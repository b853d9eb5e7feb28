/** One measured figure. Less is better. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The largest value that is good enough; absent if there is no goal. */
  readonly goal?: number;
}

/** Name, value, goal and verdict, one figure per line. */
export function print(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  console.log(columns(['', 'measured', 'goal', '']));
  for (const { name, value, unit, goal } of figures) {
    const shown = (amount: number) => `${round(amount)} ${unit}`.trim();
    const limit = goal === undefined ? '' : `<= ${shown(goal)}`;
    console.log(columns([name, shown(value), limit, verdict(value, goal)]));
  }
}

const verdict = (value: number, goal: number | undefined) => {
  if (goal === undefined) return '';
  return value <= goal ? 'ok' : 'missed';
};

const columns = ([name = '', value = '', goal = '', verdict = '']: readonly string[]) =>
  `  ${name.padEnd(40)}${value.padStart(14)}${goal.padStart(14)}  ${verdict}`.trimEnd();

/** Three significant digits for small values, no decimals for large ones. */
export const round = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
