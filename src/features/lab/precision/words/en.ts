import type { PlanPresetId } from '../../../../softmax/plans.ts';

/** The choices of formats and order in the lab. */
export const en = {
  preset: 'As people run it',
  presets: {
    float32: 'float32 throughout',
    float16: 'float16, sums in float32',
    'float16-fused': 'float16 in and out, float32 between',
    'bfloat16-autocast': 'bfloat16 autocast, float32 between',
    float8: 'float8 e4m3fn in and out, float32 between',
  } satisfies Record<PlanPresetId, string>,
  own: 'your own choice',
  storage: 'Logits and results',
  compute: 'Operations',
  accumulation: 'Sums',
  order: 'Order of a sum',
};

type Table<T> = T extends string ? string : { readonly [K in keyof T]: Table<T[K]> };

/** The same words in any language. */
export type Words = Table<typeof en>;
