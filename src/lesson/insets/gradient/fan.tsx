/** How bad a value is that moves along a line. */
export type Level = 'fine' | 'infinite' | 'nan';

export const levelOf = (value: number): Level => {
  if (Number.isNaN(value)) return 'nan';
  return Number.isFinite(value) ? 'fine' : 'infinite';
};

interface FanProps {
  /** From the classes into one number, or out of it. */
  readonly way: 'in' | 'out';
  /** What each class gives or gets; null for one that takes no part. */
  readonly levels: readonly (Level | null)[];
}

/** The lines between one number and the classes. */
export function Fan({ way, levels }: FanProps) {
  const middle = levels.length / 2;
  const line = (lane: number) =>
    way === 'in'
      ? `M${lane + 0.5} 0C${lane + 0.5} .7 ${middle} .4 ${middle} 1`
      : `M${middle} 0C${middle} .6 ${lane + 0.5} .3 ${lane + 0.5} 1`;
  const drawn = (level: Level) =>
    levels.flatMap((each, lane) => (each === level ? [line(lane)] : [])).join('');
  return (
    <svg
      className="gradient-fan"
      viewBox={`0 0 ${levels.length} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {(['fine', 'infinite', 'nan'] as const)
        .map((level) => ({ level, d: drawn(level) }))
        .filter(({ d }) => d !== '')
        .map(({ level, d }) => (
          <path key={level} data-level={level} d={d} />
        ))}
    </svg>
  );
}
