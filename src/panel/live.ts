import { type RefObject, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { once } from '../core/once.ts';
import { problemOf } from '../scenario/problem.ts';
import { sameBut } from '../scenario/same-but.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ScenarioStore } from '../scenario/store.ts';
import { type Evaluation, evaluate } from '../softmax/evaluate.ts';
import { type Source, useAtRendering, useLater } from './later.ts';

/**
 * The evaluation of a store's scenario, for what is updated without rendering: a move of a slider changes some forty
 * texts and lengths, and comparing the whole tree each time takes longer than computing them.
 */
export type Live = Followed<Evaluation>;

/** Anything that follows a store in this way. */
export interface Followed<Value> extends Source<Value> {
  /** The listener is called at once after each change of the numbers; not for a new name. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** What is made of a value that is followed. Made once for each. */
export function followedBy<Value extends object, Made>(
  { get, opening, subscribe }: Followed<Value>,
  make: (value: Value) => Made,
): Followed<Made> {
  const made = new WeakMap<Value, Made>();
  const madeOf = (value: Value): Made => {
    const known = made.get(value) ?? make(value);
    made.set(value, known);
    return known;
  };
  return { get: () => madeOf(get()), opening: () => madeOf(opening()), subscribe };
}

export function liveEvaluation(store: ScenarioStore): Live {
  let scenario = store.get();
  let evaluation: Evaluation | null = null;
  const get = () => {
    const now = store.get();
    if (evaluation === null || !sameNumbers(now, scenario)) evaluation = evaluate(problemOf(now));
    scenario = now;
    return evaluation;
  };
  const ofRendered = once(() => evaluate(problemOf(store.rendered)));
  return {
    get,
    opening: () => (store.get() === store.rendered ? get() : ofRendered()),
    subscribe: (listener) => {
      let last = get();
      return store.subscribe(() => {
        const next = get();
        if (next === last) return;
        last = next;
        listener();
      });
    },
  };
}

const sameNumbers = (a: Scenario, b: Scenario) => sameBut(a, b, 'labels');

const lives = new WeakMap<ScenarioStore, Live>();

/** The one evaluation of a store, whichever panels follow it. */
export function useLiveEvaluation(store: ScenarioStore): Live {
  const live = lives.get(store) ?? liveEvaluation(store);
  lives.set(store, live);
  return live;
}

/** The evaluation at the time of rendering: what a bound element shows until it is updated for the first time. */
export const useRendered: <Value>(live: Followed<Value>) => Value = useAtRendering;

/** Something that rarely changes, read from the evaluation; renders only then. `read` returns a primitive. */
export const useLive = <Value, Read extends string | number | boolean | null>(
  live: Followed<Value>,
  read: (value: Value) => Read,
): Read =>
  useSyncExternalStore(
    live.subscribe,
    () => read(live.get()),
    () => read(live.opening()),
  );

/**
 * A ref to an element that `write` keeps as the evaluation is. What the component renders must be the same as what
 * `write` writes for that evaluation, since React does not see what is written. `write` is memoised by the caller.
 */
export function useBound<Bound extends Element, Value = Evaluation>(
  live: Followed<Value>,
  write: (element: Bound, value: Value) => void,
): RefObject<Bound | null> {
  const ref = useRef<Bound>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const update = () => write(element, live.get());
    update();
    return live.subscribe(update);
  }, [live, write]);
  return ref;
}

/**
 * The evaluation for what may follow a moment later, such as sentences: a sentence of another length lays out the whole
 * page.
 */
export const useFollowing = <Value>(live: Followed<Value>): Value =>
  useLater(live, 'a few times a second');

/** The same for what takes long to render, such as a chart: while something is dragged, it waits for a rest. */
export const useResting = <Value>(live: Followed<Value>): Value => useLater(live, 'at rest');
