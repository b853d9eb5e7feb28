import type { Counts, Report } from '../../report/report.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { badRows, countsOf, formatsOf, holdingFormat, subjectsOf } from './model/told.ts';
import type { Words } from './words/en.ts';

interface HoldsTableProps {
  readonly words: Words;
  readonly report: Report;
}

/** Programs by formats: whether everything in that one format would hold. */
export function HoldsTable({ words, report }: HoldsTableProps) {
  const { report: said } = words;
  const formats = formatsOf(report);
  if (formats.length === 0) return null;
  const holding = holdingFormat(report);
  return (
    <section className="check-part" data-part="holds">
      <h4>{said.holds.title}</h4>
      {holding !== null && <p>{said.holds.best(holding)}</p>}
      <ScrollRegion label={said.holds.title}>
        <table className="check-table check-holds">
          <caption className="visually-hidden">{said.holds.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{said.fates.program}</th>
              {formats.map((name) => (
                <th key={name} scope="col">
                  {words.settings.format(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {subjectsOf(report.plan).map((subject) => (
              <tr key={subject}>
                <th scope="row">{said.subject(subject)}</th>
                {formats.map((name) => {
                  const tally = report.sideBySide[name];
                  const counts = tally && countsOf(tally, subject);
                  if (!counts) return <td key={name} />;
                  const holds = badRows(counts) === 0;
                  return (
                    <td key={name}>
                      {holds ? (
                        <span className="mark-right">{said.holds.all}</span>
                      ) : (
                        <Bad words={words} counts={counts} />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="panel-note">{said.holds.note}</p>
    </section>
  );
}

function Bad({
  words,
  counts: { broken, wrong },
}: {
  readonly words: Words;
  readonly counts: Counts;
}) {
  const { holds } = words.report;
  return (
    <>
      {broken > 0 && <span className="check-broken">{holds.broken(broken)}</span>}
      {broken > 0 && wrong > 0 && ' '}
      {wrong > 0 && <span className="check-wrong">{holds.wrong(wrong)}</span>}
    </>
  );
}
