import { kept } from '../../../practice/kept.ts';
import { oneOf, otherwise, record, text } from '../../../practice/shapes.ts';

/** The caveats in the order they are taught. */
export const CAVEAT_IDS = ['log1p', 'expm1', 'shift-by', 'all-masked', 'order'] as const;
export type CaveatId = (typeof CAVEAT_IDS)[number];

export const SHIFTS = ['max', 'mean', 'min', 'zero', 'own'] as const;
export type ShiftName = (typeof SHIFTS)[number];

const MASKED = Number.NEGATIVE_INFINITY;

/** Vectors of five logits, on which some constants work and others do not. */
export const VECTORS = {
  'one-92': [1.2, 92, 3.1, 0.5, 2.9],
  'one-200': [1.2, 200, 3.1, 0.5, 2.9],
  'all-100': [100, 101, 102, 103, 104],
  vanished: [-110, -200, -300, -400, -500],
} as const satisfies Record<string, readonly number[]>;
export type VectorId = keyof typeof VECTORS;
export const VECTOR_IDS = Object.keys(VECTORS) as VectorId[];

/** The row to be masked, with the logit of each class when it is not masked. */
export const ROW: readonly number[] = [1.2, 4.7, 3.1, 0.5, 2.9];

export const maskRow = (unmasked: readonly boolean[]): number[] =>
  ROW.map((logit, index) => (unmasked[index] === true ? logit : MASKED));

/** The logit of vLLM pull request 890, among others, and the temperature that its description names. */
export const ORDER_LOGITS: readonly number[] = [11.0625, 10.5, 4, 2, 0];
export const ORDER_T = 1e-5;
/** At this temperature 2.875 becomes the 28752 that the pull request prints; at the other it would be infinite. */
export const PRINTED_T = 1e-4;

export const ORDER_FORMATS = ['float16', 'float32'] as const;
export type OrderFormat = (typeof ORDER_FORMATS)[number];

/** Example inputs: near 0, where digits are lost, and near 1, where they are not. */
export const EXAMPLES = { log1p: [3e-8, 0.99999994], expm1: [1e-5, 1] } as const;

/** A number as `writeNumber` writes it: JSON has no NaN, no infinities and no -0. */
type Written = string;

/** What the reader has set in the panel. */
export interface CaveatSettings {
  readonly chosen: CaveatId;
  readonly log1p: Written;
  readonly expm1: Written;
  readonly vector: VectorId;
  readonly shift: ShiftName;
  readonly own: Written;
  /** One for each class of ROW. */
  readonly unmasked: readonly boolean[];
  readonly temperature: Written;
  readonly format: OrderFormat;
}

/** Opening values at which both formulas still appear to agree. */
export const OPENING_SETTINGS: CaveatSettings = {
  chosen: 'log1p',
  log1p: '0.1',
  expm1: '0.1',
  vector: 'one-92',
  shift: 'max',
  own: '3',
  unmasked: ROW.map(() => false),
  temperature: '1',
  format: 'float16',
};

const LONGEST = 40;

const written = (opening: Written) => otherwise(text(LONGEST), opening);

const KEPT = record<CaveatSettings>({
  chosen: otherwise(oneOf(CAVEAT_IDS), OPENING_SETTINGS.chosen),
  log1p: written(OPENING_SETTINGS.log1p),
  expm1: written(OPENING_SETTINGS.expm1),
  vector: otherwise(oneOf(VECTOR_IDS), OPENING_SETTINGS.vector),
  shift: otherwise(oneOf(SHIFTS), OPENING_SETTINGS.shift),
  own: written(OPENING_SETTINGS.own),
  unmasked: (data) => ROW.map((_, index) => Array.isArray(data) && data[index] === true),
  temperature: written(OPENING_SETTINGS.temperature),
  format: otherwise(oneOf(ORDER_FORMATS), OPENING_SETTINGS.format),
});

/** What was kept on the device, which may be anything. Each part that does not fit is replaced by its opening value. */
export const readSettings = (data: unknown): CaveatSettings | null => KEPT(data) ?? null;

export const SETTINGS = kept<CaveatSettings>('caveats', OPENING_SETTINGS, readSettings);
