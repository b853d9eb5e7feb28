import { useState } from 'react';
import { float32 } from '../../core/format.ts';
import type { BatchView } from './batch-view.ts';
import { evaluateBatch, isMasked } from './model/batch.ts';
import type { Batch, MaxOver } from './model/parameters.ts';
import { Lock } from './parts.tsx';
import type { RowOutcome } from './words/facts.ts';

interface PredictRowsProps {
  readonly view: BatchView;
  readonly batch: Batch;
  readonly onShow: (change: { readonly max: MaxOver }) => void;
}

/** Asks which rows another max would get right, before the answer is shown. Optional, and folded at first. */
export function PredictRows(props: PredictRowsProps) {
  const { words, evaluation } = props.view;
  if (evaluation.rows.every(({ logit }) => isMasked(logit))) return null;
  return (
    <details className="batch-predict">
      <summary>{words.predict.title}</summary>
      <Lock on={props.view.stage.locks('predict')}>
        {/* A different matrix is a different question. */}
        <Question key={props.batch.rows.map((row) => row.join()).join(';')} {...props} />
      </Lock>
    </details>
  );
}

interface Answer {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly hit: boolean;
}

function Question({ view, batch, onShow }: PredictRowsProps) {
  const { predict, token } = view.words;
  const [ticked, setTicked] = useState<readonly number[]>([]);
  const [answered, setAnswered] = useState<MaxOver | null>(null);
  const asked = answered ?? (batch.max === 'tensor' ? 'column' : 'tensor');
  const answers = answersTo({ ...batch, max: asked }, ticked);
  const hits = answers.filter(({ hit }) => hit).length;

  function act() {
    if (answered === null) {
      setAnswered(asked);
      onShow({ max: asked });
    } else {
      setAnswered(null);
      setTicked([]);
    }
  }

  return (
    <>
      <fieldset className="batch-question" disabled={answered !== null}>
        <legend>{predict.question[asked]}</legend>
        {answers.map(({ row }) => (
          <label key={row}>
            <input
              type="checkbox"
              checked={ticked.includes(row)}
              onChange={({ target }) =>
                setTicked(target.checked ? [...ticked, row] : ticked.filter((one) => one !== row))
              }
            />
            {token(row + 1)}
          </label>
        ))}
      </fieldset>
      <button type="button" className="chip" onClick={act}>
        {answered === null ? predict.check : predict.again}
      </button>
      <div role="status">
        {answered !== null && (
          <>
            <p>{predict.score(hits, answers.length)}</p>
            <ul>
              {answers.map(({ row, outcome, hit }) => (
                <li key={row} className={hit ? 'mark-right' : 'mark-wrong'}>
                  {predict.row(row + 1, outcome, hit)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

/** Among the rows that have a softmax: a fully masked row has no right answer to predict. */
function answersTo({ rows, max, masked }: Batch, ticked: readonly number[]): Answer[] {
  const evaluation = evaluateBatch({ rows, max, masked, format: float32, flushToZero: false });
  return evaluation.rows.flatMap(({ verdict: { kind }, logit }, row) =>
    kind === 'decided' || isMasked(logit)
      ? []
      : [{ row, outcome: kind, hit: (kind === 'sound') === ticked.includes(row) }],
  );
}
