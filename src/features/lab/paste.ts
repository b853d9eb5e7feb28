import { LONGEST_PASTE, readVector } from '../../scenario/read-vector.ts';
import type { Strings } from '../../words/strings.ts';
import type { LabView } from './lab-view.ts';

/**
 * Handles text pasted into a logit field that is not a number: takes the vector in it, or says what was found. Returns
 * true if a vector was taken; otherwise nothing changes.
 */
export function pasteInto(
  { dispatch, announce }: Pick<LabView, 'dispatch' | 'announce'>,
  t: Strings,
  lane: number,
  text: string,
): boolean {
  const pasted = readVector(text);
  switch (pasted.kind) {
    case 'no-vector':
      announce(t.paste.none(pasted.found));
      return false;
    case 'too-long':
      announce(t.paste.tooLong(LONGEST_PASTE));
      return false;
    case 'too-many':
      announce(t.paste.tooMany(pasted.count));
      return false;
    case 'rows':
    case 'vector':
      fill(dispatch, lane, pasted.values);
      announce(
        pasted.kind === 'rows'
          ? t.paste.rows(pasted.rows, pasted.values.length)
          : t.paste.done(pasted.values.length),
      );
      return true;
    default:
      return pasted satisfies never;
  }
}

/** A single number goes into the field it was pasted into. */
function fill(dispatch: LabView['dispatch'], lane: number, values: readonly number[]) {
  const [only] = values;
  if (values.length === 1 && only !== undefined)
    dispatch({ type: 'logit', index: lane, value: only });
  else dispatch({ type: 'logits', values });
}
