import { type AnswerRecord, type Work, workOf } from '../../../practice/record.ts';
import { readItems, resumeLines } from '../../../practice/resume.ts';
import {
  type Entry,
  entryOf,
  openingOf,
  type Progress,
  readProgress,
  standingOf,
} from './progress.ts';
import { SCENES, type Scene } from './scenes.ts';

const PANEL = 'predict';

/** What the reader did in each scene they have touched, and the share of predictions that came true. */
export function predictWork(progress: Progress, scenes: readonly Scene[] = SCENES): Work {
  const touched = scenes
    .map((scene) => ({ scene, entry: entryOf(progress, scene) }))
    .filter(({ entry }) => entry.state !== 'open' || entry.attempts > 0);
  const answers = touched.map(({ scene, entry }) => recordOf(scene, entry));
  const right = answers.reduce((sum, { standing }) => sum + (CREDIT[standing] ?? 0), 0);
  return workOf(answers, right / scenes.length, linesOf(progress, scenes));
}

const CREDIT: Readonly<Partial<Record<AnswerRecord['standing'], number>>> = { right: 1, half: 0.5 };

const recordOf = (scene: Scene, entry: Entry): AnswerRecord => ({
  item: scene.id,
  answer: {
    naive: entry.said.naive ?? '',
    stable: entry.said.stable ?? '',
    ...(entry.numbers.naive !== '' && { 'numbers-naive': entry.numbers.naive }),
    ...(entry.numbers.stable !== '' && { 'numbers-stable': entry.numbers.stable }),
  },
  standing: standingOf(scene, entry),
  attempts: entry.attempts,
  seconds: entry.seconds,
});

/** What was run comes first, then where the reader is, then what they left open. */
function linesOf({ at, entries }: Progress, scenes: readonly Scene[]): string[] {
  const known = scenes.flatMap(({ key }) => {
    const entry = entries[key];
    return entry === undefined ? [] : [[key, entry] as const];
  });
  const [run, open] = [true, false].map((wanted) =>
    known.filter(([, { state }]) => (state === 'run') === wanted),
  );
  return resumeLines(PANEL, [...(run ?? []), at, ...(open ?? [])]);
}

/** The progress that a text to go on from holds; null if it holds none. */
export function resumePredict(text: string, scenes: readonly Scene[] = SCENES): Progress | null {
  const items = readItems(PANEL, text);
  if (items === null) return null;
  const opening = openingOf(scenes);
  const at = items.find((item) => typeof item === 'string') ?? opening.at;
  const entries = Object.fromEntries(items.filter(isPair));
  return readProgress({ at, entries }, scenes) ?? readProgress({ ...opening, entries }, scenes);
}

const isPair = (item: unknown): item is readonly [string, unknown] =>
  Array.isArray(item) && item.length === 2 && typeof item[0] === 'string';
