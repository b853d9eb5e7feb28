import { object, oneOf, otherwise, record, text } from '../../../practice/shapes.ts';
import {
  type Asks,
  OUTCOMES,
  PROGRAMS,
  type Program,
  type ProgramOutcome,
  programOutcome,
} from './outcome.ts';
import {
  evaluateScene,
  FIRST_SCENE,
  SCENES,
  type Scene,
  type SceneId,
  type Topic,
} from './scenes.ts';

/** What a reader did with one scene. Once run, it stays as it was said. */
export interface Entry {
  readonly state: 'open' | 'skipped' | 'run';
  readonly said: Readonly<Record<Program, ProgramOutcome | null>>;
  /** The numbers as they were typed; "" for none. */
  readonly numbers: Readonly<Record<Program, string>>;
}

export interface Progress {
  /** The scene shown, or the score card. */
  readonly at: SceneId | 'card';
  /** Scenes nobody touched are missing. */
  readonly entries: Readonly<Partial<Record<SceneId, Entry>>>;
}

export const OPENING_PROGRESS: Progress = { at: FIRST_SCENE, entries: {} };

const UNTOUCHED: Entry = {
  state: 'open',
  said: { naive: null, stable: null },
  numbers: { naive: '', stable: '' },
};

/** Numbers are kept up to this many characters. */
export const LONGEST_TEXT = 400;

export const entryOf = ({ entries }: Progress, id: SceneId): Entry => entries[id] ?? UNTOUCHED;

/** The programs a reader has said nothing of yet, in the order they stand. */
export const unsaid = ({ said }: Entry): Program[] =>
  PROGRAMS.filter((program) => said[program] === null);

export const goTo = (progress: Progress, at: Progress['at']): Progress => ({ ...progress, at });

export const predict = (
  progress: Progress,
  id: SceneId,
  program: Program,
  outcome: ProgramOutcome,
): Progress => change(progress, id, ({ said }) => ({ said: { ...said, [program]: outcome } }));

export const typeNumbers = (
  progress: Progress,
  id: SceneId,
  program: Program,
  text: string,
): Progress =>
  change(progress, id, ({ numbers }) => ({
    numbers: { ...numbers, [program]: text.slice(0, LONGEST_TEXT) },
  }));

/** Only when something was said of both programs. */
export const run = (progress: Progress, id: SceneId): Progress =>
  change(progress, id, (entry) => (unsaid(entry).length === 0 ? { state: 'run' } : {}));

export const skip = (progress: Progress, id: SceneId): Progress =>
  change(progress, id, () => ({ state: 'skipped' }));

function change(progress: Progress, id: SceneId, how: (entry: Entry) => Partial<Entry>): Progress {
  const entry = entryOf(progress, id);
  if (entry.state === 'run') return progress;
  return { ...progress, entries: { ...progress.entries, [id]: { ...entry, ...how(entry) } } };
}

/** How a scene stands; `half` when one of the two predictions was right. */
export type Standing = 'open' | 'skipped' | 'right' | 'half' | 'wrong';

/** The programs whose outcome was predicted. Meaningful once the scene was run. */
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

/** What to read again after a scene: nothing for one not touched, both topics for one skipped. */
export function rereadOf(scene: Scene, entry: Entry): Topic[] {
  if (entry.state === 'open') return [];
  const right = entry.state === 'run' ? rightOf(scene, entry) : [];
  const topics = PROGRAMS.filter((program) => !right.includes(program)).map(
    (program) => scene.reread[program],
  );
  return [...new Set(topics)];
}

/** How many scenes were run. */
export const doneIn = (progress: Progress): number =>
  SCENES.filter(({ id }) => entryOf(progress, id).state === 'run').length;

/** What was kept on the device, which may be anything: null where it is no progress; an entry that is none is left out. */
export function readProgress(data: unknown): Progress | null {
  const found = record({ at: AT, entries: object })(data);
  if (found === undefined) return null;
  const entries: Partial<Record<SceneId, Entry>> = {};
  for (const { id, asks } of SCENES) {
    const entry = readEntry(asks, found.entries[id]);
    if (entry !== undefined) entries[id] = entry;
  }
  return { at: found.at, entries };
}

const AT = oneOf<Progress['at']>([...SCENES.map(({ id }) => id), 'card']);

/** Undefined where it is none, as when it was run and nothing said. */
function readEntry(asks: Asks, data: unknown): Entry | undefined {
  const outcome = otherwise(oneOf<ProgramOutcome>(OUTCOMES[asks]), null);
  const entry = record<Entry>({
    state: oneOf(['open', 'skipped', 'run']),
    said: record({ naive: outcome, stable: outcome }),
    numbers: record({ naive: text(LONGEST_TEXT), stable: text(LONGEST_TEXT) }),
  })(data);
  return entry?.state === 'run' && unsaid(entry).length > 0 ? undefined : entry;
}
