import { memo, useEffect, useState } from 'react';
import { Lab } from '../panels/lab/lab.tsx';
import type { Decoded, Unread } from '../scenario/codec.ts';
import { encode } from '../scenario/codec.ts';
import { StringsProvider, useStrings } from '../text/context.tsx';
import { type Language, STRINGS } from '../text/languages.ts';
import { Say } from '../ui/sentence.tsx';
import { type Address, useScenario } from './use-scenario.ts';
import '../ui/base.css';
import './page.css';

interface PageProps {
  readonly language: Language;
  readonly opening: Decoded;
  readonly address: Address;
}

/** One language of the page: composition only. */
export function Page({ language, opening, address }: PageProps) {
  const [scenario, dispatch] = useScenario(address, opening);
  const query = encode(scenario);
  return (
    <StringsProvider value={STRINGS[language]}>
      <Header query={query} />
      <main>
        <Intro />
        <Notices unread={opening.unread} />
        <Lab scenario={scenario} dispatch={dispatch} link={() => address.link(query)} />
      </main>
      <Footer />
    </StringsProvider>
  );
}

function Header({ query }: { query: string }) {
  const t = useStrings();
  const [first, second, third] = t.brand.name;
  const otherPage = t.language === 'en' ? 'es/' : '../';
  return (
    <header className="site-header">
      <a className="skip" href="#lab">
        {t.skip}
      </a>
      <p className="brand">
        <span className="brand-name">
          {first}
          <span className="brand-middle">{second}</span>
          {third}
        </span>
        <span className="tagline">{t.brand.tagline}</span>
      </p>
      <nav aria-label={t.languages}>
        <span aria-current="page">
          <abbr title={t.thisLanguage.name}>{t.thisLanguage.short}</abbr>
        </span>
        <a
          href={query === '' ? otherPage : `${otherPage}?${query}`}
          hrefLang={t.otherLanguage.code}
          lang={t.otherLanguage.code}
        >
          {t.otherLanguage.name}
        </a>
      </nav>
    </header>
  );
}

const Intro = memo(function Intro() {
  const t = useStrings();
  return (
    <div className="intro">
      <h1>{t.intro.heading}</h1>
      <p className="lede">
        <Say sentence={t.intro.lede} />
      </p>
    </div>
  );
});

/** Parameters of the address that could not be read: named, ignored, dismissed with one click. */
function Notices({ unread }: { unread: readonly Unread[] }) {
  const t = useStrings();
  const [open, setOpen] = useState(false);
  // Shown after hydration: the prerendered page knows no address.
  useEffect(() => setOpen(unread.length > 0), [unread]);
  if (!open) return null;
  return (
    <div className="notice" role="alert">
      <p>
        <strong>{t.notices.title}</strong>
      </p>
      <ul>
        {unread.map(({ parameter, reason, text }) => (
          <li key={parameter}>{t.notices.unread(parameter, reason, text)}</li>
        ))}
      </ul>
      <button type="button" className="quiet" onClick={() => setOpen(false)}>
        {t.notices.dismiss}
      </button>
    </div>
  );
}

const Footer = memo(function Footer() {
  const t = useStrings();
  return (
    <footer className="site-footer">
      <p>{t.footer.evaluator}</p>
      <noscript>
        <p>{t.footer.noScript}</p>
      </noscript>
    </footer>
  );
});
