import {
  type CourseScene,
  SCENES,
  type SceneId,
} from '../../../src/features/predict/model/scenes.ts';

/** A scene of the course. */
export function sceneNamed(id: SceneId): CourseScene {
  const scene = SCENES.find((one) => one.id === id);
  if (scene === undefined) throw new Error(`There is no scene ${id}.`);
  return scene;
}
