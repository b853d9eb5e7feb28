import { count, object, oneOf, otherwise, record, text } from '../../../practice/shapes.ts';
import {
  type Asks,
  OUTCOMES,
  PROGRAMS,
  type Program,
  type ProgramOutcome,
  programOutcome,
} from './outcome.ts';
import { evaluateScene, SCENES, type Scene, type Topic } from './scenes.ts';

/** The reader's prediction for one scene. Once run, it does not change. */
export interface Entry {
  readonly state: 'open' | 'skipped' | 'run';
  readonly said: Readonly<Record<Program, ProgramOutcome | null>>;
  /** The numbers as typed; "" if none. */
  readonly numbers: Readonly<Record<Program, string>>;
  /** How often it was run, with those before the reader began again. */
  readonly attempts: number;
  /** Spent on it before it was run, while the page could be seen. */
  readonly seconds: number;
}

export interface Progress {
  /** The id of the scene shown, or the score card. */
  readonly at: string;
  /** By the key of the scene. Scenes the reader has not touched are absent. */
  readonly entries: Readonly<Record<string, Entry>>;
}

export const openingOf = (scenes: readonly Scene[]): Progress => ({
  at: scenes[0]?.id ?? 'card',
  entries: {},
});

export const OPENING_PROGRESS = openingOf(SCENES);

const UNTOUCHED: Entry = {
  state: 'open',
  said: { naive: null, stable: null },
  numbers: { naive: '', stable: '' },
  attempts: 0,
  seconds: 0,
};

/** Of attempts, and of seconds. */
const MOST = 1e6;

/** Typed numbers are kept up to this many characters. */
export const LONGEST_TEXT = 400;

export const entryOf = ({ entries }: Progress, { key }: Scene): Entry => entries[key] ?? UNTOUCHED;

/** The programs without a prediction yet, in their order on the page. */
export const unsaid = ({ said }: Entry): Program[] =>
  PROGRAMS.filter((program) => said[program] === null);

export const goTo = (progress: Progress, at: Progress['at']): Progress => ({ ...progress, at });

export const predict = (
  progress: Progress,
  scene: Scene,
  program: Program,
  outcome: ProgramOutcome,
): Progress => change(progress, scene, ({ said }) => ({ said: { ...said, [program]: outcome } }));

export const typeNumbers = (
  progress: Progress,
  scene: Scene,
  program: Program,
  text: string,
): Progress =>
  change(progress, scene, ({ numbers }) => ({
    numbers: { ...numbers, [program]: text.slice(0, LONGEST_TEXT) },
  }));

/** Only if both programs have a prediction. */
export const run = (progress: Progress, scene: Scene): Progress =>
  change(progress, scene, (entry) =>
    unsaid(entry).length === 0 ? { state: 'run', attempts: entry.attempts + 1 } : {},
  );

export const skip = (progress: Progress, scene: Scene): Progress =>
  change(progress, scene, () => ({ state: 'skipped' }));

/** Adds the time spent on what is shown; what was run is not being answered any more. */
export function spend(
  progress: Progress,
  seconds: number,
  scenes: readonly Scene[] = SCENES,
): Progress {
  const scene = scenes.find(({ id }) => id === progress.at);
  return scene === undefined || seconds === 0
    ? progress
    : change(progress, scene, (entry) => ({ seconds: entry.seconds + seconds }));
}

/** Begins again. How often each scene was run, and the time it took, stay known. */
export const again = ({ entries }: Progress, scenes: readonly Scene[] = SCENES): Progress => ({
  ...openingOf(scenes),
  entries: Object.fromEntries(
    Object.entries(entries).map(([key, { attempts, seconds }]) => [
      key,
      { ...UNTOUCHED, attempts, seconds },
    ]),
  ),
});

function change(progress: Progress, scene: Scene, how: (entry: Entry) => Partial<Entry>): Progress {
  const entry = entryOf(progress, scene);
  if (entry.state === 'run') return progress;
  const entries = { ...progress.entries, [scene.key]: { ...entry, ...how(entry) } };
  return { ...progress, entries };
}

/** The result of a scene; `half` if one of the two predictions was right. */
export type Standing = 'open' | 'skipped' | 'right' | 'half' | 'wrong';

/** The programs whose outcome was predicted. Meaningful only once the scene was run. */
export function rightOf(scene: Scene, { said }: Entry): Program[] {
  const evaluation = evaluateScene(scene);
  return PROGRAMS.filter(
    (program) => said[program] === programOutcome(scene.asks, evaluation, program),
  );
}

export function standingOf(scene: Scene, entry: Entry): Standing {
  if (entry.state !== 'run') return entry.state;
  return (['wrong', 'half', 'right'] as const)[rightOf(scene, entry).length] ?? 'wrong';
}

/**
 * What to read after a scene of the course: nothing if it was not touched, both topics if it was skipped. Whoever wrote
 * another knows best what to read for it.
 */
export function rereadOf(scene: Scene, entry: Entry): Topic[] {
  if (entry.state === 'open' || scene.from !== 'course') return [];
  const right = entry.state === 'run' ? rightOf(scene, entry) : [];
  const topics = PROGRAMS.filter((program) => !right.includes(program)).map(
    (program) => scene.reread[program],
  );
  return [...new Set(topics)];
}

/** How many scenes have been run. */
export const doneIn = (progress: Progress, scenes: readonly Scene[] = SCENES): number =>
  scenes.filter((scene) => entryOf(progress, scene).state === 'run').length;

/**
 * What was kept on the device, which may be anything: null if it is no progress. Entries that cannot be read, or that are
 * about other numbers than a scene has now, are left out.
 */
export function readProgress(data: unknown, scenes: readonly Scene[] = SCENES): Progress | null {
  const at = oneOf([...scenes.map(({ id }) => id), 'card']);
  const found = record({ at, entries: object })(data);
  if (found === undefined) return null;
  const entries: Record<string, Entry> = {};
  for (const { key, asks } of scenes) {
    const entry = readEntry(asks, found.entries[key]);
    if (entry !== undefined) entries[key] = entry;
  }
  return { at: found.at, entries };
}

/** Undefined if it does not fit, or was run without both predictions. */
function readEntry(asks: Asks, data: unknown): Entry | undefined {
  const outcome = otherwise(oneOf<ProgramOutcome>(OUTCOMES[asks]), null);
  const entry = record<Entry>({
    state: oneOf(['open', 'skipped', 'run']),
    said: record({ naive: outcome, stable: outcome }),
    numbers: record({ naive: text(LONGEST_TEXT), stable: text(LONGEST_TEXT) }),
    // Absent in progress kept by older versions.
    attempts: (data = 0) => count(MOST)(data),
    seconds: (data = 0) => count(MOST)(data),
  })(data);
  return entry?.state === 'run' && unsaid(entry).length > 0 ? undefined : entry;
}
