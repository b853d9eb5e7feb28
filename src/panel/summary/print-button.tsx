import { useState } from 'react';
import { useWords } from '../../words/context.tsx';
import { SUMMARY } from './words/words.ts';

interface PrintButtonProps {
  readonly className: string;
  readonly disabled?: boolean;
}

/** Prints the page, which holds a summary. A frame that may not open dialogs prints nothing and says nothing: it is told. */
export function PrintButton({ className, disabled = false }: PrintButtonProps) {
  const words = useWords(SUMMARY);
  const [blocked, setBlocked] = useState(false);

  function print() {
    let asked = false;
    const notice = () => {
      asked = true;
    };
    window.addEventListener('beforeprint', notice, { once: true });
    window.print();
    window.removeEventListener('beforeprint', notice);
    setBlocked(!asked);
  }

  return (
    <>
      <button type="button" className={className} disabled={disabled} onClick={print}>
        {words.print}
      </button>
      <span role="status">{blocked ? words.blocked : ''}</span>
    </>
  );
}
