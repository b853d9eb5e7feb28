import type { ReactNode } from 'react';
import { shortestDecimal } from '../../numeric/decimal.ts';
import { float32 } from '../../numeric/format.ts';
import { kindOf } from '../../numeric/kind.ts';
import { useStrings } from '../../text/context.tsx';
import { shownFloat } from '../../text/numbers.ts';
import { Float } from '../../ui/float.tsx';

/** A float32 made ready for the eye, the ear and the tests. */
export function Float32({ value }: { readonly value: number }) {
  const t = useStrings();
  const kind = kindOf(value, float32);
  return (
    <Float
      value={shortestDecimal(value, float32)}
      shown={shownFloat(value, float32, t.mark)}
      kind={kind}
      kindName={t.kinds[kind]}
    />
  );
}

/** Controls a teacher has fixed: shown, and not to be changed. */
export function Lock({ on, children }: { readonly on: boolean; readonly children: ReactNode }) {
  if (!on) return children;
  return (
    <fieldset className="batch-lock" role="none" disabled>
      {children}
    </fieldset>
  );
}
