import { useState } from 'react';
import { copyText } from '../../ui/copy-text.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { batchCode, broadcastWithoutKeepdims } from './model/batch-code.ts';
import type { Batch } from './model/parameters.ts';
import type { Words } from './words/en.ts';

/** The batch as NumPy code, with the line that takes the max highlighted. */
export function BatchCode({ words, batch }: { readonly words: Words; readonly batch: Batch }) {
  const { code } = words;
  const [said, setSaid] = useState({ text: '', of: batch });
  const { lines, key } = batchCode(batch);
  const { rows } = batch;
  const columns = rows[0]?.length ?? 0;

  async function copy() {
    const copied = await copyText(`${lines.join('\n')}\n`);
    setSaid({ text: copied ? code.copied : code.blocked, of: batch });
  }

  return (
    <div className="panel-part">
      <div className="panel-head">
        <h4>{code.title}</h4>
        <button type="button" className="chip" onClick={copy}>
          {code.copy}
        </button>
      </div>
      <ScrollRegion className="batch-code" label={code.title}>
        <pre>
          <code>
            {lines.slice(0, key).join('\n')}
            {'\n'}
            <mark>{lines[key]}</mark>
            {'\n'}
            {lines.slice(key + 1).join('\n')}
          </code>
        </pre>
      </ScrollRegion>
      <p role="status">{said.of === batch && said.text}</p>
      <details>
        <summary>{code.keepdims}</summary>
        <p>{code.broadcast[broadcastWithoutKeepdims(rows)](rows.length, columns)}</p>
      </details>
    </div>
  );
}
