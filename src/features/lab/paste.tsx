import type { Reader } from '../../panel/load-reader.ts';
import { settlePaste } from '../../panel/settle-paste.tsx';
import type { Choice } from '../../scenario/paste/offers.ts';
import { MAX_CLASSES } from '../../scenario/scenario.ts';
import type { ScenarioStore } from '../../scenario/store.ts';
import { readLabel } from '../../words/class-names.ts';
import type { Strings } from '../../words/strings.ts';
import type { LabView } from './lab-view.ts';

interface PasteTarget extends Pick<LabView, 'announce' | 'stage'> {
  readonly store: ScenarioStore;
  readonly t: Strings;
}

/**
 * Handles text pasted into a logit field that is no part of a number. A vector replaces the logits, and the names if it
 * has some; what may mean several things is asked; anything else is named. Gives true if something was replaced.
 */
export const pasteInto = (target: PasteTarget, lane: number, text: string): Promise<boolean> =>
  settlePaste(
    {
      t: target.t,
      announce: target.announce,
      offer: (reader, pasted) => reader.offerVector(pasted, MAX_CLASSES),
      tooLarge: ({ words }, _, columns) => words.tooMany(columns),
      take: (reader, choice) => take(reader, target, lane, choice),
    },
    text,
  );

/** A single number goes into the field it was pasted into. */
function take(
  reader: Reader,
  { store, t, announce, stage }: PasteTarget,
  lane: number,
  choice: Choice,
): boolean {
  const before = store.get();
  const [values = []] = choice.rows;
  const [only] = values;
  const labels = stage.locks('names') ? null : choice.names;
  if (values.length === 1 && only !== undefined)
    store.dispatch({ type: 'logit', index: lane, value: only });
  else
    store.dispatch({
      type: 'logits',
      values,
      ...(labels !== null && { labels: labels.map((label) => readLabel(t, label)) }),
    });
  announce(
    <reader.PasteDone
      words={reader.words}
      text={reader.words.done(values.length)}
      notes={choice.notes}
      onUndo={() => {
        store.dispatch({ type: 'load', scenario: before });
        announce(reader.words.undone);
      }}
    />,
  );
  return true;
}
