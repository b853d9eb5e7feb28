import type { Report } from '../../report/report.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { type Asked, countsOf, FATES, subjectsOf } from './model/told.ts';
import { planName } from './plan-name.ts';
import type { Words } from './words/en.ts';

interface FatesTableProps {
  readonly words: Words;
  readonly report: Report;
  readonly asked: Asked | null;
  readonly onAsk: (asked: Asked | null) => void;
}

/** Programs by what becomes of the rows; each count opens the list of its rows. */
export function FatesTable({ words, report, asked, onAsk }: FatesTableProps) {
  const { report: said } = words;
  return (
    <section className="check-part" data-part="fates">
      <h4>{said.fates.title}</h4>
      <ScrollRegion label={said.fates.title}>
        <table className="check-table">
          <caption className="visually-hidden">
            {said.fates.caption(planName(words, report.settings.plan))}
          </caption>
          <thead>
            <tr>
              <th scope="col">{said.fates.program}</th>
              {FATES.map((fate) => (
                <th key={fate} scope="col">
                  {said.fate(fate)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {subjectsOf(report.plan).map((subject) => {
              const counts = countsOf(report.plan, subject);
              return (
                <tr key={subject} data-subject={subject}>
                  <th scope="row">{said.subject(subject)}</th>
                  {FATES.map((fate) => {
                    const rows = counts?.[fate] ?? 0;
                    const shown = asked?.subject === subject && asked.fate === fate;
                    return (
                      <td key={fate} data-fate={rows > 0 ? fate : undefined}>
                        {rows === 0 ? (
                          '0'
                        ) : (
                          <button
                            type="button"
                            className="check-count"
                            aria-expanded={shown}
                            aria-label={said.fates.open(rows, subject, fate)}
                            onClick={() => onAsk(shown ? null : { subject, fate })}
                          >
                            {words.count(rows)}
                          </button>
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="panel-note">{said.fates.note}</p>
    </section>
  );
}
