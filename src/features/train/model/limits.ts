/** Why a number is not taken for a setting. */
export type Refusal =
  | 'not-a-number'
  | 'zero-rate'
  | 'negative'
  | 'zero'
  | 'infinite'
  | 'not-whole'
  | 'too-large';

const positive =
  (zero: Refusal) =>
  (value: number): Refusal | null => {
    if (Number.isNaN(value)) return 'not-a-number';
    if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return 'infinite';
    if (value === 0) return zero;
    return value < 0 ? 'negative' : null;
  };

/** The largest seed: its digits are read back exactly. */
export const LARGEST_SEED = 2 ** 31 - 1;

/** What each numeric setting may be: null where it may. */
export const REFUSE = {
  rate: positive('zero-rate'),
  temperature: positive('zero'),
  lossScale: positive('zero'),
  clip: positive('zero'),
  /** All weights may start at 0. */
  scale: (value: number) => (value === 0 ? null : positive('zero')(value)),
  seed: (value: number): Refusal | null => {
    const refusal = value === 0 ? null : positive('zero')(value);
    if (refusal !== null) return refusal;
    if (!Number.isInteger(value)) return 'not-whole';
    return value > LARGEST_SEED ? 'too-large' : null;
  },
} as const;
