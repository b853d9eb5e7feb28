import { type DragEvent, useId, useRef, useState } from 'react';
import type { PanelId } from '../../features/registry.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import type { Strings } from '../../words/strings.ts';
import { type Marking, markingOf, NoExercises } from './marking.ts';
import type { Assignment } from './model/assignment.ts';
import { findHandIns, LONGEST_PASTE } from './model/find.ts';
import { type Markings, type Row, tableOf } from './model/table.ts';
import { Results } from './results.tsx';
import { ASSIGNMENT } from './words/words.ts';

interface Read {
  readonly rows: readonly Row[];
  /** What they were marked by: the assignment as it was then. */
  readonly assignment: Assignment;
  readonly markings: Markings;
}

interface CheckProps {
  readonly assignment: Assignment;
  readonly root: string;
}

/** Texts are pasted or dropped, and become a table. */
export function Check({ assignment, root }: CheckProps) {
  const words = useWords(ASSIGNMENT);
  const t = useStrings();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [said, setSaid] = useState('');
  const turn = useRef(0);

  async function readAll() {
    const mine = ++turn.current;
    const paste = area.current?.value ?? '';
    if (assignment.tasks.length === 0) return setSaid(words.needsLink);
    const found = findHandIns(paste);
    if (found.length === 0) {
      setRead(null);
      return setSaid(words.none);
    }
    try {
      const markings = await markingsFor(assignment, t, root);
      const rows = await tableOf(found, assignment, markings, async (done) => {
        if (done % 8 === 0) {
          if (mine === turn.current) setSaid(words.reading(done, found.length));
          await new Promise((resolve) => setTimeout(resolve));
        }
        return mine === turn.current;
      });
      if (mine !== turn.current) return;
      const whole = rows.filter(({ state }) => state === 'ok').length;
      const cut = paste.length > LONGEST_PASTE ? ` ${words.tooLong}` : '';
      setRead({ rows, assignment, markings });
      setSaid(`${words.found(found.length, whole)}${cut}`);
    } catch (failure) {
      if (mine !== turn.current) return;
      setSaid(failure instanceof NoExercises ? words.noExercises : words.notLoaded);
    }
  }

  /** Adds files to what is there, one after the other. */
  async function take(files: readonly File[]) {
    const complaints: string[] = [];
    for (const file of files) {
      try {
        const text = await file.text();
        if (area.current !== null) area.current.value += `\n${file.name}\n${text}\n`;
      } catch {
        complaints.push(words.notText(file.name));
      }
    }
    if (complaints.length > 0) setSaid(complaints.join(' '));
    else if (files.length > 0) await readAll();
  }

  return (
    <section
      className="assignment-check"
      aria-labelledby={`${id}-title`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event: DragEvent) => {
        const files = [...event.dataTransfer.files];
        if (files.length === 0) return;
        event.preventDefault();
        void take(files);
      }}
    >
      <h3 id={`${id}-title`}>{words.check}</h3>
      <p className="panel-note">{words.checkNote}</p>
      <details>
        <summary>{words.proof}</summary>
        <p>{words.proofText}</p>
      </details>
      <div className="assignment-field">
        <label htmlFor={id}>{words.paste}</label>
        {/* Not held in state: a mailbox may have megabytes. */}
        <textarea id={id} ref={area} rows={6} spellCheck={false} />
      </div>
      <div className="assignment-buttons">
        <button type="button" className="primary" onClick={readAll}>
          {words.read}
        </button>
        <label className="assignment-files">
          {words.drop}
          <input
            type="file"
            accept=".txt,.mbox,.eml,text/plain"
            multiple
            onChange={({ target }) => {
              void take([...(target.files ?? [])]);
              target.value = '';
            }}
          />
        </label>
      </div>
      <p role="status">{said}</p>
      {read !== null && <Results {...read} />}
    </section>
  );
}

async function markingsFor({ tasks }: Assignment, t: Strings, root: string): Promise<Markings> {
  const markings = new Map<PanelId, Marking>();
  for (const task of tasks) {
    const marking = await markingOf(task, t, root);
    if (marking !== null) markings.set(task.panel, marking);
  }
  return markings;
}
