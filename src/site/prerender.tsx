import type { ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { Alone } from '../embed/alone.tsx';
import { Gallery } from '../embed/gallery/gallery.tsx';
import { GALLERY } from '../embed/gallery/words/words.ts';

export { PUBLISHED_TYPES } from '../embed/published-types.ts';
export { MARKED_PANELS } from '../teach/marks/package/options.ts';

import { EMBED } from '../embed/words/words.ts';
import { openState } from '../features/open-state.ts';
import { PANEL_IDS, PANELS, type PanelId, titleOf } from '../features/registry.ts';
import { ARTICLES } from '../lesson/article/articles.ts';
import { OPEN_STAGE } from '../panel/stage.ts';
import { PLACEHOLDER } from '../teach/builder/snippets.ts';
import { PARTS } from '../teach/sections.ts';
import { STANDING } from '../teach/standing.ts';
import { StringsProvider } from '../words/context.tsx';
import {
  DEFAULT_LANGUAGE,
  inLanguage,
  LANGUAGE_IDS,
  LANGUAGES,
  type Language,
} from '../words/languages.ts';
import { folderOf, PAGE_IDS, type PageId } from '../words/pages.ts';
import { asksForPseudo, pseudo } from '../words/pseudo.ts';
import type { Strings } from '../words/strings.ts';
import { STRINGS } from '../words/strings-table.ts';
import { AssignmentPage } from './assignment-page.tsx';
import type { IslandHtml } from './island.tsx';
import {
  ISLAND_IDS,
  ISLANDS,
  type IslandId,
  type IslandProps,
  pageOf,
  propsOf,
} from './islands.ts';
import { Page } from './page.tsx';
import { STILLS } from './stills.ts';
import { TeachPage } from './teach-page.tsx';
import { SITE } from './words/words.ts';
import { WorkbenchPage } from './workbench-page.tsx';

/** A page to be written at build: `path` is its folder, relative to the site's root. */
export interface Route {
  readonly path: string;
  readonly page: PageId;
  /** Folders of src/ whose code and style sheets the document names; the lesson has the sheets of its own inlined. */
  readonly preloads: readonly string[];
  /** Folders of src/ of which it names the style sheets only: their code comes when the reader comes near. */
  readonly sheets: readonly string[];
  /** Whether search engines may list it. */
  readonly indexed: boolean;
  readonly lang: Language;
  readonly title: string;
  readonly description: string;
  /** What social media show, a file in the root of the site. */
  readonly picture: string;
}

// All words of all languages, since rendering reads them synchronously.
const tables = [
  ...[STRINGS, SITE, EMBED, GALLERY],
  ...ISLAND_IDS.map((id) => ISLANDS[id].words),
  ...Object.values(STANDING).map(({ words }) => words),
];
await Promise.all(LANGUAGE_IDS.flatMap((lang) => tables.map((table) => table?.load(lang))));

export const routes: readonly Route[] = PAGE_IDS.flatMap((page) =>
  LANGUAGE_IDS.map((lang) => {
    const { title, description } = page === 'lesson' ? STRINGS.get(lang) : SITE.get(lang)[page];
    const picture = lang === DEFAULT_LANGUAGE ? 'social.png' : `social-${lang}.png`;
    const panels = PANEL_IDS.filter((id) => page !== 'lesson' && pageOf(id) === page);
    const preloads =
      page === 'assignment' ? ['teach/assignment/student'] : panels.map((id) => `features/${id}`);
    const sheets = page === 'teach' ? Object.keys(PARTS).map((id) => `teach/${id}`) : [];
    const path = folderOf(page, lang);
    // It is nothing without its link, which is for one class.
    const indexed = page !== 'assignment';
    return { path, page, preloads, sheets, indexed, lang, title, description, picture };
  }),
);

/**
 * HTML for the inside of #root. In development the query may ask for marked words. `site` is the address of the built
 * folder where it is known.
 */
export async function render({ page, lang }: Route, query = '', site = PLACEHOLDER) {
  const strings = asksForPseudo(query) ? pseudo(STRINGS.get(lang)) : STRINGS.get(lang);
  return html(
    <StringsProvider value={strings}>
      {await documentOf(page, lang, strings, site)}
    </StringsProvider>,
  );
}

async function documentOf(
  page: PageId,
  lang: Language,
  strings: Strings,
  site: string,
): Promise<ReactNode> {
  switch (page) {
    case 'lesson': {
      const ids = ISLAND_IDS.filter(
        (id) => ISLANDS[id].article === 'rendered' && pageOf(id) === 'lesson',
      );
      const rendered = await Promise.all(
        ids.map(async (id) => [id, await renderIsland(id, strings)]),
      );
      return (
        <Page
          article={inLanguage(ARTICLES, lang)}
          panels={Object.fromEntries(rendered) as IslandHtml}
          stills={STILLS}
        />
      );
    }
    case 'workbench':
      return <WorkbenchPage panel={await renderIsland('check', strings)} />;
    case 'assignment':
      return <AssignmentPage />;
    case 'teach':
      return <TeachPage root={site} />;
    default:
      return page satisfies never;
  }
}

/** An island in its opening state, rendered separately, since it is hydrated separately. */
async function renderIsland(id: IslandId, strings: Strings): Promise<string> {
  const { default: Panel } = await ISLANDS[id].load();
  const state = openState('');
  const props: IslandProps = {
    ...state,
    state,
    root: '',
    asked: '',
    link: () => '',
    // Every page rendered here has a lab, so what depends on it is rendered.
    showInLab: () => {},
    report: () => {},
    stage: OPEN_STAGE,
  };
  return html(
    <StringsProvider value={strings}>
      <Panel {...propsOf(id, props)} />
    </StringsProvider>,
    id,
  );
}

/** The document of a panel that stands alone: `path` is its folder, relative to the site's root. */
export interface FrameRoute {
  readonly path: string;
  readonly panel: PanelId;
  readonly lang: Language;
}

export const frames: readonly FrameRoute[] = PANEL_IDS.flatMap((panel) =>
  LANGUAGE_IDS.map((lang) => ({
    path: `embed/${panel}/${LANGUAGES[lang].folder}`,
    panel,
    lang,
  })),
);

/** HTML for the inside of #root where a panel stands alone; `home` leads from there to the site's root. */
export async function frame({ panel, lang }: FrameRoute, home: string) {
  const { default: Panel } = await PANELS[panel].load();
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
  return { title: titleOf(panel, lang), body };
}

/** The document at embed/, which is in every language. */
export async function gallery() {
  const body = await html(<Gallery panels={PANEL_IDS} />);
  return { title: GALLERY.get(DEFAULT_LANGUAGE).title, body };
}

async function html(node: ReactNode, identifierPrefix = ''): Promise<string> {
  const { prelude } = await prerender(node, { identifierPrefix });
  return new Response(prelude).text();
}
