import { cleanup, render, within } from '@testing-library/react';
import type { FunctionComponent } from 'react';
import { vi } from 'vitest';
import { openState } from '../../src/features/open-state.ts';
import { loadPanel } from '../../src/panel/load-panel.ts';
import { OPEN_STAGE } from '../../src/panel/stage.ts';
import { rereadKept } from '../../src/practice/kept.ts';
import type { PageState } from '../../src/scenario/page-state.ts';
import { ISLANDS, type IslandId, type IslandProps, propsOf } from '../../src/site/islands.ts';
import { StringsProvider } from '../../src/words/context.tsx';
import type { Language } from '../../src/words/languages.ts';
import { newUser } from './open-panel.tsx';
import { STRINGS } from './words.ts';

/** Where the built folder of the page would be. */
export const ROOT = 'https://example.org/course/';

/** Panels of the article that share its state, with the functions that panels have there and not in a frame. */
export async function openTogether(
  ids: readonly IslandId[],
  query = '',
  lang: Language = 'en',
  state: PageState = openState(query),
) {
  cleanup();
  rereadKept();
  const jumps: boolean[] = [];
  state.subscribe((jump) => jumps.push(jump));
  const showInLab = vi.fn<NonNullable<IslandProps['showInLab']>>();
  const props: IslandProps = {
    ...state,
    state,
    asked: '',
    root: ROOT,
    link: () => `${ROOT}?${state.query()}`,
    showInLab,
    report: () => {},
    stage: OPEN_STAGE,
  };
  const panels: (readonly [IslandId, FunctionComponent<IslandProps>])[] = [];
  for (const id of ids) panels.push([id, (await loadPanel(ISLANDS[id], lang)).default]);
  const { container } = render(
    <StringsProvider value={STRINGS[lang]}>
      {panels.map(([id, Panel]) => (
        <div key={id} data-panel={id}>
          <Panel {...propsOf(id, props)} />
        </div>
      ))}
    </StringsProvider>,
  );
  const placeOf = (id: IslandId): HTMLElement => {
    const place = container.querySelector<HTMLElement>(`[data-panel="${id}"]`);
    if (place === null) throw new Error(`${id} was not opened.`);
    return place;
  };
  return {
    placeOf,
    /** Finds things of one panel by role and name. */
    within: (id: IslandId) => within(placeOf(id)),
    user: newUser(),
    state,
    /** For each change since the opening, whether it adds a history entry. */
    jumps,
    showInLab,
  };
}
