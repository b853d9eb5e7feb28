import { useState } from 'react';
import { toJson } from '../../report/save.ts';
import { CopyLink } from '../../ui/copy-link.tsx';
import { asCsv } from './model/save.ts';
import type { Session } from './model/session.ts';
import { fatesOfRows } from './row-list.tsx';
import type { Result } from './use-check.ts';
import type { Words } from './words/en.ts';

interface SaveProps {
  readonly words: Words;
  readonly result: Result;
  readonly session: () => Session;
  readonly link: () => string;
  readonly locked: boolean;
}

/** The report as files, and a link that holds the settings and a few rows. */
export function Save({ words, result, session, link, locked }: SaveProps) {
  const { save: said } = words.report;
  const [message, setMessage] = useState('');
  const { job, outcome } = result;
  const { report, labels } = outcome;

  async function saveCsv() {
    setMessage(words.report.list.loading);
    const table = await fatesOfRows(session(), job);
    setMessage(table === null ? said.gone : '');
    if (table !== null) download(`${said.file}.csv`, 'text/csv', asCsv(table, labels, report));
  }

  return (
    <section className="check-part" data-part="save">
      <h4>{said.title}</h4>
      <p className="check-ways">
        <button
          type="button"
          className="chip"
          disabled={locked}
          onClick={() => download(`${said.file}.json`, 'application/json', toJson(report))}
        >
          {said.json}
        </button>
        <button type="button" className="chip" disabled={locked} onClick={() => void saveCsv()}>
          {said.csv}
        </button>
        <CopyLink
          className="chip"
          label={said.link}
          disabled={locked}
          link={link}
          onDone={(copied) => setMessage(copied ? said.copied : said.byHand)}
        />
      </p>
      <p className="panel-note" role="status">
        {message}
      </p>
    </section>
  );
}

function download(name: string, type: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const anchor = Object.assign(document.createElement('a'), { href: address, download: name });
  anchor.click();
  URL.revokeObjectURL(address);
}
