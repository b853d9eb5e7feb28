import { createElement, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { controlsOf, PANEL_IDS, PANELS, type PanelId, titleOf } from '../../features/registry.ts';
import type { ControlNames } from '../../panel/definition.ts';
import { useQuery } from '../../panel/panel.ts';
import type { PageState } from '../../scenario/page-state.ts';
import { Choice } from '../../ui/choice.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { inLanguage, LANGUAGE_IDS, type Language } from '../../words/languages.ts';
import {
  attributesOf,
  type Embedding,
  embedLine,
  HOSTS,
  type Host,
  type Surroundings,
  setupLine,
} from './snippets.ts';
import { BUILDER } from './words/words.ts';
import '../teach.css';
import './builder.css';

/** How tall a fixed frame is until the preview has been measured. */
const UNMEASURED = 700;

export interface BuilderProps {
  readonly state: PageState;
  /** Address of the built folder, with the slash at its end; "" while there is no address. */
  readonly root: string;
}

type Manner = 'shown' | 'hidden' | 'locked';

/** Choose a panel and how it opens, see it, and take one line for a lesson. */
export default function Builder({ state, root }: BuilderProps) {
  const t = useStrings();
  const words = useWords(BUILDER);
  const [panel, setPanel] = useState<PanelId>('lab');
  const [language, setLanguage] = useState<Embedding['language']>('host');
  const [theme, setTheme] = useState<Embedding['theme']>('auto');
  const [opens, setOpens] = useState<'opening' | 'lab'>('opening');
  const [manners, setManners] = useState<Readonly<Record<string, Manner>>>({});
  const [host, setHost] = useState<Host>('element');
  const [height, setHeight] = useState(UNMEASURED);
  const query = useQuery(state);

  const controls = controlsOf(panel);
  const nameOf = useControlNames(panel, t.language);
  const inManner = (manner: Manner) => controls.filter((control) => manners[control] === manner);
  const embedding: Embedding = {
    panel,
    language,
    theme,
    query: opens === 'lab' ? query : '',
    hidden: inManner('hidden'),
    locked: inManner('locked'),
  };
  const around: Surroundings = {
    root,
    language: t.language,
    title: `LogSumExplorer: ${titleOf(panel, t.language)}`,
    height,
  };
  const setup = setupLine(host, around);

  return (
    <div className="panel-card builder">
      <h3>{words.title}</h3>
      <div className="builder-choices">
        <label className="builder-choice">
          <span>{words.panel}</span>
          <select
            className="chip"
            value={panel}
            onChange={(event) => setPanel(event.target.value as PanelId)}
          >
            {PANEL_IDS.map((id) => (
              <option key={id} value={id}>
                {titleOf(id, t.language)}
              </option>
            ))}
          </select>
        </label>
        <Named name={words.state}>
          <Choice
            legend={words.state}
            options={(['opening', 'lab'] as const).map((value) => ({
              value,
              label: words.states[value],
            }))}
            value={opens}
            onChange={setOpens}
          />
        </Named>
        <Named name={words.language}>
          <Choice
            legend={words.language}
            options={(['host', ...LANGUAGE_IDS] as const).map((value) => ({
              value,
              label: value === 'host' ? words.asHost : languageName(value, t.language),
            }))}
            value={language}
            onChange={setLanguage}
          />
        </Named>
        <Named name={words.theme}>
          <Choice
            legend={words.theme}
            options={(['auto', 'light', 'dark'] as const).map((value) => ({
              value,
              label: words.themes[value],
            }))}
            value={theme}
            onChange={setTheme}
          />
        </Named>
      </div>
      <details className="builder-controls">
        <summary>{words.controls}</summary>
        <p className="panel-note">{words.controlsNote}</p>
        <ul>
          {controls.map((control) => (
            <li key={control}>
              <label>
                <span>{nameOf(control)}</span>
                <select
                  className="chip"
                  value={manners[control] ?? 'shown'}
                  onChange={(event) =>
                    setManners({ ...manners, [control]: event.target.value as Manner })
                  }
                >
                  {(['shown', 'hidden', 'locked'] as const).map((manner) => (
                    <option key={manner} value={manner}>
                      {words[manner]}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          ))}
        </ul>
      </details>
      <Named name={words.host}>
        <Choice
          legend={words.host}
          options={HOSTS.map((value) => ({ value, label: words.hosts[value] }))}
          value={host}
          onChange={setHost}
        />
      </Named>
      <p className="panel-note">{words.hostNotes[host]}</p>
      {setup !== undefined && <Line name={words.setup} line={setup} />}
      <Line name={words.line} line={embedLine(host, embedding, around)} />
      <Preview embedding={embedding} root={root} onMeasure={setHeight} />
    </div>
  );
}

const languageName = (language: Language, reader: Language) =>
  new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language;

/** What the controls of a panel are called. Until that is loaded, or where it does not come, their names in addresses. */
function useControlNames(panel: PanelId, language: Language) {
  const [names, setNames] = useState<ControlNames>({});
  useEffect(() => {
    let current = true;
    PANELS[panel].controlNames().then(
      (loaded) => current && setNames(loaded),
      (failure) => console.error(failure),
    );
    return () => {
      current = false;
    };
  }, [panel]);
  return (control: string) => {
    const name = names[control];
    return name === undefined ? control : inLanguage(name, language);
  };
}

/** A strip of choices with its name before it, for the eye. */
function Named({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="builder-choice">
      <span aria-hidden="true">{name}</span>
      {children}
    </div>
  );
}

function Line({ name, line }: { name: string; line: string }) {
  const words = useWords(BUILDER);
  const [message, setMessage] = useState('');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);

  async function copy() {
    const copied = await copyText(line);
    if (!copied) field.current?.select();
    setMessage(copied ? words.copied : words.blocked);
  }

  return (
    <div className="builder-line">
      <label id={`${id}-name`} htmlFor={id}>
        {name}
      </label>
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={4}
        spellCheck={false}
        value={line}
        onFocus={(event) => event.target.select()}
      />
      <div className="builder-copy">
        <button type="button" className="primary" aria-describedby={`${id}-name`} onClick={copy}>
          {words.copy}
        </button>
        <p role="status">{message}</p>
      </div>
    </div>
  );
}

interface PreviewProps {
  readonly embedding: Embedding;
  readonly root: string;
  readonly onMeasure: (height: number) => void;
}

/** The very element a lesson would hold, from the same files. It is asked for, since it loads the panel once more. */
function Preview({ embedding, root, onMeasure }: PreviewProps) {
  const words = useWords(BUILDER);
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState(false);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!asked || customElements.get('log-sum-explorer') !== undefined) return;
    const script = document.createElement('script');
    script.src = `${root}embed.js`;
    script.addEventListener('error', () => setFailed(true));
    document.head.append(script);
  }, [asked, root]);

  useEffect(() => {
    const element = box.current;
    if (!asked || element === null) return;
    const observer = new ResizeObserver(() =>
      // Rounded up, so that a hair's breadth does not bring a scroll bar.
      onMeasure(Math.ceil(element.getBoundingClientRect().height / 10) * 10),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [asked, onMeasure]);

  if (!asked)
    return (
      <button type="button" className="chip" onClick={() => setAsked(true)}>
        {words.show}
      </button>
    );
  return (
    <section className="builder-preview" aria-label={words.preview}>
      <h4>{words.preview}</h4>
      {failed ? (
        <p role="alert">{words.noPreview}</p>
      ) : (
        <div ref={box}>
          {createElement('log-sum-explorer', {
            key: embedding.panel,
            ...Object.fromEntries(attributesOf(embedding)),
          })}
        </div>
      )}
    </section>
  );
}
