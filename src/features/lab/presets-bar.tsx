import { memo } from 'react';
import { PRESETS, type Preset, type PresetGroup } from '../../scenario/presets.ts';
import type { Action } from '../../scenario/reducer.ts';
import { useStrings } from '../../words/context.tsx';
import './presets-bar.css';

const ALL: readonly PresetGroup[] = ['course', 'silent', 'loss', 'limits'];
const BEYOND_COURSE = ALL.filter((group) => group !== 'course');

interface PresetsBarProps {
  readonly active: Preset | undefined;
  readonly dispatch: (action: Action) => void;
  readonly locked: boolean;
}

/**
 * The course's inputs as buttons and the other cases in a list; in narrow layouts all are in one list. Memoised, since
 * rendering its many options would slow down dragging the temperature.
 */
export const PresetsBar = memo(function PresetsBar(props: PresetsBarProps) {
  const { active, dispatch, locked } = props;
  const t = useStrings();
  const load = (preset: Preset) => dispatch({ type: 'preset', preset });
  return (
    <div className="presets">
      <span className="control-name">{t.lab.presets}</span>
      <ul className="roomy">
        {PRESETS.filter((preset) => preset.group === 'course').map((preset) => (
          <li key={preset.id}>
            <button
              type="button"
              className="chip"
              aria-pressed={preset === active}
              disabled={locked}
              onClick={() => load(preset)}
            >
              {t.presets[preset.id]}
            </button>
          </li>
        ))}
        <li>
          <PresetList
            label={t.lab.more}
            groups={BEYOND_COURSE}
            active={active}
            onPick={load}
            locked={locked}
          />
        </li>
      </ul>
      <div className="scarce">
        <PresetList
          label={t.lab.presets}
          groups={ALL}
          active={active}
          onPick={load}
          locked={locked}
        />
      </div>
    </div>
  );
});

interface PresetListProps {
  readonly label: string;
  readonly groups: readonly PresetGroup[];
  readonly active: Preset | undefined;
  readonly onPick: (preset: Preset) => void;
  readonly locked: boolean;
}

function PresetList({ label, groups, active, onPick, locked }: PresetListProps) {
  const t = useStrings();
  const inForce = active !== undefined && groups.includes(active.group) ? active : undefined;
  return (
    <select
      className="chip"
      aria-label={label}
      disabled={locked}
      data-active={inForce !== undefined || undefined}
      value={inForce?.id ?? ''}
      onChange={(event) => {
        const preset = PRESETS.find(({ id }) => id === event.target.value);
        if (preset) onPick(preset);
      }}
    >
      <option value="" disabled>
        {t.lab.choose}
      </option>
      {groups.map((group) => (
        <optgroup key={group} label={t.presetGroups[group]}>
          {PRESETS.filter((preset) => preset.group === group).map((preset) => (
            <option key={preset.id} value={preset.id}>
              {t.presets[preset.id]}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
