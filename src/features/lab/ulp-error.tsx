import { useCallback } from 'react';
import { ulpsBetween } from '../../core/bits.ts';
import { valueAt } from '../../core/trace.ts';
import { trueValueOf } from '../../panel/inspector/behind-value.ts';
import { findCell, type Selection } from '../../panel/inspector/selection.ts';
import { LiveText } from '../../panel/live-text.tsx';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { useStrings } from '../../words/context.tsx';
import type { LabView } from './lab-view.ts';

/** How far a value is from the true one; nothing where no distance is. */
export function UlpError({ lab, at }: { lab: LabView; at: Selection }) {
  const t = useStrings();
  const { side, name, lane } = at;
  const read = useCallback(
    (evaluation: Evaluation) => {
      const place = { side, name, lane };
      const cell = findCell(evaluation, place);
      const exact = trueValueOf(evaluation, place);
      if (cell === undefined || exact === undefined) return '';
      const value = valueAt(cell);
      const ulps = ulpsBetween(value, exact, cell.step.format);
      if (ulps === null) return '';
      return ulps === 0 ? t.lab.exactly : t.lab.ulps(value > exact ? ulps : -ulps);
    },
    [side, name, lane, t],
  );
  return <LiveText live={lab.live} read={read} className="ulp-error" />;
}
