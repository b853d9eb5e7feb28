import type { PanelId } from '../../features/registry.ts';
import { loadSet } from '../../panel/exercise-set/load-set.ts';
import type { Marks, SummaryRow } from '../../practice/marks.ts';
import type { AnswerRecord } from '../../practice/record.ts';
import { type ExerciseSet, NO_EXERCISES } from '../../practice/set/exercise-set.ts';
import { sourceOf } from '../../practice/set/parameter.ts';
import type { Strings } from '../../words/strings.ts';

/** How the answers of a panel in its state are marked, by the panel's own model. */
export interface Marking {
  readonly mark: (answers: readonly AnswerRecord[]) => Marks;
  /** Each item in a line. */
  readonly summary: (answers: readonly AnswerRecord[]) => readonly SummaryRow[];
}

interface Context {
  /** The state of the panel as an address holds it. */
  readonly query: URLSearchParams;
  readonly t: Strings;
  /** Address of the root of the site: a set may be a file there. */
  readonly root: string;
}

/** The exercises a teacher wrote could not be loaded: nobody can say what is right. */
export class NoExercises extends Error {}

/** The panels that ask something, and their models, loaded when answers are read. Others are only looked at. */
const MARKINGS: Readonly<Partial<Record<PanelId, (context: Context) => Promise<Marking>>>> = {
  predict: async ({ t, ...context }) => {
    const [{ scenes }, { markAnswers }, { summaryOf }, { SCENES, taughtScenes }] =
      await Promise.all([
        exercisesOf(context),
        import('../../features/predict/model/mark-answers.ts'),
        import('../../features/predict/summary.ts'),
        import('../../features/predict/model/scenes.ts'),
        import('../../features/predict/words/words.ts').then(({ PREDICT }) =>
          PREDICT.load(t.language),
        ),
      ]);
    const asked = scenes.length === 0 ? SCENES : taughtScenes(scenes, '');
    return {
      mark: (answers) => markAnswers(answers, asked),
      summary: (answers) => summaryOf(answers, t, asked),
    };
  },
  drills: async ({ t, ...context }) => {
    const [{ drills }, { markAnswers, drawnExercises, taughtExercises }, { summaryOf }] =
      await Promise.all([
        exercisesOf(context),
        import('../../features/drills/model/mark-answers.ts'),
        import('../../features/drills/summary.ts'),
        import('../../features/drills/words/words.ts').then(({ DRILLS }) =>
          DRILLS.load(t.language),
        ),
      ]);
    const asked =
      drills.length === 0
        ? drawnExercises(context.query.get('seed') ?? '')
        : taughtExercises(drills);
    return {
      mark: (answers) => markAnswers(answers, asked),
      summary: (answers) => summaryOf(answers, t, asked),
    };
  },
  write: async ({ t }) => {
    const [{ markAnswers }, { summaryOf }] = await Promise.all([
      import('../../features/write/model/mark-answers.ts'),
      import('../../features/write/summary.ts'),
      import('../../features/write/words/workspace.ts').then(({ WORKSPACE }) =>
        WORKSPACE.load(t.language),
      ),
    ]);
    return { mark: markAnswers, summary: (answers) => summaryOf(answers, t) };
  },
};

export const isMarked = (panel: PanelId): boolean => MARKINGS[panel] !== undefined;

/**
 * Null for a panel that asks nothing.
 *
 * @throws {NoExercises} If the state names exercises that cannot be loaded.
 */
export const markingOf = async (
  { panel, query }: { readonly panel: PanelId; readonly query: string },
  t: Strings,
  root: string,
): Promise<Marking | null> =>
  (await MARKINGS[panel]?.({ query: new URLSearchParams(query), t, root })) ?? null;

/** What a teacher wrote; of the lists that are empty, those of the course are asked. */
async function exercisesOf({ query, root }: Omit<Context, 't'>): Promise<ExerciseSet> {
  const source = sourceOf(query.get('set') ?? '');
  if (source.kind === 'course') return NO_EXERCISES;
  const loaded = await loadSet(source, { root, askForSet: async () => null });
  if (loaded.kind === 'failed' || loaded.read.set === null) throw new NoExercises();
  return loaded.read.set;
}
