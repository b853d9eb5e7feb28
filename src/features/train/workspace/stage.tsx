import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { expRange } from '../../../core/exp-range.ts';
import { FORMATS } from '../../../core/format.ts';
import { useNarrow } from '../../../ui/use-narrow.ts';
import { useWords } from '../../../words/context.tsx';
import type { Controller, RunState } from '../model/controller.ts';
import { axisEnd } from '../model/heights.ts';
import type { Settings } from '../model/settings.ts';
import { stateOf } from '../model/standing.ts';
import { tally } from '../model/weight-map.ts';
import { WORKSPACE } from '../words/workspace.ts';
import { LossChart } from './loss-chart.tsx';
import { Said } from './said.tsx';
import { SideCard } from './side-card.tsx';
import { Transport } from './transport.tsx';

interface StageProps {
  readonly controller: Controller;
  readonly run: RunState;
  readonly settings: Settings;
  readonly names: readonly [string, string];
  readonly showWeights: boolean;
  /** What stands below the keys. */
  readonly children: ReactNode;
}

const SIDES = [0, 1] as const;

/** The losses, the keys, and both models at the step that is looked at. */
export function Stage({ controller, run, settings, names, showWeights, children }: StageProps) {
  const words = useWords(WORKSPACE);
  const narrow = useNarrow();
  const format = FORMATS[settings.format];
  const cliff = useMemo(() => expRange(format, false).largestFinite, [format]);
  const { facts, snapshot, losses, deaths, reached, at, playing } = run;
  const last = facts?.last ?? 0;
  const end = axisEnd(reached, last);
  const darkest = Math.max(
    ...SIDES.map((side) => (snapshot === null ? 0 : tally(snapshot.sides[side].weights).largest)),
  );
  const [first, second] = names;
  const histories = useMemo(
    () =>
      [
        { name: first, losses: losses[0], died: deaths[0] },
        { name: second, losses: losses[1], died: deaths[1] },
      ] as const,
    [losses, deaths, first, second],
  );
  // The chart is the dearest part: it is drawn in slices, and a step behind where the machine is slow.
  const chart = useDeferredValue(
    useMemo(() => ({ sides: histories, reached, at, last: end }), [histories, reached, at, end]),
  );
  return (
    <div className="train-stage">
      <LossChart {...chart} height={narrow ? 170 : 210} />
      <Transport
        playing={playing}
        at={at}
        last={last}
        end={end}
        onPlay={controller.play}
        onPause={controller.pause}
        onGo={controller.go}
        onSpeed={controller.setSpeed}
      />
      <div className="train-sides">
        {snapshot !== null &&
          SIDES.map((side) => (
            <SideCard
              key={side}
              side={{
                name: names[side],
                facts: { state: stateOf(run, side), died: deaths[side] },
                score: { correct: snapshot.sides[side].correct, all: facts?.held ?? 0 },
                ...snapshot.sides[side],
              }}
              format={format}
              cliff={cliff}
              exponentiates={settings.losses[side] === 'naive'}
              darkest={darkest}
              showWeights={showWeights}
            />
          ))}
        {showWeights && <p className="train-note train-map-note">{words.weights.note}</p>}
      </div>
      <div className="train-below">{children}</div>
      <Said run={run} />
    </div>
  );
}
