import { titleOf } from '../features/registry.ts';
import { useStrings, useWords } from '../words/context.tsx';
import { homeFrom } from '../words/pages.ts';
import { Footer, Header } from './header.tsx';
import { SITE } from './words/words.ts';

/** The page of the workbench: one panel. Rendered at build, as the lesson is. */
export function WorkbenchPage({ panel }: { readonly panel: string }) {
  const t = useStrings();
  const { workbench } = useWords(SITE);
  return (
    <>
      <Header
        page="workbench"
        skips={
          <a className="skip" href="#check">
            {workbench.skip}
          </a>
        }
      />
      <main
        data-home={homeFrom('workbench', t.language)}
        data-missing={JSON.stringify(t.page.missing)}
      >
        <div className="intro">
          <h1>{workbench.heading}</h1>
          <p className="lede">{workbench.lede}</p>
        </div>
        <h2 className="visually-hidden">{titleOf('check', t.language)}</h2>
        <div
          className="island"
          id="check"
          tabIndex={-1}
          data-panel="check"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the panel, rendered at build by the same React
          dangerouslySetInnerHTML={{ __html: panel }}
        />
        <noscript>
          <p className="needs-script">{t.footer.noScript}</p>
        </noscript>
      </main>
      <Footer page="workbench" />
    </>
  );
}
