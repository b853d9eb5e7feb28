import { Choice } from '../../ui/choice.tsx';
import { Say } from '../../ui/sentence.tsx';
import type { BatchView } from './batch-view.ts';
import { isMasked } from './model/batch.ts';
import { MASKED_ROWS, type MaskedRow } from './model/parameters.ts';
import { Lock } from './parts.tsx';

interface MaskedRowChoiceProps {
  readonly view: BatchView;
  readonly masked: MaskedRow;
  readonly onChange: (masked: MaskedRow) => void;
}

/** The softmax of a fully masked row: three conventions, and the libraries that use each. */
export function MaskedRowChoice({ view, masked, onChange }: MaskedRowChoiceProps) {
  const { words, stage, evaluation } = view;
  const met = evaluation.rows.some(({ logit }) => isMasked(logit));
  return (
    <div className="panel-part">
      <h4>{words.maskedTitle}</h4>
      {!met && <p className="panel-note">{words.maskedHint}</p>}
      <Lock on={stage.locks('masked')}>
        <Choice
          legend={words.maskedLegend}
          options={MASKED_ROWS.map((value) => ({ value, label: words.maskedRow[value] }))}
          value={masked}
          onChange={onChange}
        />
      </Lock>
      <p className="batch-who">
        <Say sentence={words.whoDoesIt[masked]} />
      </p>
    </div>
  );
}
