import type { CSSProperties, ReactNode } from 'react';
import {
  type Article,
  type InsertId,
  SECTIONS,
  type SectionId,
} from '../lesson/article/article.ts';
import { Blocks } from '../lesson/prose.tsx';
import { Wild } from '../lesson/wild.tsx';
import type { Heights } from '../panel/definition.ts';
import { Say } from '../ui/sentence.tsx';
import { useStrings } from '../words/context.tsx';
import { DEFAULT_LANGUAGE, LANGUAGE_IDS, LANGUAGES, rootFrom } from '../words/languages.ts';
import { SECTION_HEIGHTS } from './heights.ts';
import { ISLANDS, type IslandId } from './islands.ts';

/** HTML of each island of the reading in its opening state. */
export type IslandHtml = Readonly<Partial<Record<IslandId, string>>>;

interface PageProps {
  readonly article: Article;
  readonly panels: IslandHtml;
}

/**
 * One language of the page. It is rendered at build and never runs in the browser: the panels in it are brought to
 * life one by one, and the rest of the page is a document.
 */
export function Page({ article, panels }: PageProps) {
  const { missing } = useStrings().page;
  return (
    <>
      <Header />
      {/* Shown where the code of a panel could not be loaded. */}
      <main data-missing={JSON.stringify(missing)}>
        <Intro />
        <Island id="lab" panels={panels} />
        <NeedsScript />
        <div className="reading">
          <Contents article={article} />
          <article>
            {SECTIONS.map((id) => (
              <ArticleSection key={id} id={id} article={article} panels={panels} />
            ))}
          </article>
          <aside className="beside">
            <Island id="companion" panels={panels} />
          </aside>
        </div>
        <BackToText />
      </main>
      <Footer />
    </>
  );
}

function insertOf(id: InsertId, article: Article, panels: IslandHtml): ReactNode {
  switch (id) {
    case 'wild':
      return <Wild article={article} />;
    default:
      return <Island id={id} panels={panels} />;
  }
}

/** The place of a panel, which is hydrated there. */
function Island({ id, panels }: { id: IslandId; panels: IslandHtml }) {
  const { article } = ISLANDS[id];
  if (article !== 'rendered') return <Awaited id={id} heights={article} />;
  return (
    <div
      className="island"
      data-panel={id}
      {...(id === 'lab' ? { id, tabIndex: -1 } : {})}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the panel, rendered at build by the same React
      dangerouslySetInnerHTML={{ __html: panels[id] ?? '' }}
    />
  );
}

/** The place of a panel that is rendered in the browser, with its height reserved. */
function Awaited({ id, heights }: { id: IslandId; heights: Heights }) {
  const t = useStrings();
  return (
    <div className="island" data-panel={id}>
      <p className="awaited" style={room(heights)}>
        {t.page.awaited}
      </p>
    </div>
  );
}

const room = ([wide, narrow]: Heights) =>
  ({ '--wide': `${wide}px`, '--narrow': `${narrow}px` }) as CSSProperties;

interface ArticleSectionProps extends PageProps {
  readonly id: SectionId;
}

function ArticleSection({ id, article, panels }: ArticleSectionProps) {
  const { title, blocks } = article.sections[id];
  return (
    <section id={id} aria-labelledby={`${id}-title`} style={room(SECTION_HEIGHTS[id])}>
      <h2 id={`${id}-title`}>
        <a className="anchor" href={`#${id}`}>
          {title}
        </a>
      </h2>
      <Blocks blocks={blocks} insert={(inserted) => insertOf(inserted, article, panels)} />
    </section>
  );
}

function Contents({ article }: { article: Article }) {
  return (
    <nav className="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{article.contents}</h2>
      <ol>
        {SECTIONS.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{article.sections[id].short}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Header() {
  const t = useStrings();
  const [first, second, third] = t.brand.name;
  return (
    <header className="site-header">
      <a className="skip" href={`#${SECTIONS[0]}`}>
        {t.skip.text}
      </a>
      <a className="skip" href="#lab">
        {t.skip.lab}
      </a>
      <p className="brand">
        <span className="brand-name">
          {first}
          <span className="brand-middle">{second}</span>
          {third}
        </span>
        <span className="tagline">{t.brand.tagline}</span>
      </p>
      <div className="site-controls">
        {/* Works once the script has started; without it the page follows the system. */}
        <button
          type="button"
          className="quiet theme"
          hidden
          data-themes={JSON.stringify(t.page.themes)}
          data-name={t.page.themeName}
        >
          {t.page.themeText(t.page.themes.auto)}
        </button>
        <nav aria-label={t.languages}>
          <span aria-current="page">
            <abbr title={LANGUAGES[t.language].name}>{t.language.toUpperCase()}</abbr>
          </span>
          {LANGUAGE_IDS.filter((id) => id !== t.language).map((id) => (
            <a
              key={id}
              className="other-language"
              href={`${t.language === DEFAULT_LANGUAGE ? '' : rootFrom(t.language)}${LANGUAGES[id].folder}`}
              hrefLang={id}
              lang={id}
            >
              {LANGUAGES[id].name}
            </a>
          ))}
        </nav>
      </div>
    </header>
  );
}

function Intro() {
  const t = useStrings();
  return (
    <div className="intro">
      <h1>{t.intro.heading}</h1>
      <p className="lede">
        <Say sentence={t.intro.lede} />{' '}
        <button type="button" className="type-it" data-type-logit="92">
          {t.intro.typeIt}
        </button>
        .
      </p>
    </div>
  );
}

/** Visible while the lab shows a claim of the text. */
function BackToText() {
  const t = useStrings();
  return (
    <div className="back-to-text" hidden>
      <span>{t.page.backHint}</span>
      <button type="button" className="chip">
        {t.page.back}
      </button>
    </div>
  );
}

/** Shown only without script. */
function NeedsScript() {
  const t = useStrings();
  return (
    <noscript>
      <p className="needs-script">
        {t.footer.noScript} {t.page.noScriptPanels}
      </p>
    </noscript>
  );
}

function Footer() {
  const t = useStrings();
  return (
    <footer className="site-footer">
      <p>
        {t.footer.evaluator} <a href="./licenses.txt">{t.footer.licences}</a>
      </p>
    </footer>
  );
}
