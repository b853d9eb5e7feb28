import type { ReactNode } from 'react';

/** Controls that a teacher has locked: visible but disabled. */
export function Lock({ on, children }: { readonly on: boolean; readonly children: ReactNode }) {
  if (!on) return children;
  return (
    <fieldset className="batch-lock" role="none" disabled>
      {children}
    </fieldset>
  );
}
