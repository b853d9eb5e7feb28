import { useState } from 'react';
import { useWords } from '../../words/context.tsx';
import { printPage } from './print-page.ts';
import { SUMMARY } from './words/words.ts';

interface PrintButtonProps {
  readonly className: string;
  readonly disabled?: boolean;
}

/** Prints the page, which holds a summary. */
export function PrintButton({ className, disabled = false }: PrintButtonProps) {
  const words = useWords(SUMMARY);
  const [blocked, setBlocked] = useState(false);
  return (
    <>
      <button
        type="button"
        className={className}
        disabled={disabled}
        onClick={() => printPage((printed) => setBlocked(!printed))}
      >
        {words.print}
      </button>
      <span role="status">{blocked ? words.blocked : ''}</span>
    </>
  );
}
