import type { PanelId } from '../panel/panel.ts';
import { FOLDERS } from '../words/folders.ts';
import type { Language } from '../words/strings.ts';
import { type GalleryState, STATES } from './gallery-states.ts';
import { GALLERY } from './words/gallery/words.ts';
import { EMBED } from './words/words.ts';

const LANGUAGES = Object.keys(FOLDERS) as readonly Language[];

/**
 * The document at embed/: every panel in states worth seeing. An address that names a panel is sent on to it
 * (src/embed/open.ts); for a name nobody has, it says so and lists the panels alone. Readable without scripts, in every
 * language then.
 */
export function Gallery({ panels }: { readonly panels: readonly PanelId[] }) {
  return LANGUAGES.map((lang) => {
    const words = GALLERY[lang];
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
                {EMBED[lang].titles[panel]}
              </a>
            </h2>
            <p>{words.panels[panel]}</p>
            <div className="gallery-states">
              {STATES[panel].map((state) => (
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
  const caption = GALLERY[lang].states[id];
  const address = panelAddress(panel, otherLanguage ? nextLanguage(lang) : lang);
  const whole = `${address}${query && `?${query}`}`;
  return (
    <figure>
      <figcaption>
        <a href={whole} data-state={id}>
          {caption}
        </a>
      </figcaption>
      <iframe src={whole} title={`${EMBED[lang].titles[panel]}: ${caption}`} loading="lazy" />
    </figure>
  );
}

const nextLanguage = (lang: Language): Language =>
  LANGUAGES[(LANGUAGES.indexOf(lang) + 1) % LANGUAGES.length] ?? lang;

/** Of a panel's document, relative to embed/. */
const panelAddress = (panel: PanelId, lang: Language): string =>
  `${panel}/${FOLDERS[lang]}index.html`;
