import { type MouseEvent, memo } from 'react';
import { ROLES } from '../../panel/table-roles.ts';
import { ValueField } from '../../panel/value-field.tsx';
import { MAX_LABEL_LENGTH } from '../../scenario/scenario.ts';
import { TextField } from '../../ui/text-field.tsx';
import { readLabel } from '../../words/class-names.ts';
import { useStrings } from '../../words/context.tsx';
import type { LabView } from './lab-view.ts';

interface RowProps extends Pick<LabView, 'dispatch' | 'announce' | 'paste' | 'stage'> {
  readonly lane: number;
  /** Name of the class as shown to the reader. */
  readonly name: string;
}

interface RowFieldsProps extends RowProps {
  readonly logit: number;
  readonly isTrue: boolean;
}

/** The controls of a row. Memoised: none of them depends on the temperature. */
export const RowFields = memo(function RowFields(props: RowFieldsProps) {
  const { lane, name, logit, isTrue, dispatch, paste, stage } = props;
  const t = useStrings();
  return (
    <>
      {!stage.hides('true-class') && (
        <td {...ROLES.cell} className="center true-class">
          <input
            type="radio"
            name="true-class"
            aria-label={t.fields.trueClassOf(name)}
            disabled={stage.locks('true-class')}
            checked={isTrue}
            onChange={() => dispatch({ type: 'trueClass', index: lane })}
          />
        </td>
      )}
      <th {...ROLES.rowHead} scope="row" className="class-name">
        {stage.hides('names') ? (
          name
        ) : (
          <TextField
            label={t.fields.nameOf(lane)}
            value={name}
            maxLength={MAX_LABEL_LENGTH}
            onCommit={(text) =>
              dispatch({ type: 'rename', index: lane, label: readLabel(t, text) })
            }
            locked={stage.locks('names')}
          />
        )}
      </th>
      {!stage.hides('logits') && (
        <td {...ROLES.cell} className="logit">
          <ValueField
            label={t.fields.logitOf(name)}
            value={logit}
            onCommit={(value) => dispatch({ type: 'logit', index: lane, value })}
            onOtherText={(text) => paste(lane, text)}
            locked={stage.locks('logits')}
          />
        </td>
      )}
    </>
  );
});

/** Removes the row and moves the focus to the row that takes its place. */
export const RemoveCell = memo(function RemoveCell(props: RowProps & { readonly only: boolean }) {
  const { lane, name, only, dispatch, announce, stage } = props;
  const t = useStrings();

  function remove(event: MouseEvent<HTMLButtonElement>) {
    const table = event.currentTarget.closest('table');
    dispatch({ type: 'remove', index: lane });
    announce(t.lab.removed(name));
    requestAnimationFrame(() => {
      const buttons = table?.querySelectorAll<HTMLElement>('.remove button');
      const next = buttons?.[Math.min(lane, buttons.length - 1)];
      // The last class cannot be removed, so the focus goes to its logit.
      if (next?.matches(':disabled')) table?.querySelector<HTMLElement>('.logit input')?.focus();
      else next?.focus();
    });
  }

  return (
    <td {...ROLES.cell} className="remove">
      {!stage.hides('logits') && (
        <button
          type="button"
          className="quiet"
          aria-label={t.fields.remove(name)}
          disabled={only || stage.locks('logits')}
          onClick={remove}
        >
          ×
        </button>
      )}
    </td>
  );
});
