import { keyAbout } from '../../../practice/about-numbers.ts';
import type { SetScene } from '../../../practice/set/exercise-set.ts';
import { problemOf } from '../../../scenario/problem.ts';
import {
  DEFAULT_SCENARIO,
  defaultLabels,
  type ReaderFormat,
  type Scenario,
} from '../../../scenario/scenario.ts';
import { type Evaluation, evaluate } from '../../../softmax/evaluate.ts';
import type { Asks, Program } from './outcome.ts';

/** A row of logits whose result is to be predicted. The result itself is not stored: the evaluator computes it. */
export type Scene = CourseScene | TaughtScene;

interface Given {
  /** The name under which what was said about it is kept. */
  readonly key: string;
  readonly asks: Asks;
  readonly logits: readonly number[];
  readonly labels: readonly string[];
  readonly trueClass: number;
  readonly temperature: number;
  readonly format: ReaderFormat;
}

/** A scene of the course. Its story is among the words. */
export interface CourseScene extends Given {
  readonly from: 'course';
  readonly id: SceneId;
  /** The section of the article to read if the prediction for a program was wrong. */
  readonly reread: Readonly<Record<Program, Topic>>;
}

/** A scene of a teacher's set. */
export interface TaughtScene extends Given {
  readonly from: 'set';
  readonly id: string;
  /** Plain text; may be ''. */
  readonly story: string;
}

/** Sections of the article, by their anchors. */
export type Topic = 'why' | 'shift' | 'underflow' | 'silent' | 'loss' | 'lse' | 'caveats';

export type SceneId = (typeof TABLE)[number][0];

const MASKED = Number.NEGATIVE_INFINITY;

/**
 * The kinds of input that the course tests, then some that it leaves out. The page shows each kind elsewhere with other
 * numbers, so none of these results has been read before.
 */
const TABLE = [
  ['small', 'softmax', [0.7, 0.3, 0.5, 0.2, 0.6], 2, 'why', 'shift'],
  ['mixed', 'softmax', [-4, 2, 0, 1, 6], 4, 'why', 'shift'],
  ['large-positive', 'softmax', [2, 97, 4, 0, 1], 1, 'why', 'underflow'],
  ['large-negative', 'softmax', [-98, -197, -296, -395, -494], 0, 'underflow', 'shift'],
  ['identical', 'softmax', [2, 2, 2, 2, 2], 2, 'why', 'shift'],
  ['masked', 'softmax', [2, MASKED, 5, 1, 3], 2, 'caveats', 'caveats'],
  ['equal-large', 'softmax', [87.5, 87.5, 87.5, 87.5, 87.5], 2, 'silent', 'shift'],
  ['vanished', 'softmax', [-106, -197, -296, -395, -494], 0, 'underflow', 'shift'],
  ['all-masked', 'softmax', [MASKED, MASKED, MASKED], 0, 'caveats', 'lse'],
  ['huge-loss', 'loss', [6e7, 6e7], 0, 'why', 'loss'],
] as const satisfies readonly (readonly [string, Asks, readonly number[], number, Topic, Topic])[];

export const SCENES: readonly CourseScene[] = TABLE.map(
  ([id, asks, logits, trueClass, naive, stable]) => ({
    from: 'course',
    id,
    key: keyAbout({ id, logits, trueClass }),
    asks,
    logits,
    labels: defaultLabels(logits.length),
    trueClass,
    temperature: DEFAULT_SCENARIO.temperature,
    format: DEFAULT_SCENARIO.format,
    reread: { naive, stable },
  }),
);

/** The scenes of a set whose key is `setKey`: what was said about another set is not taken for answers to this one. */
export const taughtScenes = (scenes: readonly SetScene[], setKey: string): readonly TaughtScene[] =>
  scenes.map((scene, index) => ({
    ...scene,
    from: 'set',
    id: `scene-${index + 1}`,
    key: `${setKey} ${index + 1}`,
  }));

/** The scene as a state of the lab, where subnormals are kept. */
export const sceneScenario = (scene: Scene): Scenario => {
  const { logits, labels, trueClass, temperature, format } = scene;
  return { ...DEFAULT_SCENARIO, logits, labels, trueClass, temperature, format };
};

const evaluations = new WeakMap<Scene, Evaluation>();

/** Scenes do not change: each is evaluated once, when first needed. */
export function evaluateScene(scene: Scene): Evaluation {
  const known = evaluations.get(scene);
  if (known !== undefined) return known;
  const evaluation = evaluate(problemOf(sceneScenario(scene)));
  evaluations.set(scene, evaluation);
  return evaluation;
}
