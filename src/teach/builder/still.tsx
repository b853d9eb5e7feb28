import { useStrings, useWords } from '../../words/context.tsx';
import type { StillProps } from '../sections.ts';
import { embedLine, PLACEHOLDER } from './snippets.ts';
import { BUILDER } from './words/words.ts';

/** The line of the lab, to be copied by hand where the builder cannot run. */
export function BuilderStill({ root }: StillProps) {
  const { language } = useStrings();
  const words = useWords(BUILDER);
  const line = embedLine(
    'element',
    { panel: 'lab', language: 'host', theme: 'auto', query: '', hidden: [], locked: [] },
    { root, language, height: 0 },
  );
  return (
    <>
      <p>{words.still}</p>
      <pre>
        <code>{line}</code>
      </pre>
      {root === PLACEHOLDER && <p>{words.fillIn(PLACEHOLDER)}</p>}
    </>
  );
}
