import { type ComponentType, useLayoutEffect, useRef } from 'react';
import { PANELS, type PanelId, titleOf } from '../features/registry.ts';
import { type PanelProps, useQuery } from '../panel/panel.ts';
import { Part } from '../panel/part.tsx';
import type { Stage } from '../panel/stage.ts';
import type { PageState } from '../scenario/page-state.ts';
import type { Unread } from '../scenario/parameters.ts';
import { StringsProvider, useStrings, useWords } from '../words/context.tsx';
import { folderOf } from '../words/pages.ts';
import type { Language } from '../words/strings.ts';
import { STRINGS } from '../words/strings-table.ts';
import type { UnreadOption } from './parameters.ts';
import { EMBED } from './words/words.ts';

export interface AloneProps {
  readonly panel: PanelId;
  readonly Panel: ComponentType<PanelProps>;
  readonly state: PageState;
  readonly lang: Language;
  readonly stage: Stage;
  /** Relative address of the site's root. */
  readonly home: string;
  readonly unread: readonly Unread[];
  readonly unreadOptions: readonly UnreadOption[];
  readonly onDismiss: () => void;
  readonly link: () => string;
  readonly report: PanelProps['report'];
  /** Called after each render. */
  readonly onDrawn: () => void;
}

const NOTHING_UNREAD: readonly Unread[] = [];

/** One panel without the article: notices about the address, the panel, and a link to the full page. */
export function Alone(props: AloneProps) {
  const { panel, Panel, state, lang, stage, link, report, onDrawn } = props;
  const t = STRINGS.get(lang);
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(onDrawn);
  return (
    <StringsProvider value={t}>
      <main ref={main} lang={lang} data-missing={JSON.stringify(t.page.missing)}>
        <h1 className="visually-hidden">{t.brand.name.join('')}</h1>
        {panel !== 'lab' && <h2 className="visually-hidden">{titleOf(panel, lang)}</h2>}
        <Notices {...props} />
        <Part room={() => roomIn(main.current)}>
          <Panel
            store={state.store}
            settings={state.settings}
            link={link}
            // The notices above name them, so no panel needs to.
            unread={NOTHING_UNREAD}
            showInLab={null}
            report={report}
            stage={stage}
          />
        </Part>
        <FullPage {...props} />
      </main>
    </StringsProvider>
  );
}

/** Height in pixels left to the panel, without what is above and below it. */
function roomIn(main: HTMLElement | null): number {
  const around = [...(main?.querySelectorAll<HTMLElement>('.frame-notice, .frame-foot') ?? [])];
  return around.reduce((rest, { offsetHeight }) => rest - offsetHeight, main?.offsetHeight ?? 0);
}

function Notices({ unread, unreadOptions, onDismiss }: AloneProps) {
  const t = useStrings();
  const words = useWords(EMBED);
  if (unread.length + unreadOptions.length === 0) return null;
  return (
    <section className="frame-notice" role="alert" aria-label={words.notices}>
      <p>
        <strong>{t.notices.title}</strong>
      </p>
      <ul>
        {unread.map(({ parameter, reason, text }) => (
          <li key={parameter}>{t.notices.unread(parameter, reason, text)}</li>
        ))}
        {unreadOptions.map(({ parameter, text }) => (
          <li key={parameter}>{words.unread(parameter, text)}</li>
        ))}
      </ul>
      <button type="button" className="quiet" onClick={onDismiss}>
        {t.notices.dismiss}
      </button>
    </section>
  );
}

/** Address of a panel in its page, relative to the root. It names index.html: some servers do not add it. */
export const fullPage = (lang: Language, query: string, panel: PanelId): string =>
  `${folderOf(PANELS[panel].page ?? 'lesson', lang)}index.html${query && `?${query}`}#${panel}`;

function FullPage({ panel, state, lang, home }: AloneProps) {
  const words = useWords(EMBED);
  const query = useQuery(state);
  return (
    <p className="frame-foot">
      <a href={`${home}${fullPage(lang, query, panel)}`} target="_blank" rel="noopener">
        {words.fullPage}
        <span aria-hidden="true"> ↗</span>
        <span className="visually-hidden"> {words.newTab}</span>
      </a>
    </p>
  );
}
