import type { CellName, Side, StepName } from '../softmax/compared.ts';
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
  /** The value of the lab that shows the claim, and the number that its sentence names. */
  readonly proof: CellName;
}

const at = (side: Side, name: StepName, lane: number | null): CellName => ({ side, name, lane });

const LARGEST = (2 - 2 ** -23) * 2 ** 127;
const MASKED = Number.NEGATIVE_INFINITY;
const ADVERSARIAL = [1.2, 92, 3.1, 0.5, 2.9];
const CALM = DEFAULT_SCENARIO.logits;

export const CLAIMS = {
  /** Naive and stable agree, to the last bit. */
  'calm-agrees': { logits: CALM, trueClass: 2, proof: at('stable', 'p', 1) },
  /** Naive p is [0, NaN, 0, 0, 0]. */
  'one-92': { logits: ADVERSARIAL, trueClass: 2, proof: at('naive', 'p', 1) },
  /** Naive loss NaN where the label is the class that overflowed; it is infinite for any other. */
  'loss-nan': { logits: ADVERSARIAL, trueClass: 1, proof: at('naive', 'loss', null) },
  /** The same logits are harmless in float64. */
  'one-92-float64': {
    logits: ADVERSARIAL,
    trueClass: 2,
    format: 'float64',
    proof: at('naive', 'loss', null),
  },
  /** The largest logit whose exponential is finite, and the next float, whose exponential is not. */
  'last-finite': { logits: [88.72283, 0, 0, 0, 0], trueClass: 0, proof: at('inputs', 'logit', 0) },
  'first-infinite': { logits: [88.72284, 0, 0, 0, 0], trueClass: 0, proof: at('naive', 'e', 0) },
  /** A low temperature breaks the calm logits. */
  'low-temperature': { logits: CALM, trueClass: 2, temperature: 0.05, proof: at('naive', 'p', 1) },
  /** Every term finite, the sum infinite: five zeros, an infinite loss, no NaN. */
  'five-88': { logits: [88, 88, 88, 88, 88], trueClass: 2, proof: at('naive', 'p', 0) },
  /** Stable exponentials of the adversarial vector are subnormal; flushed, they are 0. */
  'subnormal-tail': { logits: ADVERSARIAL, trueClass: 2, proof: at('stable', 'e', 2) },
  /** Where exponentials stop being normal, and where they stop being: each logit beside the next float. */
  'last-normal': {
    logits: [0, -87.33654, -87.33655, -100, -101],
    trueClass: 0,
    proof: at('inputs', 'logit', 1),
  },
  'last-nonzero': {
    logits: [0, -103.97208, -103.972084, -104, -105],
    trueClass: 0,
    proof: at('inputs', 'logit', 1),
  },
  'flushed-tail': {
    logits: ADVERSARIAL,
    trueClass: 2,
    flushToZero: true,
    proof: at('stable', 'e', 2),
  },
  /** e^-100 survives as a subnormal: naive gives [1, 0, 0, 0, 0]. Flushed, all NaN. */
  'minus-100': { logits: [-100, -200, -300, -400, -500], trueClass: 0, proof: at('naive', 'e', 0) },
  'minus-100-flushed': {
    logits: [-100, -200, -300, -400, -500],
    trueClass: 0,
    flushToZero: true,
    proof: at('naive', 'p', 0),
  },
  /** Every exponential is 0: all NaN with or without flushing. */
  'minus-110': { logits: [-110, -200, -300, -400, -500], trueClass: 0, proof: at('naive', 'p', 0) },
  /** Wrong long before NaN: [.6429, .2381, .0952, .0238, 0], then [1, 0, 0, 0, 0]. */
  'fading-100': {
    logits: [-100, -101, -102, -103, -104],
    trueClass: 0,
    proof: at('naive', 'p', 0),
  },
  'fading-103': {
    logits: [-103, -104, -105, -106, -107],
    trueClass: 0,
    proof: at('naive', 'p', 0),
  },
  /** A masked class gets exactly 0 in both; a fully masked row is NaN in both. */
  masked: { logits: [1, MASKED, 3, 0, 2], trueClass: 2, proof: at('stable', 'p', 1) },
  /** Of the tests: a smaller vector with 92; and a log-sum-exp near 0, of which float32 gives 0. */
  'test-92': { logits: [1, 92, 3, 0, 2], trueClass: 2, proof: at('naive', 'p', 1) },
  'lse-near-zero': {
    logits: [-1.609438, -1.609438, -1.609438, -1.609438, -1.609438],
    trueClass: 0,
    proof: at('stable', 'lse', null),
  },
  'all-masked': {
    logits: [MASKED, MASKED, MASKED, MASKED, MASKED],
    trueClass: 0,
    proof: at('stable', 'd', 0),
  },
  /** lse - x is 0 instead of ln 2, and 2 instead of ln 5; the shift form is right. */
  'two-1e8': { logits: [1e8, 1e8], trueClass: 0, proof: at('stable', 'loss', null) },
  'five-1e7': {
    logits: [1e7, 1e7, 1e7, 1e7, 1e7],
    trueClass: 0,
    proof: at('stable', 'loss', null),
  },
  /** lse - x and the shift form both give 0; log1p of the others gives 1.656e-7. */
  'sure-17': { logits: [17, 0, 0, 0, 0], trueClass: 0, proof: at('stable', 'lossLog1p', null) },
  /** Naive is correctly rounded in all five classes, stable is up to 32 ulp off. */
  'naive-wins': {
    logits: [-11.2, -17.3, 24.6, 14.9, -17.7],
    trueClass: 2,
    proof: at('stable', 'p', 4),
  },
  /** -log p of a subnormal p is 99.98 instead of 100; of a p that underflowed to 0, infinite. */
  'log-of-subnormal': {
    logits: [50, -50, -50, -50, -50],
    trueClass: 1,
    proof: at('naive', 'loss', null),
  },
  'log-of-zero': {
    logits: [55, -50, -50, -50, -50],
    trueClass: 1,
    proof: at('naive', 'loss', null),
  },
  /** Finite logits, infinite loss: the true one does not fit. */
  'loss-overflows': {
    logits: [LARGEST, -LARGEST],
    trueClass: 1,
    proof: at('stable', 'loss', null),
  },
  /** logit / T overflows before the shift: the stable softmax is NaN too. */
  'divide-first': {
    logits: [11.0625, 4, 2, 1, 0],
    trueClass: 0,
    temperature: 1e-38,
    proof: at('stable', 'p', 0),
  },
  /** Logits between -40.11 and 94.70, from a bug report. */
  'logits-to-94': {
    logits: [94.7, 12.5, -40.11, 3.2, 60.4],
    trueClass: 1,
    proof: at('naive', 'p', 0),
  },
} as const satisfies Readonly<Record<string, State>>;

export type ClaimId = keyof typeof CLAIMS;

export const proofOf = (id: ClaimId): CellName => CLAIMS[id].proof;

export function claimScenario(id: ClaimId): Scenario {
  const { proof: _, ...state }: State = CLAIMS[id];
  return {
    ...DEFAULT_SCENARIO,
    ...state,
    labels: defaultLabels(state.logits.length),
  };
}
