import type { ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { Alone } from '../embed/alone.tsx';
import { Gallery } from '../embed/gallery.tsx';
import { GALLERY } from '../embed/words/gallery/words.ts';
import { EMBED } from '../embed/words/words.ts';
import {
  ISLANDS,
  type IslandProps,
  PANELS,
  READING,
  type ReadingId,
} from '../features/registry.ts';
import { ARTICLES } from '../lesson/article/articles.ts';
import type { PanelId } from '../panel/panel.ts';
import { OPEN_STAGE } from '../panel/stage.ts';
import { openState } from '../scenario/page-state.ts';
import { StringsProvider } from '../words/context.tsx';
import { FOLDERS } from '../words/folders.ts';
import { type Language, STRINGS } from '../words/languages.ts';
import { asksForPseudo, pseudo } from '../words/pseudo.ts';
import type { Strings } from '../words/strings.ts';
import { Page, type PanelHtml } from './page.tsx';

const LANGUAGES = Object.keys(STRINGS) as readonly Language[];

/** A page to be written at build: `path` is its folder, relative to the site's root. */
export interface Route {
  readonly path: string;
  readonly lang: Language;
  readonly title: string;
  readonly description: string;
}

export const routes: readonly Route[] = LANGUAGES.map((lang) => ({
  path: FOLDERS[lang],
  lang,
  title: STRINGS[lang].title,
  description: STRINGS[lang].description,
}));

/** HTML for the inside of #root. In development the query may ask for marked words. */
export async function render({ lang }: Route, query = ''): Promise<string> {
  const strings = asksForPseudo(query) ? pseudo(STRINGS[lang]) : STRINGS[lang];
  const rendered = await Promise.all(
    READING.map(async (id) => [id, await renderPanel(id, strings)]),
  );
  return html(
    <StringsProvider value={strings}>
      <Page article={ARTICLES[lang]} panels={Object.fromEntries(rendered) as PanelHtml} />
    </StringsProvider>,
  );
}

/** A panel in its opening state, rendered by itself: so it is hydrated by itself. */
async function renderPanel(id: ReadingId, strings: Strings): Promise<string> {
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

const panels = Object.keys(PANELS) as readonly PanelId[];

/** The document of a panel that stands alone: `path` is its folder, relative to the site's root. */
export interface FrameRoute {
  readonly path: string;
  readonly panel: PanelId;
  readonly lang: Language;
}

export const frames: readonly FrameRoute[] = panels.flatMap((panel) =>
  LANGUAGES.map((lang) => ({ path: `embed/${panel}/${FOLDERS[lang]}`, panel, lang })),
);

/** HTML for the inside of #root where a panel stands alone; `home` leads from there to the site's root. */
export async function frame({ panel, lang }: FrameRoute, home: string) {
  const { default: Panel } = await PANELS[panel]();
  const body = await html(
    <Alone
      panel={panel}
      Panel={Panel}
      state={openState('')}
      lang={lang}
      stage={OPEN_STAGE}
      home={home}
      unread={[]}
      unreadOptions={[]}
      onDismiss={() => {}}
      link={() => ''}
      report={() => {}}
      onDrawn={() => {}}
    />,
  );
  return { title: EMBED[lang].titles[panel], body };
}

/** The document at embed/, which is in every language. */
export async function gallery() {
  const body = await html(<Gallery panels={panels} />);
  return { title: GALLERY.en.title, body };
}

async function html(node: ReactNode, identifierPrefix = ''): Promise<string> {
  const { prelude } = await prerender(node, { identifierPrefix });
  return new Response(prelude).text();
}
