import { writeNumber } from '../../scenario/read-number.ts';
import { defaultLabels, defaultTrueClass, sameList } from '../../scenario/scenario.ts';
import { fnv1aOf } from '../fnv-1a.ts';
import { type ExerciseSet, SCENE_DEFAULTS, type SetDrill, type SetScene } from './exercise-set.ts';

/** Where the schema of a file is, relative to the root of the site. */
export const SCHEMA_FILE = 'schema/exercise-set-1.json';

/**
 * A set as JSON, which `readSet` reads back to the same set. What is at its default is left out. `indented` is for
 * people; a link takes the short form.
 */
export function writeSet(set: ExerciseSet, indented: 'indented' | 'short' = 'short'): string {
  const { version, title, lang, scenes, drills } = set;
  const data = {
    version,
    ...(title === '' ? {} : { title }),
    ...(lang === '' ? {} : { lang }),
    ...(scenes.length === 0 ? {} : { scenes: scenes.map(sceneData) }),
    ...(drills.length === 0 ? {} : { drills: drills.map(drillData) }),
  };
  if (indented === 'short') return JSON.stringify(data);
  // Numbers and names stay on one line.
  const texts = JSON.stringify(data, null, 2).replace(
    /\[\s+((?:[^[\]{}"]|"(?:[^"\\]|\\.)*")*?)\s+\]/g,
    (_, items: string) => `[${items.replace(/,\n\s+/g, ', ')}]`,
  );
  return `${texts}\n`;
}

/** JSON numbers where they can be: it has no infinities and no NaN, and writers lose the sign of -0. */
const numberData = (value: number): number | string =>
  Number.isFinite(value) && !Object.is(value, -0) ? value : writeNumber(value);

function sceneData(scene: SetScene) {
  const { story, asks, logits, labels, trueClass, temperature, format } = scene;
  return {
    ...(story === SCENE_DEFAULTS.story ? {} : { story }),
    ...(asks === SCENE_DEFAULTS.asks ? {} : { asks }),
    logits: logits.map(numberData),
    ...labelsData(labels),
    ...(trueClass === defaultTrueClass(logits.length) ? {} : { trueClass }),
    ...(Object.is(temperature, SCENE_DEFAULTS.temperature)
      ? {}
      : { temperature: numberData(temperature) }),
    ...(format === SCENE_DEFAULTS.format ? {} : { format }),
  };
}

function drillData(drill: SetDrill) {
  if (drill.kind !== 'by-hand' && drill.kind !== 'loss') return drill;
  const { labels, ...rest } = drill;
  return { ...rest, ...labelsData(labels) };
}

const labelsData = (labels: readonly string[]) =>
  sameList(labels, defaultLabels(labels.length)) ? {} : { labels };

/** Another text for every content: two 32-bit hashes (FNV-1a) of it, which is enough to tell a class's sets apart. */
export function keyOfSet(set: ExerciseSet): string {
  const text = writeSet(set);
  const units = codeUnits(text);
  return [undefined, 0x2f0b4a91].map((basis) => fnv1aOf(units, basis).toString(36)).join('-');
}

const codeUnits = (text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
