import { CODE } from 'virtual:code-samples';
import { useState } from 'react';
import { type PanelProps, useDeferredScenario } from '../../panel/panel.ts';
import { type CodeLanguage, codeNumbers, hasFormatOf } from '../../scenario/code-numbers.ts';
import { Choice } from '../../ui/choice.tsx';
import { fillSlots, LiveHtml } from '../../ui/live-html.tsx';
import { useStrings } from '../../words/context.tsx';
import './code.css';

const LANGUAGES = [
  { value: 'numpy', label: 'NumPy' },
  { value: 'pytorch', label: 'PyTorch' },
  { value: 'typescript', label: 'TypeScript' },
] as const;

/** The functions of the page in three languages, to be copied with the lab's numbers in them. */
export default function CodePanel({ store, stage }: PanelProps) {
  const t = useStrings();
  const words = t.derivations.code;
  const [chosen, setChosen] = useState<CodeLanguage>('numpy');
  const [message, setMessage] = useState('');
  const scenario = useDeferredScenario(store);
  const offered = LANGUAGES.filter(({ value }) => hasFormatOf(value, scenario));
  const language = offered.some(({ value }) => value === chosen)
    ? chosen
    : (offered[0]?.value ?? chosen);
  const slots = codeNumbers(scenario, language);
  const { html, source } = CODE[language];

  async function copy() {
    try {
      await navigator.clipboard.writeText(fillSlots(source, slots));
      setMessage(words.copied);
    } catch {
      setMessage(words.blocked);
    }
  }

  return (
    <div className="code-panel">
      <div className="code-head">
        <h3>{words.title}</h3>
        {!stage.hides('language') && (
          <Choice
            legend={words.language}
            options={offered}
            value={language}
            onChange={(next) => {
              setChosen(next);
              setMessage('');
            }}
            locked={stage.locks('language')}
          />
        )}
        {!stage.hides('copy') && (
          <button type="button" className="chip" disabled={stage.locks('copy')} onClick={copy}>
            {words.copy}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: code may be wider than the screen and must scroll by keyboard */}
      <section className="code-scroll" aria-label={words.title} tabIndex={0}>
        <LiveHtml key={language} className="code" html={html} slots={slots} />
      </section>
      <p role="status">{message}</p>
    </div>
  );
}
