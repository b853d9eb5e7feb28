import type { Finding } from '../../report/report.ts';
import { labAddress } from './model/lab-link.ts';
import { groupedFindings } from './model/told.ts';
import { OperationLine } from './operation-line.tsx';
import type { Result } from './use-check.ts';
import type { Words } from './words/en.ts';

interface FindingsProps {
  readonly words: Words;
  readonly result: Result;
  readonly link: () => string;
  readonly onOpen: (row: number) => void;
}

/** The first operation that went bad, of each kind, with an example one press from the lab. */
export function Findings({ words, result, link, onOpen }: FindingsProps) {
  const { findings: said, subject } = words.report;
  const groups = groupedFindings(result.outcome.report);
  return (
    <section className="check-part" data-part="findings">
      <h4>{said.title}</h4>
      {groups.length === 0 && <p>{said.none}</p>}
      <ul className="check-findings">
        {groups.map(({ kind, sets }) => (
          <li key={kind} data-kind={kind}>
            <p>
              <strong>{said.kind(kind)}</strong>
            </p>
            {sets.map((set) => {
              const [first] = set;
              const { row } = first.example;
              return (
                <div key={`${first.rows} ${row}`} className="check-finding">
                  <p>
                    {said.rows(first.rows, row + 1)}{' '}
                    {first.operation !== null && <OperationLine operation={first.operation} />}{' '}
                    <span className="panel-note">
                      {set.map((finding) => subject(finding.subject)).join(', ')}
                    </span>
                  </p>
                  <p className="check-ways">
                    <button
                      type="button"
                      className="chip"
                      aria-label={`${said.openRow(row + 1)}: ${said.kind(kind)}`}
                      onClick={() => onOpen(row)}
                    >
                      {said.openRow(row + 1)}
                    </button>
                    <LabLink words={words} result={result} link={link} finding={first} />
                  </p>
                </div>
              );
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LabLinkProps extends Omit<FindingsProps, 'onOpen'> {
  readonly finding: Finding;
}

function LabLink({ words, result, link, finding }: LabLinkProps) {
  const { findings: said } = words.report;
  const { report } = result.outcome;
  const { row, shown } = finding.example;
  if (shown === null) return <span className="panel-note">{said.tooMany}</span>;
  return (
    <>
      <a
        href={labAddress(link(), shown, report.settings)}
        aria-label={said.labOf(row + 1, finding.kind)}
        target="_blank"
        rel="noopener"
      >
        {said.lab} <span aria-hidden="true">↗</span>
      </a>
      {!shown.whole && (
        <span className="panel-note">{said.part(shown.lanes.length, report.classes)}</span>
      )}
    </>
  );
}
