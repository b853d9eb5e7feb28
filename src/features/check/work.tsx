import type { Complaint } from './model/current.ts';
import type { Result, Work } from './use-check.ts';
import type { Words } from './words/en.ts';

interface WorkProps {
  readonly words: Words;
  readonly work: Work | null;
  readonly complaint: Complaint | null;
  readonly result: Result | null;
  readonly onCancel: () => void;
}

/** A bar while something runs, with a way to stop it. What is announced is only that it began, and that it is done. */
export function WorkPart({
  words: { progress: said },
  work,
  complaint,
  result,
  onCancel,
}: WorkProps) {
  const told =
    work === null ? (result !== null && complaint === null ? said.done : '') : said.begun;
  return (
    <>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      {work !== null && (
        <div className="check-work">
          <span className="panel-note">{stageOf(said, work)}</span>
          <progress
            aria-label={said.label}
            {...(work.progress !== null && work.progress.of > 0
              ? { value: work.progress.done, max: work.progress.of }
              : {})}
          />
          {work.progress !== null && work.progress.stage !== 'reading' && (
            <span className="panel-note">{said.rows(work.progress.done, work.progress.of)}</span>
          )}
          <button type="button" className="chip" onClick={onCancel}>
            {said.cancel}
          </button>
        </div>
      )}
    </>
  );
}

const stageOf = (said: Words['progress'], { kind, progress }: Work): string =>
  kind === 'opening' || progress === null ? said.opening : said[progress.stage];
