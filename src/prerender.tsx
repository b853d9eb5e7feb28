import type { ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { Page, type PanelHtml } from './page/page.tsx';
import { ISLANDS, type IslandId, type IslandProps } from './page/panels.ts';
import { OPEN_STAGE } from './panels/stage.ts';
import { openState } from './scenario/page-state.ts';
import { ARTICLES } from './text/article/articles.ts';
import { StringsProvider } from './text/context.tsx';
import { type Language, STRINGS } from './text/languages.ts';
import { asksForPseudo, pseudo } from './text/pseudo.ts';
import type { Strings } from './text/strings.ts';

/** A page to be written at build: `path` is its folder, relative to the site's root. */
export interface Route {
  readonly path: '' | 'es/';
  readonly lang: Language;
  readonly title: string;
  readonly description: string;
}

const route = (path: Route['path'], lang: Language): Route => ({
  path,
  lang,
  title: STRINGS[lang].title,
  description: STRINGS[lang].description,
});

export const routes: readonly Route[] = [route('', 'en'), route('es/', 'es')];

/** HTML for the inside of #root. In development the query may ask for marked words. */
export async function render({ lang }: Route, query = ''): Promise<string> {
  const strings = asksForPseudo(query) ? pseudo(STRINGS[lang]) : STRINGS[lang];
  const ids = Object.keys(ISLANDS) as IslandId[];
  const panels = await Promise.all(ids.map(async (id) => [id, await renderPanel(id, strings)]));
  return html(
    <StringsProvider value={strings}>
      <Page article={ARTICLES[lang]} panels={Object.fromEntries(panels) as PanelHtml} />
    </StringsProvider>,
  );
}

/** A panel in its opening state, rendered by itself: so it is hydrated by itself. */
async function renderPanel(id: IslandId, strings: Strings): Promise<string> {
  const { default: Panel } = await ISLANDS[id]();
  const state = openState('');
  const props: IslandProps = {
    ...state,
    state,
    root: '',
    link: () => '',
    // There is a lab on every page made here: what depends on it is rendered.
    showInLab: () => {},
    report: () => {},
    stage: OPEN_STAGE,
  };
  return html(
    <StringsProvider value={strings}>
      <Panel {...props} />
    </StringsProvider>,
    id,
  );
}

async function html(node: ReactNode, identifierPrefix = ''): Promise<string> {
  const { prelude } = await prerender(node, { identifierPrefix });
  return new Response(prelude).text();
}
