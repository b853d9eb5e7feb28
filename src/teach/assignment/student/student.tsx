import { useEffect, useMemo, useState } from 'react';
import { canKeep, forgetThere, keepUnder } from '../../../practice/kept.ts';
import { useStrings, useWords } from '../../../words/context.tsx';
import { folderOf } from '../../../words/pages.ts';
import { digestOf } from '../model/assignment.ts';
import { readAssignment, type UnreadPart } from '../model/codec.ts';
import { Steps } from './steps.tsx';
import { ASSIGNED } from './words/words.ts';
import './student.css';

export interface StudentProps {
  /** The query of the address: the assignment. */
  readonly asked: string;
  readonly link: () => string;
  /** Address of the built folder, with the slash at its end. */
  readonly root: string;
}

/** What a student sees of an assignment: what is to do, the panels one after the other, and the hand-in. */
export default function Student({ asked, link, root }: StudentProps) {
  const words = useWords(ASSIGNED);
  const { language } = useStrings();
  const { assignment, unread } = useMemo(() => readAssignment(asked), [asked]);
  const digest = useMemo(() => digestOf(assignment), [assignment]);
  const keeps = useKeptUnder(digest);
  /** How often it was begun anew. */
  const [round, setRound] = useState(0);
  const { title, due, tasks } = assignment;

  useEffect(() => {
    if (title !== '') document.title = title;
  }, [title]);

  return (
    <div className="assigned">
      <Unread parts={unread} />
      {tasks.length === 0 ? (
        <div className="assigned-nothing">
          <h2>{words.nothing.title}</h2>
          <p>{words.nothing.text}</p>
          <p>
            <a href={`${root}${folderOf('lesson', language)}`}>{words.nothing.lesson}</a>
          </p>
        </div>
      ) : (
        <>
          <header className="assigned-head">
            <h2>{title === '' ? words.untitled : title}</h2>
            {due !== '' && <p>{words.due(due)}</p>}
          </header>
          {keeps !== null && (
            <Steps
              key={`${digest} ${round}`}
              assignment={assignment}
              digest={digest}
              keeps={keeps}
              link={link}
              onForget={() => {
                forgetThere();
                setRound(round + 1);
              }}
            />
          )}
        </>
      )}
    </div>
  );
}

/**
 * From now on the panels keep what is done under the name of the assignment. Null until then; afterwards whether the
 * device keeps anything.
 */
function useKeptUnder(digest: string): boolean | null {
  const [keeps, setKeeps] = useState<boolean | null>(null);
  useEffect(() => {
    keepUnder(`assignment.${digest}`);
    setKeeps(canKeep());
    return () => {
      keepUnder('');
      setKeeps(null);
    };
  }, [digest]);
  return keeps;
}

function Unread({ parts }: { readonly parts: readonly UnreadPart[] }) {
  const { unread } = useWords(ASSIGNED);
  if (parts.length === 0) return null;
  return (
    <section className="assigned-unread" role="alert" aria-label={unread.title}>
      <p>
        <strong>{unread.title}</strong>
      </p>
      <ul>
        {parts.map(({ name, text, why }) => (
          <li key={`${name} ${text}`}>{sentenceFor(name, text, why)}</li>
        ))}
      </ul>
      <p>{unread.tell}</p>
    </section>
  );

  function sentenceFor(name: string, text: string, why: UnreadPart['why']): string {
    switch (why) {
      case 'no-panel':
      case 'twice':
        return unread[why](text);
      case 'unknown':
      case 'too-long':
        return unread[why](name);
      case 'unread':
        return unread.unread(name, text);
      default:
        return why satisfies never;
    }
  }
}
