import { useEffect, useState } from 'react';
import type { Unread } from '../../scenario/parameters.ts';
import { useStrings } from '../../words/context.tsx';
import './notices.css';

/** Parameters of the address that could not be read. The reader can dismiss the notice. */
export function Notices({ unread }: { unread: readonly Unread[] }) {
  const t = useStrings();
  const [open, setOpen] = useState(false);
  // Only after hydration: the page was rendered at build, without a query.
  useEffect(() => setOpen(unread.length > 0), [unread]);
  if (!open) return null;
  return (
    <div className="notice" role="alert">
      <p>
        <strong>{t.notices.title}</strong>
      </p>
      <ul>
        {unread.map(({ parameter, reason, text }) => (
          <li key={parameter}>{t.notices.unread(parameter, reason, text)}</li>
        ))}
      </ul>
      <button type="button" className="quiet" onClick={() => setOpen(false)}>
        {t.notices.dismiss}
      </button>
    </div>
  );
}
