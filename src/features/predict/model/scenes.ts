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
  /** The section of the article to read again if the prediction for a program was wrong. */
  readonly reread: Readonly<Record<Program, Topic>>;
}

/** Sections of the article, by their anchors. */
export type Topic = 'why' | 'shift' | 'underflow' | 'silent' | 'loss' | 'lse' | 'caveats';

export type SceneId = (typeof TABLE)[number][0];

const MASKED = Number.NEGATIVE_INFINITY;

/** The six test inputs of the course, then some that the course leaves out. */
const TABLE = [
  ['small', 'softmax', [0.1, 0.2, 0.3, 0.4, 0.5], 2, 'why', 'shift'],
  ['mixed', 'softmax', [-3, 0, 1, 2, 5], 4, 'why', 'shift'],
  ['large-positive', 'softmax', [1, 92, 3, 0, 2], 1, 'why', 'underflow'],
  ['large-negative', 'softmax', [-100, -200, -300, -400, -500], 0, 'underflow', 'shift'],
  ['identical', 'softmax', [5, 5, 5, 5, 5], 2, 'why', 'shift'],
  ['masked', 'softmax', [1, MASKED, 3, 0, 2], 2, 'caveats', 'caveats'],
  ['five-88', 'softmax', [88, 88, 88, 88, 88], 2, 'silent', 'shift'],
  ['vanished', 'softmax', [-110, -200, -300, -400, -500], 0, 'underflow', 'shift'],
  ['all-masked', 'softmax', [MASKED, MASKED, MASKED, MASKED, MASKED], 0, 'caveats', 'lse'],
  ['huge-loss', 'loss', [1e8, 1e8], 0, 'why', 'loss'],
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
