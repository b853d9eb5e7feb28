import { classHighlighter, highlightCode } from '@lezer/highlight';
import { parser } from '@lezer/python';
import type { ReactNode } from 'react';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';

/** A program that is read, not edited, coloured as in the editor. */
export function ReadCode({ label, source }: { readonly label: string; readonly source: string }) {
  const text = source.trimEnd();
  const parts: ReactNode[] = [];
  highlightCode(
    text,
    parser.parse(text),
    classHighlighter,
    (part, classes) =>
      parts.push(
        classes === '' ? (
          part
        ) : (
          <span key={parts.length} className={classes}>
            {part}
          </span>
        ),
      ),
    () => parts.push('\n'),
  );
  return (
    <ScrollRegion className="write-code" label={label}>
      <pre>
        <code>{parts}</code>
      </pre>
    </ScrollRegion>
  );
}
