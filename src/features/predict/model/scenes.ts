import { keyAbout } from '../../../practice/about-numbers.ts';
import { problemOf } from '../../../scenario/problem.ts';
import { DEFAULT_SCENARIO, defaultLabels, type Scenario } from '../../../scenario/scenario.ts';
import { type Evaluation, evaluate } from '../../../softmax/evaluate.ts';
import type { Asks, Program } from './outcome.ts';

/** A row of logits whose result is to be predicted. The result itself is not stored: the evaluator computes it. */
export interface Scene {
  readonly id: SceneId;
  readonly asks: Asks;
  readonly logits: readonly number[];
  readonly trueClass: number;
  /** The section of the article to read if the prediction for a program was wrong. */
  readonly reread: Readonly<Record<Program, Topic>>;
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

export const SCENES: readonly Scene[] = TABLE.map(
  ([id, asks, logits, trueClass, naive, stable]) => ({
    id,
    asks,
    logits,
    trueClass,
    reread: { naive, stable },
  }),
);

/** The name under which what was said about a scene is kept. */
export const KEYS = Object.fromEntries(
  SCENES.map((scene) => [scene.id, keyAbout(scene)]),
) as Readonly<Record<SceneId, string>>;

export const FIRST_SCENE: SceneId = TABLE[0][0];

/** The scene as a state of the lab: float32, subnormals kept, T = 1. */
export const sceneScenario = ({ logits, trueClass }: Scene): Scenario => ({
  ...DEFAULT_SCENARIO,
  logits,
  trueClass,
  labels: defaultLabels(logits.length),
});

const evaluations = new Map<SceneId, Evaluation>();

/** Scenes do not change: each is evaluated once, when first needed. */
export function evaluateScene(scene: Scene): Evaluation {
  const known = evaluations.get(scene.id);
  if (known !== undefined) return known;
  const evaluation = evaluate(problemOf(sceneScenario(scene)));
  evaluations.set(scene.id, evaluation);
  return evaluation;
}
