import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Boundary } from '../ui/boundary.tsx';
import { causeOf, showMissing } from '../ui/missing-part.ts';
import { useStrings } from '../words/context.tsx';
import type { HandedSet } from './exercise-set/handed.ts';

/** The document a part is in. */
export interface Surroundings {
  /** What is loaded again. */
  readonly document: 'page' | 'frame';
  /** Reloads the document in its current state. */
  readonly reload: () => void;
  /** Address of the root of the site, with the slash at its end. */
  readonly root: string;
  /** Asks the page around a frame for a set of exercises; null where there is none, or it does not answer. */
  readonly askForSet: () => Promise<HandedSet | null>;
}

const SurroundingsContext = createContext<Surroundings>({
  document: 'page',
  reload: () => {},
  root: '',
  askForSet: async () => null,
});

export const SurroundingsProvider = SurroundingsContext.Provider;

export const useSurroundings = (): Surroundings => useContext(SurroundingsContext);

interface PartProps {
  readonly children: ReactNode;
  /** Pixels reserved for the message in place of the part, so that nothing around it moves. */
  readonly room: () => number;
}

/** A part of the page. If its code cannot be loaded or throws, the rest of the page goes on. */
export function Part({ children, room }: PartProps) {
  return (
    <Boundary
      instead={(failure, again, repeated) => (
        <Missing failure={failure} again={again} repeated={repeated} room={room} />
      )}
    >
      {children}
    </Boundary>
  );
}

interface MissingProps {
  readonly failure: unknown;
  readonly again: () => void;
  readonly repeated: boolean;
  readonly room: () => number;
}

function Missing({ failure, again, repeated, room }: MissingProps) {
  const { missing } = useStrings().page;
  const { document, reload } = useSurroundings();
  const place = useRef<HTMLDivElement>(null);
  // Measured before the failed part is removed.
  const [height] = useState(room);
  useLayoutEffect(() => {
    const words = { ...missing, reload: missing.reload[document] };
    showMissing((notice) => place.current?.replaceChildren(notice), words, causeOf(failure), {
      again,
      reload,
      repeated,
    });
  }, [missing, document, failure, again, reload, repeated]);
  return <div ref={place} className="missing-room" style={{ minBlockSize: height }} />;
}
