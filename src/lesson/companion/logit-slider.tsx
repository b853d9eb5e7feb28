import { type CSSProperties, type KeyboardEvent, memo, type PointerEvent, useMemo } from 'react';
import { float64 } from '../../core/format.ts';
import { type Live, useBound, useLive, useRendered } from '../../panel/live.ts';
import type { Attributes } from '../../panel/strip/group.ts';
import { axisKey } from '../../panel/strip/model/scale.ts';
import { rangeOf } from '../../panel/strip/range.ts';
import { spokenPlace } from '../../panel/strip/spoken.ts';
import type { ScenarioStore } from '../../scenario/store.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { followSideways } from '../../ui/follow-sideways.ts';
import { percent } from '../../ui/percent.ts';
import { useStrings } from '../../words/context.tsx';
import { shownFloat } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';
import { barOf, draggedLogit, isMovable, keyedLogit, logitRange, ORIGIN, ticksOf } from './bars.ts';
import './logit-slider.css';

interface LogitSliderProps {
  readonly live: Live;
  readonly store: ScenarioStore;
  readonly lane: number;
  readonly label: string;
}

/** A logit as a bar on the axis of the format, which is dragged or moved by keys. It covers its row. */
export const LogitSlider = memo(function LogitSlider({
  live,
  store,
  lane,
  label,
}: LogitSliderProps) {
  const t = useStrings();
  // The marks move with the format only.
  useLive(live, ({ problem, naive }) => axisKey(naive.e.format, problem.flushToZero));
  const evaluation = useRendered(live);
  const write = useMemo(() => sliderWriter(t, lane, label), [t, lane, label]);
  const slider = useBound<HTMLDivElement>(live, write);
  const { attributes, fill, knob } = drawn(t, evaluation, lane, label);
  const marks = marksOf(evaluation.problem);

  const put = (value: number) => {
    if (!Object.is(value, store.get().logits[lane]))
      store.dispatch({ type: 'logit', index: lane, value });
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const element = slider.current;
    if (element === null || event.button !== 0 || !isMovable(live.get())) return;
    // No text is selected.
    event.preventDefault();
    const take = () => {
      const start = live.get();
      element.focus({ preventScroll: true });
      return {
        move: (pixels: number) => put(draggedLogit(start, lane, pixels, element.clientWidth)),
        restore: () => put(start.problem.logits[lane] ?? Number.NaN),
      };
    };
    followSideways(element, event.nativeEvent, take, () => {});
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const value = keyedLogit(live.get(), lane, event.key, event.shiftKey);
    if (value === null) return;
    event.preventDefault();
    if (isMovable(live.get())) put(value);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role, a slider, is among its attributes
    <div
      ref={slider}
      className="companion-bar"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
      tabIndex={0}
      {...attributes}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    >
      <span className="companion-track" style={marks}>
        <span className="companion-fill" style={{ transform: fill }} />
      </span>
      <span className="companion-rail" style={{ transform: knob }}>
        <span className="companion-knob" />
      </span>
    </div>
  );
});

/** Where the track changes its look, for the style sheet. */
function marksOf(problem: Evaluation['problem']): CSSProperties {
  const { fade, cliff } = ticksOf(problem);
  const places = { '--fade': fade.place, '--zero': ORIGIN, '--cliff': cliff.place };
  return Object.fromEntries(Object.entries(places).map(([name, at]) => [name, percent(at)]));
}

/** What is drawn and said of a bar. */
function drawn(
  t: Strings,
  evaluation: Evaluation,
  lane: number,
  label: string,
): { readonly attributes: Attributes; readonly fill: string; readonly knob: string } {
  const { logit, x, fate, thin, end } = barOf(evaluation, lane);
  const [low, high] = logitRange(evaluation);
  const text = t.strip.value(
    shown(t, logit),
    shown(t, Number(x.toPrecision(4))),
    spokenPlace(t, fate, evaluation.naive.e.format),
  );
  return {
    attributes: {
      role: 'slider',
      'aria-label': label,
      'aria-disabled': String(!isMovable(evaluation)),
      'data-fate': fate,
      'data-thin': String(thin),
      'aria-valuetext': text,
      ...rangeOf(logit, low, high),
    },
    fill: `scaleX(${end === null ? 0 : end - ORIGIN})`,
    knob: `translateX(${percent(end ?? ORIGIN)})`,
  };
}

const shown = (t: Strings, value: number) => shownFloat(value, float64, t.mark, 6);

/** Writes what LogitSlider renders. */
function sliderWriter(t: Strings, lane: number, label: string) {
  let last = '';
  return (element: HTMLElement, evaluation: Evaluation) => {
    if (lane >= evaluation.problem.logits.length) return;
    const { attributes, fill, knob } = drawn(t, evaluation, lane, label);
    const key = Object.values(attributes).join() + fill;
    if (key === last) return;
    last = key;
    for (const [attribute, value] of Object.entries(attributes))
      element.setAttribute(attribute, value);
    const [track, rail] = element.children;
    if (track?.firstElementChild instanceof HTMLElement)
      track.firstElementChild.style.transform = fill;
    if (rail instanceof HTMLElement) rail.style.transform = knob;
  };
}
