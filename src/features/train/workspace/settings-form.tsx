import { writtenIn } from '../../../panel/value-field.tsx';
import { useNarrow } from '../../../ui/use-narrow.ts';
import { useStrings, useWords } from '../../../words/context.tsx';
import { REFUSE } from '../model/limits.ts';
import { LOSS_IDS, MODELS, type Settings, TRAINING_FORMATS } from '../model/settings.ts';
import { WORKSPACE } from '../words/workspace.ts';
import { ListSetting, NumberSetting } from './setting.tsx';

interface SettingsFormProps {
  readonly settings: Settings;
  readonly locked: boolean;
  readonly onChange: (change: Partial<Settings>) => void;
}

const CLIPS = [0.1, 1, 10];

/** Every setting of a run. A change begins it anew. */
export function SettingsForm({ settings, locked, onChange }: SettingsFormProps) {
  const words = useWords(WORKSPACE);
  const { mark } = useStrings();
  const narrow = useNarrow();
  const said = words.settings;
  const { losses, clip } = settings;
  const number = (key: 'rate' | 'scale' | 'temperature' | 'lossScale' | 'seed', label: string) => (
    <NumberSetting
      label={label}
      short={said.short[key as keyof typeof said.short]}
      value={settings[key]}
      refuse={REFUSE[key]}
      locked={locked}
      onChange={(value) => onChange({ [key]: value })}
    />
  );
  const clips = clip === null || CLIPS.includes(clip) ? CLIPS : [...CLIPS, clip];
  return (
    <details className="train-settings" open={narrow === false || undefined} data-part="settings">
      <summary>{said.title}</summary>
      <div className="train-fields">
        {number('rate', said.rate)}
        {number('scale', said.scale)}
        {number('temperature', said.temperature)}
        {words.sides.map((letter, side) => (
          <ListSetting
            key={letter}
            label={said.loss(letter)}
            value={losses[side] ?? 'naive'}
            options={LOSS_IDS.map((value) => ({ value, label: words.losses[value] }))}
            locked={locked}
            onChange={(id) => onChange({ losses: side === 0 ? [id, losses[1]] : [losses[0], id] })}
          />
        ))}
        <ListSetting
          label={said.format}
          value={settings.format}
          options={TRAINING_FORMATS.map((value) => ({ value, label: value }))}
          locked={locked}
          onChange={(format) => onChange({ format })}
        />
        {number('lossScale', said.lossScale)}
        <ListSetting
          label={said.clip}
          value={clip === null ? 'off' : String(clip)}
          options={[
            { value: 'off', label: said.noClip },
            ...clips.map((limit) => ({
              value: String(limit),
              label: said.clipAt(writtenIn(mark, limit)),
            })),
          ]}
          locked={locked}
          onChange={(limit) => onChange({ clip: limit === 'off' ? null : Number(limit) })}
        />
        <ListSetting
          label={said.model}
          value={settings.model}
          options={MODELS.map((value) => ({ value, label: said.models[value] }))}
          locked={locked}
          onChange={(model) => onChange({ model })}
        />
        {number('seed', said.seed)}
      </div>
    </details>
  );
}
