import { Shown } from '../../../panel/shown.tsx';
import { Say } from '../../../ui/sentence.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import type { Names } from '../../../words/explain.ts';
import type { Question } from './model.ts';
import { QUESTION } from './words/words.ts';

interface QuestionTableProps {
  readonly question: Question;
  readonly names: Names;
  /** Whether what is asked for is shown. */
  readonly told: boolean;
}

/** The logits of a question, what is given about them, and what is asked: a question mark until it is answered. */
export function QuestionTable({ question, names, told }: QuestionTableProps) {
  const t = useStrings();
  const words = useWords(QUESTION);
  const { scenario, evaluation } = question;
  const columns = question.columns();
  const { format } = evaluation().problem;
  // The more columns, the fewer digits: the table must fit a phone.
  const digits = columns.length > 2 ? 1 : 4;
  const value = (number: number, asked: boolean) =>
    asked && !told ? <Unknown /> : <Shown value={number} format={format} digits={digits} />;
  return (
    <table className="question-table" data-columns={columns.length}>
      <thead>
        <tr>
          <th scope="col">{words.class}</th>
          <th scope="col">{words.logit}</th>
          {columns.map(({ id, program }) => (
            <th key={id} scope="col" data-program={program ?? undefined}>
              <Say sentence={words.columns[id]} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name, lane) => (
          <tr key={name}>
            <th scope="row">{t.breakable(name)}</th>
            <td>
              <Shown value={scenario.logits[lane] ?? Number.NaN} format={format} />
            </td>
            {columns.map(({ id, values, asked }) => (
              <td key={id}>{value(values[lane] ?? Number.NaN, asked)}</td>
            ))}
          </tr>
        ))}
        {question.totals().map(({ id, value: number, asked }) => (
          <tr key={id}>
            <th scope="row" colSpan={2}>
              {words.totals[id]}
            </th>
            <td colSpan={columns.length}>{value(number, asked)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Unknown() {
  const words = useWords(QUESTION);
  return (
    <span className="question-unknown">
      <span aria-hidden="true">?</span>
      <span className="visually-hidden">{words.unknown}</span>
    </span>
  );
}
