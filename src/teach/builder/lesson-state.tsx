import { useId, useState } from 'react';
import type { PageState } from '../../scenario/page-state.ts';
import { useWords } from '../../words/context.tsx';
import { queryIn } from './pasted-address.ts';
import { BUILDER } from './words/words.ts';

interface LessonStateProps {
  readonly state: PageState;
  readonly query: string;
}

/** Takes the address of the lesson as it stands, for a panel that opens there. */
export function LessonState({ state, query }: LessonStateProps) {
  const words = useWords(BUILDER).lesson;
  const [text, setText] = useState('');
  const [complaint, setComplaint] = useState('');
  const id = useId();

  function read(typed: string) {
    setText(typed);
    const asked = queryIn(typed);
    if (typed.trim() === '') return setComplaint('');
    // What was there stays, until there is something better.
    if (asked === null) return setComplaint(words.noState);
    const unread = state.load(asked);
    setComplaint(unread.length === 0 ? '' : words.unread(unread.map((one) => one.parameter)));
  }

  return (
    <div className="builder-lesson">
      <label htmlFor={id}>{words.address}</label>
      <input
        id={id}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-note`}
        aria-invalid={complaint !== ''}
        value={text}
        onChange={(event) => read(event.target.value)}
      />
      <p id={`${id}-note`} role="status" className={complaint === '' ? 'panel-note' : 'complaint'}>
        {complaint || (query === '' ? words.how : words.holds(query))}
      </p>
    </div>
  );
}
