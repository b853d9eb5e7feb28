import { Fragment, type ReactNode } from 'react';
import { useStrings, useWords } from '../words/context.tsx';
import { LANGUAGE_IDS, LANGUAGES } from '../words/languages.ts';
import { addressFrom, folderOf, PAGE_IDS, type PageId } from '../words/pages.ts';
import { SITE } from './words/words.ts';

interface HeaderProps {
  readonly page: PageId;
  /** Links to what stands further down, seen when they have the focus. */
  readonly skips: ReactNode;
}

/** The head of every page: its name, the other pages, the theme, the other languages. */
export function Header({ page, skips }: HeaderProps) {
  const t = useStrings();
  const [first, second, third] = t.brand.name;
  return (
    <header className="site-header">
      {skips}
      <p className="brand">
        <span className="brand-name">
          {first}
          <span className="brand-middle">{second}</span>
          {third}
        </span>
        {page === 'lesson' && <span className="tagline">{t.brand.tagline}</span>}
      </p>
      <div className="site-controls">
        <OtherPages page={page} />
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
        <Languages page={page} />
      </div>
    </header>
  );
}

function OtherPages({ page }: { readonly page: PageId }) {
  const { language } = useStrings();
  const words = useWords(SITE);
  const here = folderOf(page, language);
  return (
    <nav className="pages" aria-label={words.pages}>
      {PAGE_IDS.filter((id) => id !== page).map((id) => (
        <a key={id} href={addressFrom(here, folderOf(id, language))} data-page={id}>
          {words.links[id]}
        </a>
      ))}
    </nav>
  );
}

function Languages({ page }: { readonly page: PageId }) {
  const t = useStrings();
  const here = folderOf(page, t.language);
  return (
    <nav aria-label={t.languages}>
      <span aria-current="page">
        <abbr title={LANGUAGES[t.language].name}>{t.language.toUpperCase()}</abbr>
      </span>
      {LANGUAGE_IDS.filter((id) => id !== t.language).map((id) => (
        <a
          key={id}
          className="other-language"
          href={addressFrom(here, folderOf(page, id))}
          hrefLang={id}
          lang={id}
        >
          {LANGUAGES[id].name}
        </a>
      ))}
    </nav>
  );
}

/** The foot of every page. Here the other pages are named on narrow screens too. */
export function Footer({ page }: { readonly page: PageId }) {
  const t = useStrings();
  const words = useWords(SITE);
  const here = folderOf(page, t.language);
  return (
    <footer className="site-footer">
      <p>
        {t.footer.evaluator}{' '}
        {PAGE_IDS.filter((id) => id !== page).map((id) => (
          <Fragment key={id}>
            <a href={addressFrom(here, folderOf(id, t.language))} data-page={id}>
              {words.links[id]}
            </a>{' '}
            ·{' '}
          </Fragment>
        ))}
        <a href="./licenses.txt">{t.footer.licences}</a>
      </p>
    </footer>
  );
}
