import { useEffect, useRef } from 'react';
import { useStrings } from '../../words/context.tsx';
import { printPage } from './print-page.ts';
import { Summary, type SummaryPart } from './summary.tsx';

interface PrintOnceProps {
  readonly title: string;
  readonly parts: readonly SummaryPart[];
  readonly onDone: (printed: boolean) => void;
}

/** A summary that is printed as soon as it is there, and has no more to do then. */
export function PrintOnce({ title, parts, onDone }: PrintOnceProps) {
  const { language } = useStrings();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    printPage(onDone);
  }, [onDone]);
  return (
    <Summary title={title} name="" date={new Date().toLocaleDateString(language)} parts={parts} />
  );
}
