import { useEffect, useRef, useState } from 'react';
import { latePart } from '../../panel/late-part.tsx';
import { PrintAnswers } from '../../panel/summary/print-answers.tsx';
import { SUMMARY } from '../../panel/summary/words/words.ts';
import { useWords } from '../../words/context.tsx';
import { exported, NO_PROGRESS, type Progress } from './model/progress.ts';
import type { PaperProps } from './paper.tsx';
import { DRILLS } from './words/words.ts';

const Paper = latePart<PaperProps>({ words: SUMMARY, load: () => import('./paper.tsx') });

interface KeepingProps {
  readonly progress: Progress;
  readonly seed: string;
  readonly locked: boolean;
  readonly onProgress: (next: Progress) => void;
}

/** What is kept on the device: download it, or delete it. */
export function Keeping({ progress, seed, locked, onProgress }: KeepingProps) {
  const words = useWords(DRILLS);
  const [shown, setShown] = useState(false);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const question = useRef<HTMLParagraphElement>(null);
  const reset = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);

  useEffect(() => {
    if (asking) question.current?.focus();
    else if (asked.current) reset.current?.focus();
    asked.current = asking;
  }, [asking]);

  function answer(forget: boolean) {
    if (forget) onProgress(NO_PROGRESS);
    setSaid(forget ? words.resetDone : '');
    if (forget) setShown(false);
    setAsking(false);
  }

  const text = exported(progress);
  return (
    <details className="drills-keeping panel-part">
      <summary>{words.keeping}</summary>
      <p className="panel-note">{words.keepingNote}</p>
      <div className="drills-buttons">
        <button
          type="button"
          className="chip"
          disabled={locked}
          onClick={() => {
            save(words.fileName, text);
            setShown(true);
          }}
        >
          {words.export}
        </button>
        <PrintAnswers
          label={words.print}
          blocked={words.noPrint}
          disabled={locked || progress.sets.every((set) => set.seed !== seed)}
        >
          {(onDone) => <Paper progress={progress} seed={seed} onDone={onDone} />}
        </PrintAnswers>
        <button
          ref={reset}
          type="button"
          className="chip"
          disabled={locked}
          aria-expanded={asking}
          onClick={() => {
            setSaid('');
            setAsking(!asking);
          }}
        >
          {words.reset}
        </button>
      </div>
      {asking && (
        <div className="drills-ask">
          <p ref={question} tabIndex={-1}>
            {words.resetAsk}
          </p>
          <div className="drills-buttons">
            <button type="button" className="chip" onClick={() => answer(true)}>
              {words.resetYes}
            </button>
            <button type="button" className="chip" onClick={() => answer(false)}>
              {words.resetNo}
            </button>
          </div>
        </div>
      )}
      {shown && (
        <label className="drills-export">
          {words.exportNote}
          <textarea
            readOnly
            rows={6}
            aria-label={words.exportText}
            value={text}
            onFocus={(event) => event.target.select()}
          />
        </label>
      )}
      <p role="status">{said}</p>
    </details>
  );
}

/** Some frames block downloads without an error, so the text is shown as well. */
function save(name: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
