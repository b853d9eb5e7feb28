import { Choice } from '../../../ui/choice.tsx';
import { Select } from '../../../ui/select.tsx';
import { useWords } from '../../../words/context.tsx';
import { type Prediction, RANGES, WHO } from '../model/prediction.ts';
import { WORKSPACE } from '../words/workspace.ts';

interface PredictionFormProps {
  readonly prediction: Prediction;
  /** What the two sides are called. */
  readonly names: readonly [string, string];
  readonly locked: boolean;
  readonly onChange: (prediction: Prediction) => void;
}

/** What the reader says before the run: which side dies, and when, if they want to. */
export function PredictionForm({ prediction, names, locked, onChange }: PredictionFormProps) {
  const words = useWords(WORKSPACE);
  const { who, range } = prediction;
  return (
    <div className="train-predict" data-part="predict">
      <p className="train-ask" aria-hidden="true">
        {words.predict.ask}
      </p>
      <div className="train-answers">
        <Choice
          legend={words.predict.ask}
          options={WHO.map((value) => ({ value, label: words.predict.who(value, names) }))}
          value={who}
          locked={locked}
          onChange={(next) => onChange({ ...prediction, who: next })}
        />
        {who !== null && who !== 'neither' && (
          <Select
            label={words.predict.when}
            options={[
              { value: '', label: words.predict.any },
              ...[...RANGES.entries()].map(([at, [from, to]]) => ({
                value: String(at),
                label: words.predict.range(from, to),
              })),
            ]}
            value={range === null ? '' : String(range)}
            locked={locked}
            onChange={(next) =>
              onChange({ ...prediction, range: next === '' ? null : Number(next) })
            }
          />
        )}
      </div>
    </div>
  );
}
