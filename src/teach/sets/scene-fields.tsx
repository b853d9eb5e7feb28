import { useId } from 'react';
import { OUTCOMES, PROGRAMS } from '../../features/predict/model/outcome.ts';
import { PREDICT } from '../../features/predict/words/words.ts';
import {
  MOST_SET_CLASSES,
  SET_ASKS,
  SET_FORMATS,
  type SetFormat,
} from '../../practice/set/exercise-set.ts';
import { defaultLabel } from '../../scenario/scenario.ts';
import { Choice } from '../../ui/choice.tsx';
import { useWords } from '../../words/context.tsx';
import { Complaint } from './complaint.tsx';
import { type Checked, checkDraft } from './model/check.ts';
import type { Manner, SceneDraft } from './model/draft.ts';
import { outcomesOf } from './model/outcomes.ts';
import { Rows } from './rows.tsx';
import { SET_FORM } from './words/words.ts';

interface SceneFieldsProps {
  readonly scene: SceneDraft;
  readonly path: string;
  readonly faults: Checked['faults'];
  readonly manner: Manner;
  readonly onChange: (scene: SceneDraft) => void;
}

export function SceneFields({ scene, path, faults, manner, onChange }: SceneFieldsProps) {
  const words = useWords(SET_FORM);
  const id = useId();
  const temperature = `${path}.temperature`;
  return (
    <div className="sets-fields">
      <label className="sets-field">
        <span>{words.story}</span>
        <textarea
          rows={2}
          dir="auto"
          value={scene.story}
          onChange={(event) => onChange({ ...scene, story: event.target.value })}
        />
      </label>
      <Complaint faults={faults} path={`${path}.story`} />
      <div className="sets-field">
        <span aria-hidden="true">{words.asks}</span>
        <Choice
          legend={words.asks}
          options={SET_ASKS.map((value) => ({ value, label: words.asked[value] }))}
          value={scene.asks}
          onChange={(asks) => onChange({ ...scene, asks })}
        />
      </div>
      <Rows
        rows={scene.rows}
        path={path}
        faults={faults}
        least={1}
        most={MOST_SET_CLASSES}
        defaultName={(lane) => manner.showLabel(defaultLabel(lane))}
        trueClass={scene.asks === 'loss' ? scene.trueClass : null}
        onChange={(rows, trueClass) =>
          onChange({
            ...scene,
            rows,
            trueClass:
              scene.asks === 'loss' ? trueClass : Math.min(scene.trueClass, rows.length - 1),
          })
        }
      />
      <div className="sets-pair">
        <label className="sets-field">
          <span>{words.temperature}</span>
          <input
            type="text"
            className="sets-number"
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            aria-invalid={faults.has(temperature) || undefined}
            aria-describedby={`${id}t`}
            value={scene.temperature}
            onChange={(event) => onChange({ ...scene, temperature: event.target.value })}
          />
        </label>
        <label className="sets-field">
          <span>{words.format}</span>
          <select
            className="chip"
            value={scene.format}
            onChange={(event) => onChange({ ...scene, format: event.target.value as SetFormat })}
          >
            {SET_FORMATS.map((format) => (
              <option key={format}>{format}</option>
            ))}
          </select>
        </label>
      </div>
      <Complaint faults={faults} path={temperature} id={`${id}t`} />
      <SceneFinds scene={scene} manner={manner} />
    </div>
  );
}

/** The outcomes, as the panel will compute them. */
function SceneFinds({ scene, manner }: Pick<SceneFieldsProps, 'scene' | 'manner'>) {
  const words = useWords(SET_FORM);
  const predict = useWords(PREDICT);
  const { set } = checkDraft({ title: '', lang: '', scenes: [scene], drills: [] }, manner);
  const [one] = set?.scenes ?? [];
  const outcomes = one === undefined ? null : outcomesOf(one);
  if (outcomes === null) return null;
  return (
    <p className="sets-finds">
      <strong>{words.finds}.</strong>{' '}
      {PROGRAMS.map((program) => {
        const came = OUTCOMES[scene.asks].find((outcome) => outcome === outcomes[program]);
        return (
          <span key={program} data-program={program}>
            {words[program]}: {came === undefined ? '' : predict.outcomes[came]}.{' '}
          </span>
        );
      })}
    </p>
  );
}
