import { useState } from 'react';
import { titleOf } from '../../features/registry.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { shownDecimal } from '../../words/numbers.ts';
import type { Assignment } from './model/assignment.ts';
import { csvOf } from './model/csv.ts';
import type { Damage } from './model/hand-in.ts';
import { type Markings, markedTasks, type Row, type SortKey, sorted } from './model/table.ts';
import { saveText } from './save-text.ts';
import type { Words } from './words/en.ts';
import { ASSIGNMENT } from './words/words.ts';

interface ResultsProps {
  readonly rows: readonly Row[];
  readonly assignment: Assignment;
  readonly markings: Markings;
}

/** A row for each text, to be sorted and saved. */
export function Results({ rows, assignment, markings }: ResultsProps) {
  const t = useStrings();
  const words = useWords(ASSIGNMENT);
  const [sort, setSort] = useState<{ by: SortKey; descending: boolean }>({
    by: 'place',
    descending: false,
  });
  const titles = markedTasks(assignment, markings).map(({ panel }) => titleOf(panel, t.language));
  const shown = sorted(rows, sort.by, sort.descending, t.language);
  const points = (value: number) => shownDecimal(value, t.mark, 3);

  const head = (by: SortKey) => (
    <th
      scope="col"
      aria-sort={sort.by !== by ? undefined : sort.descending ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        className="link"
        onClick={() => setSort({ by, descending: sort.by === by && !sort.descending })}
      >
        {words.columns[by]}
        <span aria-hidden="true">{sort.by !== by ? '' : sort.descending ? ' ↓' : ' ↑'}</span>
      </button>
    </th>
  );

  return (
    <>
      <ScrollRegion className="scroll-region assignment-results" label={words.results}>
        <table>
          <thead>
            <tr>
              {head('place')}
              {head('name')}
              {titles.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
              {head('points')}
              {head('attempts')}
              {head('seconds')}
              {head('state')}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const isMarked = row.scores.length > 0;
              return (
                <tr key={row.place} data-state={row.state}>
                  <td>{row.place}</td>
                  <th scope="row" dir="auto">
                    {row.name === '' ? (
                      <span className="panel-note">{words.noName}</span>
                    ) : (
                      row.name
                    )}
                  </th>
                  {titles.map((title, index) => {
                    const score = row.scores[index];
                    return (
                      <td key={title}>
                        {score ? words.of(points(score.points), score.of) : words.nothing}
                      </td>
                    );
                  })}
                  <td>{isMarked ? points(totalOf(row)) : words.nothing}</td>
                  <td>{isMarked ? row.attempts : words.nothing}</td>
                  <td>{isMarked ? timeOf(row.seconds, words) : words.nothing}</td>
                  <td className="assignment-state">{stateOf(row, words)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <div className="assignment-buttons">
        <button
          type="button"
          className="chip"
          onClick={() => saveText(words.csv, csvFor(shown, titles, words), 'text/csv')}
        >
          {words.save}
        </button>
      </div>
    </>
  );
}

const totalOf = ({ scores }: Row): number =>
  scores.reduce((sum, score) => sum + (score?.points ?? 0), 0);

const timeOf = (seconds: number, words: Words): string =>
  words.time(Math.floor(seconds / 60), String(seconds % 60).padStart(2, '0'));

/** What a text is, what is damaged in it, and where it was. */
function stateOf({ state, damage, before }: Row, words: Words): string {
  const why = damage === null ? '' : `: ${sentenceFor(damage, words)}`;
  const where = state === 'ok' || before === '' ? '' : ` (${words.after(before)})`;
  return `${words.states[state]}${why}${where}`;
}

function sentenceFor(damage: Damage, { damage: words }: Words): string {
  switch (damage.kind) {
    case 'foreign':
      return words.foreign(damage);
    case 'length':
      return words.length(damage);
    case 'no-beginning':
    case 'no-end':
    case 'parts':
    case 'changed':
      return words[damage.kind](damage as never);
    default:
      return damage satisfies never;
  }
}

const csvFor = (rows: readonly Row[], titles: readonly string[], words: Words): string =>
  csvOf([
    [
      words.columns.name,
      words.columns.state,
      ...titles.flatMap((title) => [title, `${title}, ${words.csvOf}`]),
      words.columns.points,
      words.columns.attempts,
      words.csvSeconds,
      words.made,
    ],
    ...rows.map((row): (string | number)[] => [
      row.name,
      stateOf(row, words),
      ...titles.flatMap((_, index): (string | number)[] => {
        const score = row.scores[index];
        return score ? [rounded(score.points), score.of] : ['', ''];
      }),
      ...(row.scores.length > 0
        ? [rounded(totalOf(row)), row.attempts, row.seconds]
        : ['', '', '']),
      row.made,
    ]),
  ]);

const rounded = (points: number): number => Number(points.toFixed(3));
