import type { PanelId } from '../../features/registry.ts';
import type { Marks, SummaryRow } from '../../practice/marks.ts';
import type { AnswerRecord } from '../../practice/record.ts';
import type { Language } from '../../words/languages.ts';
import type { Strings } from '../../words/strings.ts';

/** How the answers of a panel are marked, by the panel's own model. `query` is the state the assignment puts it in. */
export interface Marking {
  readonly mark: (answers: readonly AnswerRecord[], query: string) => Marks;
  /** Each item in a line. */
  readonly summary: (
    answers: readonly AnswerRecord[],
    query: string,
    t: Strings,
  ) => readonly SummaryRow[];
}

/** The panels that ask something, and their models, loaded when answers are read. Others are only looked at. */
const MARKINGS: Readonly<Partial<Record<PanelId, (language: Language) => Promise<Marking>>>> = {
  predict: async (language) => {
    const [{ markAnswers }, { summaryOf }] = await Promise.all([
      import('../../features/predict/model/mark-answers.ts'),
      import('../../features/predict/summary.ts'),
      import('../../features/predict/words/words.ts').then(({ PREDICT }) => PREDICT.load(language)),
    ]);
    return {
      mark: (answers) => markAnswers(answers),
      summary: (answers, _query, t) => summaryOf(answers, t),
    };
  },
  drills: async (language) => {
    const [{ markAnswers }, { summaryOf }] = await Promise.all([
      import('../../features/drills/model/mark-answers.ts'),
      import('../../features/drills/summary.ts'),
      import('../../features/drills/words/words.ts').then(({ DRILLS }) => DRILLS.load(language)),
    ]);
    return {
      mark: (answers, query) => markAnswers(answers, seedIn(query)),
      summary: (answers, query, t) => summaryOf(answers, t, seedIn(query)),
    };
  },
  write: async (language) => {
    const [{ markAnswers }, { summaryOf }] = await Promise.all([
      import('../../features/write/model/mark-answers.ts'),
      import('../../features/write/summary.ts'),
      import('../../features/write/words/workspace.ts').then(({ WORKSPACE }) =>
        WORKSPACE.load(language),
      ),
    ]);
    return {
      mark: (answers) => markAnswers(answers),
      summary: (answers, _query, t) => summaryOf(answers, t),
    };
  },
};

const seedIn = (query: string): string => new URLSearchParams(query).get('seed') ?? '';

export const isMarked = (panel: PanelId): boolean => MARKINGS[panel] !== undefined;

/** Null for a panel that asks nothing. The words for summaries are loaded with it. */
export const markingOf = async (panel: PanelId, language: Language): Promise<Marking | null> =>
  (await MARKINGS[panel]?.(language)) ?? null;
