import type { CSSProperties } from 'react';
import type { Format } from '../../../core/format.ts';
import { Shown } from '../../../panel/shown.tsx';
import { percent } from '../../../ui/percent.ts';
import { useWords } from '../../../words/context.tsx';
import { WORKSPACE } from '../words/workspace.ts';

interface LogitRailProps {
  /** Largest logit over T at this step, of the examples in it; null before the first. */
  readonly largest: number | null;
  /** The largest x whose e^x the format holds. */
  readonly cliff: number;
  readonly format: Format;
  /** The side takes e to the x itself: past the cliff, it overflows. */
  readonly exponentiates: boolean;
}

/** The share of the rail that lies before the cliff. */
const BEFORE = 0.8;

/** The largest logit on its way to the cliff. What is past the end of the rail is at its end. */
export function LogitRail({ largest, cliff, format, exponentiates }: LogitRailProps) {
  const words = useWords(WORKSPACE);
  const value = largest ?? 0;
  const place = Number.isNaN(value) ? 1 : Math.min(1, Math.max(0, (value / cliff) * BEFORE));
  const state = Number.isNaN(value) ? 'nan' : exponentiates && value > cliff ? 'over' : 'under';
  return (
    <div className="train-rail" data-state={state} data-part="largest-logit">
      <p>
        {words.side.largest} {largest === null ? '–' : <Shown value={largest} format={format} />}
      </p>
      <div
        className="train-rail-track"
        aria-hidden="true"
        style={{ '--at': percent(place), '--cliff': percent(BEFORE) } as CSSProperties}
      >
        <i />
      </div>
      <p className="train-cliff">
        {exponentiates ? words.side.cliff : words.side.passed}{' '}
        <Shown value={cliff} format={format} />
      </p>
    </div>
  );
}
