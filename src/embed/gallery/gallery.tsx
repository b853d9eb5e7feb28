import { type PanelId, titleOf } from '../../features/registry.ts';
import { LANGUAGE_IDS, LANGUAGES, type Language } from '../../words/languages.ts';
import { type GalleryState, statesOf } from './states.ts';
import { GALLERY } from './words/words.ts';

/**
 * The document at embed/: every panel in several states. An address that names a panel is redirected to it
 * (src/embed/open.ts); where no panel has that name, it says so and lists the panels without their frames. Without
 * scripts it can be read in every language.
 */
export function Gallery({ panels }: { readonly panels: readonly PanelId[] }) {
  return LANGUAGE_IDS.map((lang) => {
    const words = GALLERY.get(lang);
    return (
      <main key={lang} lang={lang} className="gallery">
        <h1>{words.title}</h1>
        <p className="missing">{words.lede}</p>
        <p className="frame-notice" role="status" hidden>
          <span data-when="unknown">
            {words.unknown} <q />. {words.choose}
          </span>
          <span data-when="missing">{words.missing}</span>
        </p>
        <p className="gallery-about">{words.about}</p>
        {panels.map((panel) => (
          <section key={panel}>
            <h2>
              <a href={panelAddress(panel, lang)} data-panel={panel}>
                {titleOf(panel, lang)}
              </a>
            </h2>
            <p>{words.panels[panel]}</p>
            <div className="gallery-states">
              {statesOf(panel).map((state) => (
                <State key={state.id} panel={panel} lang={lang} state={state} />
              ))}
            </div>
          </section>
        ))}
      </main>
    );
  });
}

interface StateProps {
  readonly panel: PanelId;
  readonly lang: Language;
  readonly state: GalleryState;
}

function State({ panel, lang, state: { id, query, otherLanguage } }: StateProps) {
  const caption = GALLERY.get(lang).states[id];
  const address = panelAddress(panel, otherLanguage ? nextLanguage(lang) : lang);
  const whole = `${address}${query && `?${query}`}`;
  return (
    <figure>
      <figcaption>
        <a href={whole} data-state={id}>
          {caption}
        </a>
      </figcaption>
      <iframe src={whole} title={`${titleOf(panel, lang)}: ${caption}`} loading="lazy" />
    </figure>
  );
}

const nextLanguage = (lang: Language): Language =>
  LANGUAGE_IDS[(LANGUAGE_IDS.indexOf(lang) + 1) % LANGUAGE_IDS.length] ?? lang;

/** Of a panel's document, relative to embed/. */
const panelAddress = (panel: PanelId, lang: Language): string =>
  `${panel}/${LANGUAGES[lang].folder}index.html`;
