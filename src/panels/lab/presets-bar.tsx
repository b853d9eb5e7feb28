import {
  applyPreset,
  PRESETS,
  type Preset,
  type PresetGroup,
  presetOf,
} from '../../scenario/presets.ts';
import { useStrings } from '../../text/context.tsx';
import type { LabView } from './lab-view.ts';

const GROUPS: readonly PresetGroup[] = ['course', 'silent', 'loss', 'limits'];

/** The course's inputs as buttons, where there is room; every case in a list. */
export function PresetsBar({ lab }: { lab: LabView }) {
  const t = useStrings();
  const { scenario, dispatch } = lab;
  const active = presetOf(scenario);
  const load = (preset: Preset) =>
    dispatch({ type: 'load', scenario: applyPreset(preset, scenario) });
  return (
    <div className="presets">
      <span className="control-name" id="presets-name">
        {t.lab.presets}
      </span>
      <ul aria-labelledby="presets-name">
        {PRESETS.filter((preset) => preset.group === 'course').map((preset) => (
          <li key={preset.id}>
            <button
              type="button"
              className="chip"
              aria-pressed={preset === active}
              onClick={() => load(preset)}
            >
              {t.presets[preset.id]}
            </button>
          </li>
        ))}
        <li>
          <select
            className="chip"
            aria-label={t.lab.more}
            data-active={(active !== undefined && active.group !== 'course') || undefined}
            value={active?.id ?? ''}
            onChange={(event) => {
              const preset = PRESETS.find(({ id }) => id === event.target.value);
              if (preset) load(preset);
            }}
          >
            <option value="" disabled>
              {t.lab.choose}
            </option>
            {GROUPS.map((group) => (
              <optgroup key={group} label={t.presetGroups[group]}>
                {PRESETS.filter((preset) => preset.group === group).map((preset) => (
                  <option key={preset.id} value={preset.id}>
                    {t.presets[preset.id]}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </li>
      </ul>
    </div>
  );
}
