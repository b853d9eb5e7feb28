import { useId, useState } from 'react';
import { Cures } from './cures.tsx';
import { FatesTable } from './fates-table.tsx';
import { Findings } from './findings.tsx';
import { GradientsPart } from './gradients.tsx';
import { Headline } from './headline.tsx';
import { HistogramPart } from './histogram.tsx';
import { HoldsTable } from './holds-table.tsx';
import type { Session } from './model/session.ts';
import type { Asked } from './model/told.ts';
import { RowList } from './row-list.tsx';
import { RowPart } from './row-part.tsx';
import { Save } from './save.tsx';
import type { Result } from './use-check.ts';
import type { Words } from './words/en.ts';
import './report.css';

export interface ReportProps {
  readonly words: Words;
  readonly result: Result;
  readonly session: () => Session;
  /** An address of the page this panel belongs to. */
  readonly link: () => string;
  /** Whether it is about the file and the settings that are shown above it. */
  readonly now: boolean;
}

/** The answer, in the order of the questions: which rows, at which operation, what to change, what would hold. */
export function ReportPart(props: ReportProps & { readonly save: 'free' | 'locked' | 'hidden' }) {
  const { words, result, session, link, now, save } = props;
  const { report } = result.outcome;
  const id = useId();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [row, setRow] = useState<number | null>(report.rows === 1 ? 0 : null);
  const open = (next: number) => setRow(next);
  return (
    <section className="check-report" aria-labelledby={`${id}-title`}>
      <Headline words={words} result={result} id={`${id}-title`} now={now} />
      <FatesTable words={words} report={report} asked={asked} onAsk={setAsked} />
      {asked !== null && (
        <RowList
          key={`${asked.subject} ${asked.fate}`}
          words={words}
          result={result}
          session={session}
          asked={asked}
          row={row}
          onOpen={open}
          onClose={() => setAsked(null)}
        />
      )}
      <Findings words={words} result={result} link={link} onOpen={open} />
      <Cures words={words} report={report} />
      <GradientsPart words={words} report={report} onOpen={open} />
      <HoldsTable words={words} report={report} />
      <RowPart words={words} result={result} session={session} row={row} onOpen={setRow} />
      <HistogramPart words={words} report={report} />
      {save !== 'hidden' && (
        <Save
          words={words}
          result={result}
          session={session}
          link={link}
          locked={save === 'locked'}
        />
      )}
    </section>
  );
}
