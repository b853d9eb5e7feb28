import { type PanelId, titleOf } from '../features/registry.ts';
import { LANGUAGE_IDS, LANGUAGES, type Language } from '../words/languages.ts';
import { EMBED } from './words/words.ts';

/**
 * The document at embed/: it sends an address that names a panel on to that panel (src/embed/open.ts). Without script,
 * or for a name nobody has, it says so and lists them all.
 */
export function Chooser({ panels }: { panels: readonly PanelId[] }) {
  return LANGUAGE_IDS.map((lang) => {
    const words = EMBED.get(lang);
    return (
      <main key={lang} lang={lang} className="chooser">
        <h1>{words.chooser.title}</h1>
        <p className="missing">{words.chooser.lede}</p>
        <p className="frame-notice" role="status" hidden>
          <span data-when="unknown">
            {words.chooser.unknown} <q />. {words.chooser.choose}
          </span>
          <span data-when="missing">{words.chooser.missing}</span>
        </p>
        <ul>
          {panels.map((panel) => (
            <li key={panel}>
              <a href={panelAddress(panel, lang)} data-panel={panel}>
                {titleOf(panel, lang)}
              </a>
            </li>
          ))}
        </ul>
      </main>
    );
  });
}

/** Of a panel's document, relative to embed/. */
export const panelAddress = (panel: PanelId, lang: Language): string =>
  `${panel}/${LANGUAGES[lang].folder}index.html`;
