import type { Deaths } from './prediction.ts';
import type { BadFound, RunFacts, Session, Snapshot } from './session.ts';

/** A run as the reader sees it. */
export interface RunState {
  /** Null until the models are there. */
  readonly facts: RunFacts | null;
  /** The engine could not be loaded or has failed. */
  readonly failure: unknown;
  /** Steps that were computed, and the one that is looked at. */
  readonly reached: number;
  readonly at: number;
  readonly playing: boolean;
  /** Of both sides; step n is at n - 1. They grow in place: `reached` says how far. */
  readonly losses: readonly [readonly number[], readonly number[]];
  readonly moved: readonly [readonly boolean[], readonly boolean[]];
  /** Of the step that is looked at, or of the one before while it is on its way. */
  readonly snapshot: Snapshot | null;
  readonly bad: readonly [BadFound | null, BadFound | null];
  readonly deaths: Deaths;
}

const opening = (): RunState => ({
  facts: null,
  failure: null,
  reached: 0,
  at: 0,
  playing: false,
  losses: [[], []],
  moved: [[], []],
  snapshot: null,
  bad: [null, null],
  deaths: [null, null],
});

export interface Controller {
  readonly get: () => RunState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly play: () => void;
  readonly pause: () => void;
  /** Looks at a step, computing up to it where need be. */
  readonly go: (step: number) => void;
  /** Steps a second while it plays. */
  readonly setSpeed: (speed: number) => void;
  /** The logits that both models give columns at a step that was computed. */
  readonly classify: Session['classify'];
  readonly stop: () => void;
}

/** Milliseconds between two looks while it plays. */
const TICK = 100;

/** Drives a session step by step; `wait` is the clock. */
export function createController(
  session: Session,
  opened: Promise<RunFacts>,
  wait: (milliseconds: number) => Promise<void>,
  now: () => number,
): Controller {
  let state = opening();
  let speed = 100;
  let stopped = false;
  /** The last look that was asked for: what comes later than it was asked is dropped. */
  let asked = 0;
  const listeners = new Set<() => void>();

  function set(change: Partial<RunState>) {
    if (stopped) return;
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  async function open() {
    try {
      const facts = await opened;
      const snapshot = await session.look(0);
      set({ facts, snapshot });
    } catch (failure) {
      set({ failure });
    }
  }
  const ready = open();

  async function look(step: number): Promise<void> {
    const turn = ++asked;
    try {
      await ready;
      if (state.facts === null) return;
      const to = Math.max(0, Math.min(state.facts.last, step));
      if (to > state.reached) take(await session.advance(to));
      if (turn !== asked) return;
      set({ at: to });
      const snapshot = await session.look(to);
      if (turn === asked) set({ snapshot });
    } catch (failure) {
      set({ failure, playing: false });
    }
  }

  function take({ reached, losses, moved, bad, deaths }: Awaited<ReturnType<Session['advance']>>) {
    if (stopped || reached <= state.reached) return;
    for (const side of [0, 1] as const) {
      (state.losses[side] as number[]).push(...losses[side]);
      (state.moved[side] as boolean[]).push(...moved[side]);
    }
    set({ reached, bad, deaths, losses: [state.losses[0], state.losses[1]] });
  }

  async function playOn() {
    await ready;
    while (state.playing && !stopped && state.facts !== null) {
      const began = now();
      await look(state.at + Math.max(1, Math.round((speed * TICK) / 1000)));
      if (state.facts !== null && state.at >= state.facts.last) set({ playing: false });
      await wait(Math.max(0, TICK - (now() - began)));
    }
  }

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    play: () => {
      if (state.playing) return;
      set({ playing: true });
      void playOn();
    },
    pause: () => set({ playing: false }),
    go: (step) => {
      if (state.playing) set({ playing: false });
      void look(step);
    },
    setSpeed: (next) => {
      speed = next;
    },
    classify: session.classify,
    stop: () => {
      stopped = true;
      listeners.clear();
    },
  };
}
