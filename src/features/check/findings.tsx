import type { Finding } from '../../report/report.ts';
import { labAddress } from './model/lab-link.ts';
import { groupedFindings } from './model/told.ts';
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
        {groups.map(({ kind, findings }) => (
          <li key={kind} data-kind={kind}>
            <p>
              <strong>{said.kind(kind)}</strong>
            </p>
            <ul>
              {findings.map((finding) => (
                <li key={finding.subject}>
                  <span>
                    {subject(finding.subject)}: {said.rows(finding.rows, finding.example.row + 1)}
                  </span>
                  <button
                    type="button"
                    className="chip"
                    aria-label={`${said.openRow(finding.example.row + 1)}, ${subject(finding.subject)}`}
                    onClick={() => onOpen(finding.example.row)}
                  >
                    {said.openRow(finding.example.row + 1)}
                  </button>
                  <LabLink words={words} result={result} link={link} finding={finding} />
                </li>
              ))}
            </ul>
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
  if (shown === null) return null;
  return (
    <>
      <a
        href={labAddress(link(), shown, report.settings)}
        aria-label={said.labOf(row + 1, finding.subject)}
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
