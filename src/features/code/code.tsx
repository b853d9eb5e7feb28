import { CODE } from 'virtual:code-samples/code';
import { useState } from 'react';
import { type PanelProps, useDeferredScenario } from '../../panel/panel.ts';
import { type CodeLanguage, codeNumbers, hasFormatOf } from '../../scenario/code-numbers.ts';
import { Choice } from '../../ui/choice.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { fillSlots, LiveHtml } from '../../ui/live-html.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useWords } from '../../words/context.tsx';
import { DERIVATIONS } from '../../words/derivations/words.ts';
import type { CodeControl } from './definition.ts';
import './code.css';

const LANGUAGES = [
  { value: 'numpy', label: 'NumPy' },
  { value: 'pytorch', label: 'PyTorch' },
  { value: 'typescript', label: 'TypeScript' },
] as const;

/** The functions of the page in three languages, to copy with the lab's numbers filled in. */
export default function CodePanel({ store, stage }: PanelProps<CodeControl>) {
  const words = useWords(DERIVATIONS).code;
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
    const copied = await copyText(fillSlots(source, slots));
    setMessage(copied ? words.copied : words.blocked);
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
      <ScrollRegion className="code-scroll" label={words.title}>
        <LiveHtml key={language} className="code" html={html} slots={slots} />
      </ScrollRegion>
      <p role="status">{message}</p>
    </div>
  );
}
