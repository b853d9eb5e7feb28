import { CODE } from 'virtual:code-samples/tests';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { useWords } from '../words/context.tsx';
import { DERIVATIONS } from '../words/derivations/words.ts';
import '../ui/code-block.css';
import './test-files.css';

const FILE = 'test_softmax.py';

const LIBRARIES = [
  ['numpy', 'NumPy'],
  ['pytorch', 'PyTorch'],
] as const;

/** The tests of a softmax as files for each library, folded. They are copied by site/copy-code.ts. */
export function TestFiles() {
  const { copy, copied, blocked } = useWords(DERIVATIONS).inCode;
  return LIBRARIES.map(([id, name]) => (
    <details key={id} className="test-file">
      <summary>
        <strong>{name}</strong> <code>{FILE}</code>
      </summary>
      <figure className="code-block">
        <figcaption>
          <span role="status" />
          <button type="button" className="chip" data-copied={copied} data-blocked={blocked}>
            {copy}
          </button>
        </figcaption>
        <ScrollRegion label={`${name}, ${FILE}`}>
          <div
            // biome-ignore lint/security/noDangerouslySetInnerHtml: highlighted at build from the project's own sources
            dangerouslySetInnerHTML={{ __html: CODE[id].html }}
          />
        </ScrollRegion>
      </figure>
    </details>
  ));
}
