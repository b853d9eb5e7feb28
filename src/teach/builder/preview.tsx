import { createElement, useEffect, useRef, useState } from 'react';
import { useWords } from '../../words/context.tsx';
import { attributesOf, type Embedding } from './snippets.ts';
import { BUILDER } from './words/words.ts';

interface PreviewProps {
  readonly embedding: Embedding;
  readonly root: string;
  readonly onMeasure: (height: number) => void;
}

/** The very element a lesson would hold, from the same files. It is asked for, since it loads the panel once more. */
export function Preview({ embedding, root, onMeasure }: PreviewProps) {
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
      <h3>{words.preview}</h3>
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
