import { PRESETS, type PresetId } from '../../../training/presets.ts';
import type { Settings } from '../../../training/settings.ts';

export { PRESET_IDS, type PresetId } from '../../../training/presets.ts';
export {
  LOSS_IDS,
  type LossId,
  MODELS,
  type Settings,
  TRAINING_FORMATS,
} from '../../../training/settings.ts';

export const settingsOf = (id: PresetId): Settings => PRESETS[id];
