import { bfloat16, type Format, float8_e4m3fn, float16, float32 } from '../core/format.ts';

/** Formats that people run together, by a name; the words for it are in the tables of words, under `id`. */
export interface PlanPreset<Id extends string = string> {
  readonly id: Id;
  readonly storage: Format;
  readonly compute: Format;
  readonly accumulation: Format;
}

const preset = <Id extends string>(
  id: Id,
  storage: Format,
  compute: Format,
  accumulation: Format,
): PlanPreset<Id> => ({ id, storage, compute, accumulation });

/** What each of them is like in frameworks, and where it differs: docs/decisions/0020-mixed-precision.md. */
export const PLAN_PRESETS = [
  preset('float32', float32, float32, float32),
  /** Every operation gives a float16; only the additions of a sum are in float32. Arrays of NumPy, tensors op by op. */
  preset('float16', float16, float16, float32),
  /** One kernel reads and writes float16, and computes in float32 in between: softmax and log_softmax on a GPU. */
  preset('float16-fused', float16, float32, float32),
  /** The same in bfloat16: the logits and the results are bfloat16, everything in between is float32. */
  preset('bfloat16-autocast', bfloat16, float32, float32),
  /** Nothing is computed in 8 bits: logits and results are e4m3fn, everything in between is float32. */
  preset('float8', float8_e4m3fn, float32, float32),
] as const;

export type PlanPresetId = (typeof PLAN_PRESETS)[number]['id'];

/** The preset of these three formats; undefined where none has them. */
export const presetOf = (formats: {
  readonly storage: Format;
  readonly compute: Format;
  readonly accumulation: Format;
}): (typeof PLAN_PRESETS)[number] | undefined =>
  PLAN_PRESETS.find(
    ({ storage, compute, accumulation }) =>
      storage === formats.storage &&
      compute === formats.compute &&
      accumulation === formats.accumulation,
  );
