import type { ReactNode } from 'react';

/** Controls a teacher has fixed: shown, and not to be changed. */
export function Lock({ on, children }: { readonly on: boolean; readonly children: ReactNode }) {
  if (!on) return children;
  return (
    <fieldset className="batch-lock" role="none" disabled>
      {children}
    </fieldset>
  );
}
