import { useState } from 'react';
import { copyText } from './copy-text.ts';
import { ScrollRegion } from './scroll-region.tsx';
import './code-block.css';

export interface CodeBlockWords {
  readonly copy: string;
  readonly copied: string;
  readonly blocked: string;
}

interface CodeBlockProps {
  readonly title: string;
  /** Name of the region that scrolls, unlike those of other blocks. */
  readonly label: string;
  /** Highlighted at build; never from user input. */
  readonly html: string;
  /** What is copied. */
  readonly source: string;
  readonly words: CodeBlockWords;
}

/** A few lines of code with a button that copies them. */
export function CodeBlock({ title, label, html, source, words }: CodeBlockProps) {
  const [message, setMessage] = useState('');
  async function copy() {
    setMessage((await copyText(source)) ? words.copied : words.blocked);
  }
  return (
    <figure className="code-block">
      <figcaption>
        <strong>{title}</strong>
        <span role="status">{message}</span>
        <button type="button" className="chip" onClick={copy}>
          {words.copy}
        </button>
      </figcaption>
      <ScrollRegion label={label}>
        <div
          // biome-ignore lint/security/noDangerouslySetInnerHtml: highlighted at build from the project's own sources
          dangerouslySetInnerHTML={{ __html: html }}
        />
      </ScrollRegion>
    </figure>
  );
}
