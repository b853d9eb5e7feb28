import { useWords } from '../../../words/context.tsx';
import type { PresetId } from '../model/settings.ts';
import { PRESET_IDS } from '../model/settings.ts';
import { WORKSPACE } from '../words/workspace.ts';

interface PresetsProps {
  readonly current: PresetId;
  /** How many settings differ from those of the preset. */
  readonly changed: number;
  readonly locked: boolean;
  readonly onChoose: (id: PresetId) => void;
}

/** Runs that each teach one thing, and what to watch in the one that is chosen. */
export function Presets({ current, changed, locked, onChoose }: PresetsProps) {
  const words = useWords(WORKSPACE);
  return (
    <div data-part="presets">
      <fieldset className="train-presets">
        <legend className="visually-hidden">{words.choose}</legend>
        {PRESET_IDS.map((id) => (
          <button
            key={id}
            type="button"
            className="chip"
            aria-pressed={id === current}
            disabled={locked}
            onClick={() => onChoose(id)}
          >
            {words.presets[id].title}
          </button>
        ))}
      </fieldset>
      <p className="train-watch">{words.presets[current].watch}</p>
      {changed > 0 && (
        <p className="train-changed">
          {words.changed(changed)}{' '}
          <button type="button" className="chip" onClick={() => onChoose(current)}>
            {words.putBack}
          </button>
        </p>
      )}
    </div>
  );
}
