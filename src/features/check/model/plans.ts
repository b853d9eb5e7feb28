import { FORMATS, type FormatName } from '../../../core/format.ts';
import { DEFAULT_SETTINGS, type PlanSettings } from '../../../report/settings.ts';
import { PLAN_PRESETS, type PlanPresetId } from '../../../softmax/plans.ts';
import type { Dtype } from '../../../tensor/dtype.ts';

/** The presets of plans, and what files of doubles are computed in. */
export type PresetId = PlanPresetId | 'float64';

type PlanFormats = Pick<PlanSettings, 'storage' | 'compute' | 'accumulation'>;

const { float64 } = FORMATS;

const FORMATS_OF = new Map<PresetId, PlanFormats>(
  [
    { id: 'float64' as const, storage: float64, compute: float64, accumulation: float64 },
    ...PLAN_PRESETS,
  ].map(({ id, storage, compute, accumulation }) => [
    id,
    {
      storage: storage.name as FormatName,
      compute: compute.name as FormatName,
      accumulation: accumulation.name as FormatName,
    },
  ]),
);

export const PRESET_IDS: readonly PresetId[] = [...FORMATS_OF.keys()];

/** The plan with the formats of a preset. */
export const withPreset = (plan: PlanSettings, id: PresetId): PlanSettings => ({
  ...plan,
  ...FORMATS_OF.get(id),
});

/** The preset that has these formats; undefined for a choice of one's own. */
export const presetOfPlan = (plan: PlanSettings): PresetId | undefined =>
  PRESET_IDS.find((id) => {
    const formats = FORMATS_OF.get(id);
    return (
      formats?.storage === plan.storage &&
      formats.compute === plan.compute &&
      formats.accumulation === plan.accumulation
    );
  });

const PRESET_FOR: Readonly<Partial<Record<Dtype, PresetId>>> = {
  float64: 'float64',
  float16: 'float16',
  bfloat16: 'bfloat16-autocast',
  float8_e4m3fn: 'float8',
  float8_e5m2: 'float8',
};

/** What people compute tensors of a type in. Text has no type of its own: it is read as float32 is written. */
export function planFor(dtype: Dtype, isText: boolean): PlanSettings {
  const { plan } = DEFAULT_SETTINGS;
  const preset = withPreset(plan, isText ? 'float32' : (PRESET_FOR[dtype] ?? 'float32'));
  return dtype === 'float8_e5m2' ? { ...preset, storage: 'float8_e5m2' } : preset;
}
