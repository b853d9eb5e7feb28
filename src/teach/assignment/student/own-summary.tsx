import { useEffect, useState } from 'react';
import { titleOf } from '../../../features/registry.ts';
import { useSurroundings } from '../../../panel/part.tsx';
import { PrintButton } from '../../../panel/summary/print-button.tsx';
import { Summary, type SummaryPart } from '../../../panel/summary/summary.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import { shownDecimal } from '../../../words/numbers.ts';
import type { Strings } from '../../../words/strings.ts';
import { markingOf } from '../marking.ts';
import type { Assignment } from '../model/assignment.ts';
import { type OwnWork, workIn } from '../model/own-work.ts';
import type { Words } from './words/en.ts';
import { ASSIGNED } from './words/words.ts';

interface OwnSummaryProps {
  readonly assignment: Assignment;
  readonly work: OwnWork;
  readonly name: string;
}

/** The student's answers on one sheet, which is what this page prints. */
export function OwnSummary({ assignment, work, name }: OwnSummaryProps) {
  const t = useStrings();
  const words = useWords(ASSIGNED);
  const { root } = useSurroundings();
  const [parts, setParts] = useState<readonly SummaryPart[] | null>(null);

  useEffect(() => {
    let wanted = true;
    partsOf(assignment, work, t, words, root).then(
      (made) => {
        if (wanted) setParts(made);
      },
      // Without the code there is nothing to print; the text can be handed in all the same.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [assignment, work, t, words, root]);

  return (
    <div className="assigned-buttons">
      <PrintButton className="chip" disabled={parts === null} />
      {parts !== null && (
        <Summary
          title={assignment.title === '' ? words.untitled : assignment.title}
          name={name}
          date={new Date().toLocaleDateString(t.language)}
          parts={parts}
        />
      )}
    </div>
  );
}

const partsOf = (
  assignment: Assignment,
  work: OwnWork,
  t: Strings,
  words: Words,
  root: string,
): Promise<SummaryPart[]> =>
  Promise.all(
    workIn(assignment, work).map(async ({ panel, answers }): Promise<SummaryPart> => {
      const query = assignment.tasks.find((task) => task.panel === panel)?.query ?? '';
      const marking = await markingOf({ panel, query }, t, root);
      const marks = marking?.mark(answers);
      return {
        title: titleOf(panel, t.language),
        score: marks === undefined ? '' : words.score(shownPoints(marks.points, t), marks.of),
        rows: marking?.summary(answers) ?? [],
      };
    }),
  );

const shownPoints = (points: number, { mark }: Strings): string =>
  shownDecimal(points, mark, points < 1 ? 2 : 3);
