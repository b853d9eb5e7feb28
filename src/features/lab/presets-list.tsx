import { memo } from 'react';
import { useScenarioPart } from '../../panel/panel.ts';
import { PRESETS, type PresetGroup, presetOf } from '../../scenario/presets.ts';
import { useStrings } from '../../words/context.tsx';
import type { LabView } from './lab-view.ts';
import './presets-list.css';

const GROUPS: readonly PresetGroup[] = ['course', 'range', 'loss', 'limits'];

/** Cases to start from. */
export function PresetsList({ lab }: { lab: LabView }) {
  const t = useStrings();
  const active = useScenarioPart(lab.store, presetOf);
  return (
    <label className="presets">
      <span className="control-name">{t.lab.presets}</span>
      <select
        className="chip"
        disabled={lab.stage.locks('presets')}
        value={active?.id ?? ''}
        onChange={(event) => {
          const preset = PRESETS.find(({ id }) => id === event.target.value);
          if (preset) lab.dispatch({ type: 'preset', preset });
        }}
      >
        <option value="" disabled>
          {t.lab.choose}
        </option>
        <Options />
      </select>
    </label>
  );
}

/** Memoised: there are many, and none depends on the state. */
const Options = memo(function Options() {
  const t = useStrings();
  return GROUPS.map((group) => (
    <optgroup key={group} label={t.presetGroups[group]}>
      {PRESETS.filter((preset) => preset.group === group).map(({ id }) => (
        <option key={id} value={id}>
          {t.presets[id]}
        </option>
      ))}
    </optgroup>
  ));
});
