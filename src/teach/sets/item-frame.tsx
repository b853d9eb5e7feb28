import type { ReactNode } from 'react';
import { useWords } from '../../words/context.tsx';
import { SET_FORM } from './words/words.ts';

interface ItemFrameProps {
  readonly name: string;
  /** A little of what is in it, to find it again while it is folded. */
  readonly about: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly faulty: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** A scene or a drill in the form: it can be folded, moved and removed. */
export function ItemFrame(props: ItemFrameProps) {
  const { name, about, first, last, faulty, onMove, onRemove, children } = props;
  const words = useWords(SET_FORM);
  return (
    <li className="sets-item">
      <details open>
        <summary>
          {name} <span className="sets-about">{about}</span>
        </summary>
        {children}
        {faulty && <p className="complaint sets-faulty">{words.faulty}</p>}
      </details>
      <div className="sets-moves">
        <button
          type="button"
          className="chip"
          aria-label={words.up(name)}
          aria-disabled={first || undefined}
          onClick={() => !first && onMove(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="chip"
          aria-label={words.down(name)}
          aria-disabled={last || undefined}
          onClick={() => !last && onMove(1)}
        >
          ↓
        </button>
        <button type="button" className="chip" aria-label={words.remove(name)} onClick={onRemove}>
          ✕
        </button>
      </div>
    </li>
  );
}
