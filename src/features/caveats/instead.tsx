import type { ReactNode } from 'react';
import { useWords } from '../../words/context.tsx';
import { CAVEATS } from './words/words.ts';

/** The code to use instead. */
export function Instead({ code, children }: { code: string; children?: ReactNode }) {
  const words = useWords(CAVEATS);
  return (
    <p className="caveats-instead">
      {words.instead} <code>{code}</code>
      {children !== undefined && <> {children}</>}
    </p>
  );
}
