import { type CSSProperties, useState } from 'react';
import { RangeInput } from '../../../ui/range-input.tsx';
import { Select } from '../../../ui/select.tsx';
import { useWords } from '../../../words/context.tsx';
import { WORKSPACE } from '../words/workspace.ts';

interface TransportProps {
  readonly playing: boolean;
  /** The step that is looked at, and the last of the run. */
  readonly at: number;
  readonly last: number;
  /** The last step of the axis, and so of the slider: past what was computed, it computes. */
  readonly end: number;
  readonly onPlay: () => void;
  readonly onPause: () => void;
  readonly onGo: (step: number) => void;
  readonly onSpeed: (speed: number) => void;
}

/** Steps a second, as far as the machine keeps up. */
const SPEEDS = [10, 100, 400] as const;

/** Play, pause, one step, back, and a slider over the steps of the chart. */
export function Transport(props: TransportProps) {
  const { playing, at, last, end, onPlay, onPause, onGo, onSpeed } = props;
  const [speed, setSpeed] = useState<string>(String(SPEEDS[1]));
  const { transport: said } = useWords(WORKSPACE);
  const ended = at >= last;
  return (
    <div className="train-transport" data-part="transport">
      <div className="train-keys">
        <button
          type="button"
          className="primary"
          aria-disabled={(ended && !playing) || undefined}
          onClick={() => {
            if (playing) onPause();
            else if (!ended) onPlay();
          }}
        >
          {playing ? said.pause : said.play(at)}
        </button>
        <button
          type="button"
          className="chip"
          aria-disabled={at === 0 || undefined}
          onClick={() => at > 0 && onGo(at - 1)}
        >
          {said.back}
        </button>
        <button
          type="button"
          className="chip"
          aria-disabled={ended || undefined}
          onClick={() => !ended && onGo(at + 1)}
        >
          {said.step}
        </button>
        <Select
          label={said.speed}
          quiet
          options={SPEEDS.map((value) => ({
            value: String(value),
            label: said.perSecond(value),
          }))}
          value={speed}
          onChange={(next) => {
            setSpeed(next);
            onSpeed(Number(next));
          }}
        />
        <p className="train-at" aria-hidden="true">
          {said.at(at, last)}
        </p>
      </div>
      <RangeInput
        aria-label={said.history}
        aria-valuetext={said.at(at, last)}
        min={0}
        max={end}
        step={1}
        value={at}
        style={{ '--anchor': -1 } as CSSProperties}
        onChange={onGo}
      />
    </div>
  );
}
