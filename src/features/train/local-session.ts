import { TENSES } from '../../scenario/scenario.ts';
import { CORPUS, type Corpus, type Sentence } from '../../training/corpus/corpus.ts';
import { FEATURE_COLUMNS } from '../../training/corpus/hash.ts';
import { allWeights, type Model } from '../../training/model.ts';
import { type Moment, type Run, startRun } from '../../training/run.ts';
import type { Example } from '../../training/step.ts';
import { labScenario } from './model/lab.ts';
import { entriesOf } from './model/passes.ts';
import type { BadFound, SeenExample, Session, SideNow, Snapshot } from './model/session.ts';
import type { Settings } from './model/settings.ts';

/** What a run is made of. */
interface Opened {
  readonly run: Run;
  readonly settings: Settings;
  readonly training: readonly Sentence[];
  readonly held: number;
  /** Whether any weight changed in a step, of both sides; step n is at n - 1. */
  readonly moved: Pair<boolean[]>;
}

/** Milliseconds that are computed in one go. */
const SLICE = 12;

const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

type Pair<T> = readonly [T, T];

const both = <T>(make: (side: 0 | 1) => T): Pair<T> => [make(0), make(1)];

const exampleOf = (corpus: Corpus, { text, y }: Sentence): Example => ({
  columns: corpus.featuresOf(text).columns,
  y,
});

/** A session in this thread. */
export function localSession(): Session {
  let opened: Opened | null = null;
  const current = (): Opened => {
    if (opened === null) throw new Error('The session is not open.');
    return opened;
  };

  return {
    open: async (settings, language) => {
      const corpus = await CORPUS[language]();
      const training = corpus.sentences.filter(({ held }) => !held);
      const held = corpus.sentences.filter((sentence) => sentence.held);
      const run = startRun(settings, {
        features: FEATURE_COLUMNS,
        classes: TENSES.length,
        training: training.map((sentence) => exampleOf(corpus, sentence)),
        held: held.map((sentence) => exampleOf(corpus, sentence)),
      });
      opened = { run, settings, training, held: held.length, moved: [[], []] };
      return { last: run.last, trained: training.length, held: held.length };
    },
    advance: async (to) => {
      const { run, moved } = current();
      const from = run.reached();
      // A slice at a time: in the page, what the reader does comes first.
      while (run.reached() < Math.min(to, run.last)) {
        const until = performance.now() + SLICE;
        do takeStep(current());
        while (run.reached() < to && performance.now() < until);
        await breath();
      }

      return {
        reached: run.reached(),
        losses: both((side) => run.sides[side].losses.slice(from)),
        moved: both((side) => moved[side].slice(from)),
        bad: both((side) => badOf(current(), side)),
        deaths: both((side) => run.sides[side].death),
      };
    },
    look: async (step) => snapshotOf(current(), step),
    classify: async (step, columns) => {
      const { run } = current();
      const { sides } = run.at(step);
      return both((side) => run.logits(sides[side].model, columns));
    },
    stop: () => {
      opened = null;
    },
  };
}

function takeStep({ run, moved }: Opened) {
  const before = run.at(run.reached());
  run.advance(before.step + 1);
  const after = run.at(run.reached());
  for (const side of [0, 1] as const)
    moved[side].push(!sameModel(before.sides[side].model, after.sides[side].model));
}

/** Whether every weight is the same; one that stays NaN is. */
const sameModel = (a: Model, b: Model): boolean =>
  a.every((layer, index) => {
    const other = b[index];
    return (
      other !== undefined &&
      sameValues(layer.weights, other.weights) &&
      sameValues(layer.biases, other.biases)
    );
  });

const sameValues = (a: Float32Array, b: Float32Array) =>
  a.every((value, index) => Object.is(value, b[index]));

function snapshotOf(opened: Opened, step: number): Snapshot {
  const moment = opened.run.at(step);
  return {
    step: moment.step,
    sides: both((side) => sideNow(opened, moment, side)),
    example: seen(opened, moment),
  };
}

function sideNow({ run }: Opened, { step, sides }: Moment, side: 0 | 1): SideNow {
  const { losses, largest } = run.sides[side];
  const { model } = sides[side];
  return {
    loss: losses[step - 1] ?? null,
    largest: largest[step - 1] ?? null,
    correct: run.correct(model),
    matrices: model.map(({ units, inputs, weights }) => ({
      rows: units,
      columns: inputs,
      values: weights,
    })),
    weights: allWeights(model),
  };
}

function seen({ training }: Opened, { example, sides }: Moment): SeenExample | null {
  const sentence = training[example ?? -1];
  if (sentence === undefined) return null;
  return {
    text: sentence.text,
    y: sentence.y,
    logits: both((side) => sides[side].logits ?? []),
  };
}

/** The first value of a side that is not finite, in the example in which it came up. */
function badOf(opened: Opened, side: 0 | 1): BadFound | null {
  const { run, settings } = opened;
  const { bad } = run.sides[side];
  if (bad === null) return null;
  const example = seen(opened, run.at(bad.step));
  if (example === null) return null;
  const { step, pass, operation, weights, all } = bad;
  const entries = entriesOf(
    labScenario(settings, example, side),
    settings.losses[side],
    settings.lossScale,
  );
  return { step, pass, operation, example, entries, weights, all };
}
