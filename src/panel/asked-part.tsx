import { type ReactNode, Suspense, useRef } from 'react';
import { Part } from './part.tsx';

interface AskedPartProps {
  /** What is read until the part is there. */
  readonly opening: ReactNode;
  readonly children: ReactNode;
}

/** A part that a press has asked for, with what to do where it does not come. */
export function AskedPart({ opening, children }: AskedPartProps) {
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place}>
      <Part room={() => place.current?.offsetHeight ?? 0}>
        <Suspense fallback={opening}>{children}</Suspense>
      </Part>
    </div>
  );
}
