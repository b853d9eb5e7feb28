import { useId } from 'react';
import { isPlace, type Question } from '../../features/drills/model/drill.ts';
import { shownOnPaper } from '../../features/drills/words/paper.ts';
import { DRILLS } from '../../features/drills/words/words.ts';
import {
  DRILL_CLASSES,
  SET_DRILL_KINDS,
  type SetDrillKind,
} from '../../practice/set/exercise-set.ts';
import { defaultLabel } from '../../scenario/scenario.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { Complaint } from './complaint.tsx';
import { type Checked, checkDraft } from './model/check.ts';
import type { DrillDraft, Manner } from './model/draft.ts';
import { questionsOf } from './model/outcomes.ts';
import { Rows } from './rows.tsx';
import { SET_FORM } from './words/words.ts';

interface DrillFieldsProps {
  readonly drill: DrillDraft;
  readonly path: string;
  readonly faults: Checked['faults'];
  readonly manner: Manner;
  readonly onChange: (drill: DrillDraft) => void;
}

export function DrillFields({ drill, path, faults, manner, onChange }: DrillFieldsProps) {
  const words = useWords(SET_FORM);
  const drills = useWords(DRILLS);
  const { kind } = drill;
  const [least, most] = DRILL_CLASSES[kind];
  const named = kind === 'by-hand' || kind === 'loss';
  return (
    <div className="sets-fields">
      <label className="sets-field">
        <span>{words.kind}</span>
        <select
          className="chip"
          value={kind}
          onChange={(event) => onChange({ ...drill, kind: event.target.value as SetDrillKind })}
        >
          {SET_DRILL_KINDS.map((id) => (
            <option key={id} value={id}>
              {drills.families[id]}
            </option>
          ))}
        </select>
      </label>
      {kind === 'overflow' || kind === 'equal' ? (
        <EqualFields {...{ drill, path, faults, onChange, least, most }} />
      ) : (
        <Rows
          rows={drill.rows}
          path={path}
          faults={faults}
          least={least}
          most={most}
          defaultName={named ? (lane) => manner.showLabel(defaultLabel(lane)) : null}
          trueClass={kind === 'loss' ? drill.trueClass : null}
          onChange={(rows, trueClass) =>
            onChange({ ...drill, rows, trueClass: Math.min(trueClass, rows.length - 1) })
          }
        />
      )}
      <DrillFinds drill={drill} manner={manner} />
    </div>
  );
}

interface EqualFieldsProps extends Omit<DrillFieldsProps, 'manner'> {
  readonly least: number;
  readonly most: number;
}

function EqualFields({ drill, path, faults, onChange, least, most }: EqualFieldsProps) {
  const words = useWords(SET_FORM);
  const id = useId();
  const logit = `${path}.logit`;
  return (
    <>
      <div className="sets-pair">
        <label className="sets-field">
          <span>{words.equalLogit}</span>
          <input
            type="text"
            className="sets-number"
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            aria-invalid={faults.has(logit) || undefined}
            aria-describedby={id}
            value={drill.logit}
            onChange={(event) => onChange({ ...drill, logit: event.target.value })}
          />
        </label>
        <label className="sets-field">
          <span>{words.count}</span>
          <select
            className="chip"
            value={drill.classes}
            onChange={(event) => onChange({ ...drill, classes: Number(event.target.value) })}
          >
            {Array.from({ length: most - least + 1 }, (_, at) => least + at).map((count) => (
              <option key={count}>{count}</option>
            ))}
          </select>
        </label>
      </div>
      <Complaint faults={faults} path={logit} id={id} />
    </>
  );
}

/** What is asked, with the answers that the numbers have. */
function DrillFinds({ drill, manner }: Pick<DrillFieldsProps, 'drill' | 'manner'>) {
  const t = useStrings();
  const words = useWords(SET_FORM);
  const drills = useWords(DRILLS);
  const { set } = checkDraft({ title: '', lang: '', scenes: [], drills: [drill] }, manner);
  const [one] = set?.drills ?? [];
  if (one === undefined) return null;
  const labels = 'labels' in one ? one.labels : [];
  const nameOf = ({ id }: Question) =>
    isPlace(id)
      ? drills.probabilityOf(manner.showLabel(labels[Number(id.slice(2))] ?? ''))
      : drills.fields[id];
  const answerTo = (question: Question) =>
    question.kind === 'choice'
      ? drills.options[question.right]
      : shownOnPaper(question.expected.truth, t.mark);
  return (
    <details className="sets-finds">
      <summary>{words.finds}</summary>
      <dl>
        {questionsOf(one).map((question) => (
          <div key={question.id}>
            <dt>{nameOf(question)}</dt>
            <dd>{answerTo(question)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
