import type { ReactNode } from 'react';
import {
  type Article,
  type InsertId,
  SECTIONS,
  type SectionId,
} from '../lesson/article/article.ts';
import { COMPANION_WORDS } from '../lesson/companion/words/words.ts';
import { Blocks } from '../lesson/prose.tsx';
import { TestFiles } from '../lesson/test-files.tsx';
import { Wild } from '../lesson/wild.tsx';
import { Say } from '../ui/sentence.tsx';
import { useStrings, useWords } from '../words/context.tsx';
import { homeFrom } from '../words/pages.ts';
import { Footer, Header } from './header.tsx';
import { SECTION_HEIGHTS } from './heights.ts';
import { Island, type IslandHtml, room, type Stills } from './island.tsx';

interface PageProps {
  readonly article: Article;
  readonly panels: IslandHtml;
  readonly stills: Stills;
}

/**
 * One language of the page. It is rendered at build and never runs in the browser: the panels in it are brought to
 * life one by one, and the rest of the page is a document.
 */
export function Page({ article, panels, stills }: PageProps) {
  const {
    language,
    page: { missing },
    skip,
  } = useStrings();
  return (
    <>
      <Header
        page="lesson"
        skips={
          <>
            <a className="skip" href={`#${SECTIONS[0]}`}>
              {skip.text}
            </a>
            <a className="skip" href="#lab">
              {skip.lab}
            </a>
          </>
        }
      />
      {/* Shown where the code of a panel could not be loaded. */}
      <main data-home={homeFrom('lesson', language)} data-missing={JSON.stringify(missing)}>
        <Intro />
        <Island id="lab" panels={panels} stills={stills} />
        <NeedsScript />
        <div className="reading">
          <Contents article={article} />
          <article>
            {SECTIONS.map((id) => (
              <ArticleSection key={id} id={id} article={article} panels={panels} stills={stills} />
            ))}
          </article>
          <Beside panels={panels} stills={stills} />
        </div>
        <BackToText />
      </main>
      <Footer page="lesson" />
    </>
  );
}

function insertOf(id: InsertId, { article, panels, stills }: PageProps): ReactNode {
  switch (id) {
    case 'test-files':
      return <TestFiles />;
    case 'wild':
      return <Wild article={article} />;
    default:
      return <Island id={id} panels={panels} stills={stills} />;
  }
}

interface ArticleSectionProps extends PageProps {
  readonly id: SectionId;
}

function ArticleSection({ id, ...page }: ArticleSectionProps) {
  const { title, blocks } = page.article.sections[id];
  return (
    <section id={id} aria-labelledby={`${id}-title`} style={room(SECTION_HEIGHTS[id])}>
      <h2 id={`${id}-title`}>
        <a className="anchor" href={`#${id}`}>
          {title}
        </a>
      </h2>
      <Blocks blocks={blocks} insert={(inserted) => insertOf(inserted, page)} />
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

/**
 * What the text claims, shown beside it: a column, or a sheet where there is no room for one. It is no landmark of the
 * kind aside, which would have to stand outside main.
 */
function Beside({ panels, stills }: Omit<PageProps, 'article'>) {
  const words = useWords(COMPANION_WORDS);
  return (
    <section className="beside" aria-labelledby="beside-title">
      <div className="beside-head" title={words.handle}>
        <h2 id="beside-title">{words.title}</h2>
        <button type="button" className="chip" data-beside="own" hidden>
          {words.own}
        </button>
        <button type="button" className="chip" data-beside="lab">
          {words.lab}
        </button>
        <button type="button" className="quiet" data-beside="close" aria-label={words.close}>
          ×
        </button>
      </div>
      <Island id="companion" panels={panels} stills={stills} />
    </section>
  );
}

/** Visible in the lab, for who came there from the text. */
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
