import { type ReactNode, useEffect, useState } from 'react';
import { controlsOf, PANEL_IDS, PANELS, type PanelId, titleOf } from '../../features/registry.ts';
import type { ControlNames } from '../../panel/definition.ts';
import { useQuery } from '../../panel/panel.ts';
import { Choice } from '../../ui/choice.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { inLanguage, LANGUAGE_IDS, type Language } from '../../words/languages.ts';
import { CopyLine } from '../copy-line.tsx';
import { KINDS, linesOf, SITE_IDS, type SiteId } from '../hosts/sites.ts';
import { SITE_WORDS } from '../hosts/words/words.ts';
import type { TeachProps } from '../sections.ts';
import { WithCode } from '../with-code.tsx';
import { LessonState } from './lesson-state.tsx';
import { Preview } from './preview.tsx';
import { type Embedding, embedLine, type Host, type Surroundings, setupLine } from './snippets.ts';
import { BUILDER } from './words/words.ts';
import '../hosts/hosts.css';
import '../teach.css';
import './builder.css';

/** How tall a fixed frame is until the preview has been measured. */
const UNMEASURED = 700;

type Manner = 'shown' | 'hidden' | 'locked';

/** Choose a panel and how it opens, see it, and take one line for a lesson. */
export default function Builder({ state, root }: TeachProps) {
  const t = useStrings();
  const words = useWords(BUILDER);
  const sites = useWords(SITE_WORDS);
  const [panel, setPanel] = useState<PanelId>('lab');
  const [language, setLanguage] = useState<Embedding['language']>('host');
  const [theme, setTheme] = useState<Embedding['theme']>('auto');
  // Who comes from the lesson brings its state along.
  const [opens, setOpens] = useState<'opening' | 'lesson'>(
    state.query() === '' ? 'opening' : 'lesson',
  );
  const [manners, setManners] = useState<Readonly<Record<string, Manner>>>({});
  const [site, setSite] = useState<SiteId>('mkdocs');
  const [chosen, setChosen] = useState<Host>('element');
  const [height, setHeight] = useState(UNMEASURED);
  const query = useQuery(state);

  const controls = controlsOf(panel);
  const nameOf = useControlNames(panel, t.language);
  const inManner = (manner: Manner) => controls.filter((control) => manners[control] === manner);
  const embedding: Embedding = {
    panel,
    language,
    theme,
    query: opens === 'lesson' ? query : '',
    hidden: inManner('hidden'),
    locked: inManner('locked'),
  };
  const around: Surroundings = {
    root,
    language: t.language,
    height,
  };
  const lines = linesOf(site);
  const line = lines.find((one) => one === chosen) ?? lines[0];
  const setup = setupLine(line, around);

  return (
    <div className="panel-card builder">
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
            options={(['opening', 'lesson'] as const).map((value) => ({
              value,
              label: words.states[value],
            }))}
            value={opens}
            onChange={setOpens}
          />
        </Named>
        {opens === 'lesson' && <LessonState state={state} query={query} />}
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
      <label className="builder-choice">
        <span>{words.site}</span>
        <select
          className="chip"
          value={site}
          onChange={(event) => setSite(event.target.value as SiteId)}
        >
          {SITE_IDS.map((id) => (
            <option key={id} value={id}>
              {sites.names[id]}
            </option>
          ))}
        </select>
      </label>
      {lines.length > 1 && (
        <Named name={words.kind}>
          <Choice
            legend={words.kind}
            options={lines.map((value) => ({ value, label: sites.kinds[KINDS[value]] }))}
            value={line}
            onChange={setChosen}
          />
        </Named>
      )}
      <p className="panel-note">
        <WithCode text={sites.sites[site]} /> {words.kindNotes[KINDS[line]]}
      </p>
      {setup !== undefined && <CopyLine name={words.setup} line={setup} words={words} />}
      <CopyLine name={words.line} line={embedLine(line, embedding, around)} words={words} />
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
