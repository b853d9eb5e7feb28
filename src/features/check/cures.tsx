import type { Report } from '../../report/report.ts';
import { badRows } from './model/told.ts';
import type { Words } from './words/en.ts';

/** What would mend most rows, first. Each was tried. */
export function Cures({ words, report }: { readonly words: Words; readonly report: Report }) {
  const { cures: said } = words.report;
  const { plan, settings, cures } = report;
  const bad =
    badRows(plan.softmax[settings.softmax]) +
    badRows(plan.softmax.naive) +
    (plan.losses === null ? 0 : badRows(plan.losses[settings.lossForm]));
  return (
    <section className="check-part" data-part="cures">
      <h4>{said.title}</h4>
      {cures.length === 0 ? (
        <p>{bad === 0 ? said.none : said.noCure}</p>
      ) : (
        <ol className="check-cures">
          {[...new Set(cures.map(({ kind }) => kind))].map((kind) => {
            const { title, how } = said.cure(kind);
            return (
              <li key={kind}>
                <strong>{title}</strong>:{' '}
                {cures
                  .filter((cure) => cure.kind === kind)
                  .map(said.mends)
                  .join('; ')}
                . <span className="panel-note">{how}</span>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
