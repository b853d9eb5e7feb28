import { useState } from 'react';
import { copyText } from './copy-text.ts';
import './copy-link.css';

interface CopyLinkProps {
  readonly label: string;
  readonly className: string;
  readonly disabled?: boolean;
  /** Called when the button is pressed; returns the current address. */
  readonly link: () => string;
  /** `copied` is false if the address is shown below the button instead. */
  readonly onDone: (copied: boolean) => void;
}

/**
 * Copies an address. If that is not allowed, as in some frames and on insecure origins, shows it in a field instead.
 */
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
