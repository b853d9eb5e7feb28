import type { Question } from '../../../features/drills/model/drill.ts';
import { taughtDrills } from '../../../features/drills/model/taught.ts';
import {
  PROGRAMS,
  type Program,
  type ProgramOutcome,
  programOutcome,
} from '../../../features/predict/model/outcome.ts';
import { evaluateScene, taughtScenes } from '../../../features/predict/model/scenes.ts';
import type { SetDrill, SetScene } from '../../../practice/set/exercise-set.ts';

/** What the students will find in a scene, computed as the panel does. */
export function outcomesOf(scene: SetScene): Readonly<Record<Program, ProgramOutcome>> | null {
  const [one] = taughtScenes([scene], '');
  if (one === undefined) return null;
  const evaluation = evaluateScene(one);
  const [naive, stable] = PROGRAMS.map((program) => programOutcome(one.asks, evaluation, program));
  return naive === undefined || stable === undefined ? null : { naive, stable };
}

/** The questions of a drill with their answers. */
export const questionsOf = (drill: SetDrill): readonly Question[] =>
  taughtDrills([drill])[0]?.drill.questions ?? [];
