import type { ReactNode } from 'react';
import { useWords } from '../../text/context.tsx';
import { CAVEATS } from '../../text/practice/caveats/words.ts';

/** What to write, in code. */
export function Instead({ code, children }: { code: string; children?: ReactNode }) {
  const words = useWords(CAVEATS);
  return (
    <p className="caveats-instead">
      {words.instead} <code>{code}</code>
      {children !== undefined && <> {children}</>}
    </p>
  );
}
