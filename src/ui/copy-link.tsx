import { useState } from 'react';
import { copyText } from './copy-text.ts';
import './copy-link.css';

interface CopyLinkProps {
  readonly label: string;
  readonly className: string;
  readonly disabled?: boolean;
  /** Called when pressed: the address as it is then. */
  readonly link: () => string;
  /** Told whether the address is on the clipboard, or stands below the button to be copied by hand. */
  readonly onDone: (copied: boolean) => void;
}

/** Copies an address. Frames and insecure origins may not: then it is shown instead. */
export function CopyLink({ label, className, disabled = false, link, onDone }: CopyLinkProps) {
  const [byHand, setByHand] = useState<string | null>(null);

  async function copy() {
    const address = link();
    const copied = await copyText(address);
    setByHand(copied ? null : address);
    onDone(copied);
  }

  return (
    <>
      <button type="button" className={className} disabled={disabled} onClick={copy}>
        {label}
      </button>
      {byHand !== null && (
        <input
          className="by-hand"
          readOnly
          aria-label={label}
          value={byHand}
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  );
}
