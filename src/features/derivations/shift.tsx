import { useMemo, useState } from 'react';
import { type PanelProps, useDeferredScenario } from '../../panel/panel.ts';
import { presence } from '../../panel/stage.ts';
import { useSteady } from '../../panel/use-steady.ts';
import { ValueField } from '../../panel/value-field.tsx';
import { problemOf } from '../../scenario/problem.ts';
import { sameBut } from '../../scenario/same-but.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Problem } from '../../softmax/evaluate.ts';
import {
  evaluateShift,
  type ShiftChoice,
  type ShiftEvaluation,
  type ShiftWindow,
  shiftWindow,
} from '../../softmax/shift.ts';
import { Choice } from '../../ui/choice.tsx';
import { Say } from '../../ui/sentence.tsx';
import { showLabel, showLabels } from '../../words/class-names.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import type { Words } from '../../words/derivations/en.ts';
import { explainWindow } from '../../words/derivations/explain.ts';
import { DERIVATIONS } from '../../words/derivations/words.ts';
import { CHAINS } from './chains.ts';
import type { ShiftControl } from './definition.ts';
import { DerivationPanel, LiveLine } from './derivation-panel.tsx';
import { shiftNumbers } from './live-lines.ts';

const CHOICES = ['max', 'mean', 'min', 'zero', 'own'] as const;
type Chosen = (typeof CHOICES)[number];

/**
 * Softmax is invariant under a shift, line by line; then a shift by any constant, and the interval of constants that
 * work.
 */
export default function ShiftPanel({ store, stage }: PanelProps<ShiftControl>) {
  const t = useStrings();
  const texts = useWords(DERIVATIONS);
  const words = useWords(DERIVATIONS).shift;
  const [chosen, setChosen] = useState<Chosen>('max');
  const [own, setOwn] = useState(3);
  const scenario = useDeferredScenario(store);
  const problem = problemOf(scenario);
  const { format, trueClass } = problem;
  const choice: ShiftChoice = chosen === 'own' ? { constant: own } : chosen;
  const shifted = evaluateShift(problem, choice);
  const { slots } = shiftNumbers(shifted, problem, t);
  return (
    <DerivationPanel chain={CHAINS.shift} code="shift" words={words} mode={presence(stage, 'mode')}>
      <LiveLine
        formula="shiftLive"
        slots={slots}
        note={texts.liveNote(showLabel(t, scenario.labels[trueClass] ?? ''), format.name)}
        hidden={stage.hides('live')}
      >
        {!stage.hides('choice') && (
          <div className="shift-choice">
            <span className="control-name">{words.choose}</span>
            <Choice
              legend={words.choose}
              options={CHOICES.map((value) => ({
                value,
                label: words.choices[value],
              }))}
              value={chosen}
              onChange={setChosen}
              locked={stage.locks('choice')}
            />
            {chosen === 'own' && (
              <ValueField
                label={words.own}
                value={own}
                onCommit={setOwn}
                locked={stage.locks('choice')}
              />
            )}
          </div>
        )}
      </LiveLine>
      {!stage.hides('window') && <Window shifted={shifted} scenario={scenario} />}
    </DerivationPanel>
  );
}

interface WindowProps {
  readonly shifted: ShiftEvaluation;
  readonly scenario: Scenario;
}

/** The problem, which stays the same while only names and the true class change: the window does not depend on them. */
function useProblem(scenario: Scenario): Problem {
  const steady = useSteady(scenario, sameNumbers);
  return useMemo(() => problemOf({ ...steady, trueClass: 0 }), [steady]);
}

const sameNumbers = (a: Scenario, b: Scenario) => sameBut(a, b, 'labels', 'trueClass');

/** The interval of constants that work as a drawing, with the chosen constant and the max. */
function Window({ shifted, scenario }: WindowProps) {
  const t = useStrings();
  const words = useWords(DERIVATIONS).shift;
  const problem = useProblem(scenario);
  const window = useMemo(() => shiftWindow(problem), [problem]);
  const { format } = problem;
  if (window === null) {
    return (
      <p className="window-text">
        <Say sentence={words.noWindow} />
      </p>
    );
  }
  const max = Math.max(...shifted.x.values);
  const names = showLabels(t, scenario.labels);
  return (
    <div className="shift-window">
      <h4>{words.window}</h4>
      <Ruler window={window} max={max} c={shifted.c} words={words} />
      <p className="window-text">
        <Say sentence={explainWindow(words, window, shifted, format, names)} />
      </p>
    </div>
  );
}

interface RulerProps {
  readonly window: ShiftWindow;
  readonly max: number;
  readonly c: number;
  readonly words: Pick<Words['shift'], 'marks' | 'zones'>;
}

/**
 * A ruler with the three zones: where c is right, where digits are lost, and where the softmax breaks. Marks outside the
 * drawing are shown at its edge as arrows.
 */
function Ruler({
  window: { low, right: kept, high },
  max,
  c,
  words: { marks, zones },
}: RulerProps) {
  const margin = (high - low) * 0.3;
  const [left, right] = [low - margin, high + margin];
  const place = (value: number) =>
    `${Math.min(99, Math.max(1, ((value - left) / (right - left)) * 100))}%`;
  const beyond = c < left ? '‹ ' : '';
  const past = c > right ? ' ›' : '';
  const shown =
    kept < high ? (['right', 'digits-lost', 'broken'] as const) : (['right', 'broken'] as const);
  return (
    <div aria-hidden="true">
      <div className="ruler">
        <Zone kind="right" from={place(low)} to={place(kept)} />
        <Zone kind="digits-lost" from={place(kept)} to={place(high)} />
        <span className="ruler-mark max" style={{ insetInlineStart: place(max) }}>
          {marks.max}
        </span>
        {Number.isFinite(c) && (
          <span className="ruler-mark chosen" style={{ insetInlineStart: place(c) }}>
            {beyond}
            {marks.c}
            {past}
          </span>
        )}
      </div>
      <p className="ruler-key">
        {shown.map((zone) => (
          <span key={zone}>
            <i className={`ruler-zone ${zone}`} /> {zones[zone]}
          </span>
        ))}
      </p>
    </div>
  );
}

function Zone({ kind, from, to }: { kind: 'right' | 'digits-lost'; from: string; to: string }) {
  return (
    <span
      className={`ruler-zone ${kind}`}
      style={{ insetInlineStart: from, insetInlineEnd: `calc(100% - ${to})` }}
    />
  );
}
