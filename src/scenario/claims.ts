import { DEFAULT_SCENARIO, defaultLabels, type Scenario } from './scenario.ts';

/**
 * States of the lab that show what the article claims. Each claim in the prose names one; a test evaluates them all and
 * asserts the outcome claimed.
 */
interface State {
  readonly logits: readonly number[];
  readonly trueClass: number;
  readonly temperature?: number;
  readonly format?: Scenario['format'];
  readonly flushToZero?: boolean;
}

const LARGEST = (2 - 2 ** -23) * 2 ** 127;
const MASKED = Number.NEGATIVE_INFINITY;
const ADVERSARIAL = [1.2, 92, 3.1, 0.5, 2.9];
const CALM = DEFAULT_SCENARIO.logits;

export const CLAIMS = {
  /** Naive and stable agree, to the last bit. */
  'calm-agrees': { logits: CALM, trueClass: 2 },
  /** Naive p is [0, NaN, 0, 0, 0]. */
  'one-92': { logits: ADVERSARIAL, trueClass: 2 },
  /** Naive loss NaN where the label is the class that overflowed; it is infinite for any other. */
  'loss-nan': { logits: ADVERSARIAL, trueClass: 1 },
  /** The same logits are harmless in float64. */
  'one-92-float64': { logits: ADVERSARIAL, trueClass: 2, format: 'float64' },
  /** The largest logit whose exponential is finite, and the next float, whose exponential is not. */
  'last-finite': { logits: [88.72283172607422, 0, 0, 0, 0], trueClass: 0 },
  'first-infinite': { logits: [88.72283935546875, 0, 0, 0, 0], trueClass: 0 },
  /** A low temperature breaks the calm logits. */
  'low-temperature': { logits: CALM, trueClass: 2, temperature: 0.05 },
  /** Every term finite, the sum infinite: five zeros, an infinite loss, no NaN. */
  'five-88': { logits: [88, 88, 88, 88, 88], trueClass: 2 },
  /** Stable exponentials of the adversarial vector are subnormal; flushed, they are 0. */
  'subnormal-tail': { logits: ADVERSARIAL, trueClass: 2 },
  'flushed-tail': { logits: ADVERSARIAL, trueClass: 2, flushToZero: true },
  /** e^-100 survives as a subnormal: naive gives [1, 0, 0, 0, 0]. Flushed, all NaN. */
  'minus-100': { logits: [-100, -200, -300, -400, -500], trueClass: 0 },
  'minus-100-flushed': {
    logits: [-100, -200, -300, -400, -500],
    trueClass: 0,
    flushToZero: true,
  },
  /** Every exponential is 0: all NaN with or without flushing. */
  'minus-110': { logits: [-110, -200, -300, -400, -500], trueClass: 0 },
  /** Wrong long before NaN: [.6429, .2381, .0952, .0238, 0], then [1, 0, 0, 0, 0]. */
  'fading-100': { logits: [-100, -101, -102, -103, -104], trueClass: 0 },
  'fading-103': { logits: [-103, -104, -105, -106, -107], trueClass: 0 },
  /** A masked class gets exactly 0 in both; a fully masked row is NaN in both. */
  masked: { logits: [1, MASKED, 3, 0, 2], trueClass: 2 },
  'all-masked': { logits: [MASKED, MASKED, MASKED, MASKED, MASKED], trueClass: 0 },
  /** lse - x is 0 instead of ln 2, and 2 instead of ln 5; the shift form is right. */
  'two-1e8': { logits: [1e8, 1e8], trueClass: 0 },
  'five-1e7': { logits: [1e7, 1e7, 1e7, 1e7, 1e7], trueClass: 0 },
  /** lse - x and the shift form both give 0; log1p of the others gives 1.656e-7. */
  'sure-17': { logits: [17, 0, 0, 0, 0], trueClass: 0 },
  /** Naive is correctly rounded in all five classes, stable is up to 32 ulp off. */
  'naive-wins': { logits: [-11.2, -17.3, 24.6, 14.9, -17.7], trueClass: 2 },
  /** -log p of a subnormal p is 99.98 instead of 100; of a p that underflowed to 0, infinite. */
  'log-of-subnormal': { logits: [100, 0, 0, 0, 0], trueClass: 1 },
  'log-of-zero': { logits: [105, 0, 0, 0, 0], trueClass: 1 },
  /** Finite logits, infinite loss: the true one does not fit. */
  'loss-overflows': { logits: [LARGEST, -LARGEST], trueClass: 1 },
  /** logit / T overflows before the shift: the stable softmax is NaN too. */
  'divide-first': { logits: [11.0625, 4, 2, 1, 0], trueClass: 0, temperature: 1e-38 },
  /** Logits between -40.11 and 94.70, from a bug report. */
  'logits-to-94': { logits: [94.7, 12.5, -40.11, 3.2, 60.4], trueClass: 1 },
} as const satisfies Readonly<Record<string, State>>;

export type ClaimId = keyof typeof CLAIMS;

export function claimScenario(id: ClaimId): Scenario {
  const state: State = CLAIMS[id];
  return {
    ...DEFAULT_SCENARIO,
    ...state,
    labels: defaultLabels(state.logits.length),
  };
}
