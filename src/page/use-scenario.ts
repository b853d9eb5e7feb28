import { useCallback, useEffect, useReducer, useRef } from 'react';
import { type Decoded, decode, encode } from '../scenario/codec.ts';
import { type Action, isJump, reduce } from '../scenario/reducer.ts';
import { DEFAULT_SCENARIO } from '../scenario/scenario.ts';

/** Where the state is kept between visits: the address bar, a frame's host, or nowhere. */
export interface Address {
  readonly read: () => string;
  /** A jump can be undone by going back; an edit replaces the address in place. */
  readonly write: (query: string, how: 'jump' | 'edit') => void;
  /** The address that reopens this state, to be copied. */
  readonly link: (query: string) => string;
  /** Told when the reader goes back or forward. Returns how to stop. */
  readonly subscribe: (onChange: () => void) => () => void;
}

/** Nowhere: for rendering at build. */
export const NO_ADDRESS: Address = {
  read: () => '',
  write: () => {},
  link: () => '',
  subscribe: () => () => {},
};

/** The scenario, kept in step with the address in both directions. */
export function useScenario(address: Address, opening: Decoded) {
  const [scenario, reactDispatch] = useReducer(reduce, opening.scenario);
  const how = useRef<'jump' | 'edit'>('edit');
  const written = useRef(encode(opening.scenario));

  useEffect(() => {
    const query = encode(scenario);
    if (query !== written.current) address.write(query, how.current);
    written.current = query;
    how.current = 'edit';
  }, [address, scenario]);

  useEffect(
    () =>
      address.subscribe(() => {
        const { scenario: restored } = decode(address.read());
        written.current = encode(restored);
        reactDispatch({ type: 'load', scenario: restored });
      }),
    [address],
  );

  const dispatch = useCallback((action: Action) => {
    if (isJump(action)) how.current = 'jump';
    reactDispatch(action);
  }, []);

  return [scenario, dispatch] as const;
}

export const OPENING: Decoded = { scenario: DEFAULT_SCENARIO, unread: [] };
