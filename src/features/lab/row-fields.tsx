import type { MouseEvent } from 'react';
import { sameSelection } from '../../panel/inspector/selection.ts';
import { useScenarioPart } from '../../panel/panel.ts';
import { presence } from '../../panel/stage.ts';
import { ROLES } from '../../panel/table-roles.ts';
import { ValueField } from '../../panel/value-field.tsx';
import { MAX_LABEL_LENGTH } from '../../scenario/scenario.ts';
import { TextField } from '../../ui/text-field.tsx';
import { readLabel } from '../../words/class-names.ts';
import { useStrings } from '../../words/context.tsx';
import type { LabView } from './lab-view.ts';

interface FieldProps {
  readonly lab: LabView;
  readonly lane: number;
}

interface RowFieldsProps extends FieldProps {
  readonly open: boolean;
  readonly onToggle: (lane: number) => void;
}

/** The controls of a row. */
export function RowFields({ lab, lane, open, onToggle }: RowFieldsProps) {
  const t = useStrings();
  const { stage, dispatch, names, trueClass } = lab;
  const name = names[lane] ?? '';
  return (
    <>
      {!stage.hides('true-class') && (
        <td {...ROLES.cell} className="center true-class">
          <label>
            <input
              type="radio"
              name="true-class"
              aria-label={t.fields.trueClassOf(name)}
              disabled={stage.locks('true-class')}
              checked={trueClass === lane}
              onChange={() => dispatch({ type: 'trueClass', index: lane })}
            />
            <span className="folded-name" aria-hidden="true">
              {t.lab.columns.trueClass}
            </span>
          </label>
        </td>
      )}
      <th {...ROLES.rowHead} scope="row" className="class-name">
        <button
          type="button"
          className="row-toggle"
          aria-expanded={open}
          aria-label={t.lab.openRow(name)}
          tabIndex={-1}
          onClick={() => onToggle(lane)}
        >
          <bdi>{name}</bdi>
        </button>
        <span className="name">
          {stage.hides('names') ? (
            <bdi>{name}</bdi>
          ) : (
            <TextField
              label={t.fields.nameOf(lane)}
              value={name}
              maxLength={MAX_LABEL_LENGTH}
              onCommit={(text) =>
                dispatch({ type: 'rename', index: lane, label: readLabel(t, text) })
              }
              locked={stage.locks('names')}
              tabIndex={-1}
            />
          )}
        </span>
      </th>
      {!stage.hides('logits') && <LogitCell lab={lab} lane={lane} />}
    </>
  );
}

function LogitCell({ lab, lane }: FieldProps) {
  const t = useStrings();
  const { store, dispatch, paste, names, stage } = lab;
  const logit = useScenarioPart(store, ({ logits }) => logits[lane] ?? Number.NaN);
  return (
    <td
      {...ROLES.cell}
      className="logit"
      data-ringed={sameSelection(lab.ringed, { side: 'inputs', name: 'logit', lane }) || undefined}
    >
      <ValueField
        label={t.fields.logitOf(names[lane] ?? '')}
        value={logit}
        onCommit={(value) => dispatch({ type: 'logit', index: lane, value })}
        onOtherText={(text) => paste(lane, text)}
        locked={presence(stage, 'logits') !== 'free'}
      />
    </td>
  );
}

/** Removes the row and moves the focus to the row that takes its place. */
export function RemoveCell({ lab, lane, only }: FieldProps & { readonly only: boolean }) {
  const t = useStrings();
  const { stage, dispatch, announce, names } = lab;
  const name = names[lane] ?? '';

  function remove(event: MouseEvent<HTMLButtonElement>) {
    const table = event.currentTarget.closest('table');
    dispatch({ type: 'remove', index: lane });
    announce(t.lab.removed(name));
    requestAnimationFrame(() => {
      const buttons = table?.querySelectorAll<HTMLElement>('.remove button');
      const next = buttons?.[Math.min(lane, buttons.length - 1)];
      // The last class cannot be removed, and a folded row hides its button, so the focus goes to its logit.
      if (next?.matches(':disabled') || next?.getClientRects().length === 0)
        next.closest('tr')?.querySelector<HTMLElement>('.logit input')?.focus();
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
          tabIndex={-1}
          onClick={remove}
        >
          ×
        </button>
      )}
    </td>
  );
}
