import { type ReactNode, Suspense, useState } from 'react';
import { Part } from '../part.tsx';

interface PrintAnswersProps {
  readonly label: string;
  /** What is said where the page may not print. */
  readonly blocked: string;
  readonly disabled: boolean;
  /** The sheet, which prints itself: loaded when it is asked for. */
  readonly children: (onDone: (printed: boolean) => void) => ReactNode;
}

/** A button of a panel that prints what was answered there. */
export function PrintAnswers({ label, blocked, disabled, children }: PrintAnswersProps) {
  const [state, setState] = useState<'still' | 'printing' | 'blocked'>('still');
  return (
    <>
      <button
        type="button"
        className="chip"
        disabled={disabled}
        onClick={() => setState('printing')}
      >
        {label}
      </button>
      {state === 'printing' && (
        <Part room={() => 0}>
          <Suspense fallback={null}>
            {children((printed) => setState(printed ? 'still' : 'blocked'))}
          </Suspense>
        </Part>
      )}
      {state === 'blocked' && <span role="status">{blocked}</span>}
    </>
  );
}
