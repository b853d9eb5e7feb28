import { useId, useState } from 'react';
import { copyText } from '../../ui/copy-text.ts';
import { useWords } from '../../words/context.tsx';
import type { Assignment } from './model/assignment.ts';
import { readAssignment } from './model/codec.ts';
import { queryIn } from './model/query-in.ts';
import { ASSIGNMENT } from './words/words.ts';

interface LinkFieldProps {
  /** '' while there is nothing to do in it. */
  readonly link: string;
  readonly onAssignment: (assignment: Assignment) => void;
}

/** The link, to be copied; or one that is pasted, which is read. */
export function LinkField({ link, onAssignment }: LinkFieldProps) {
  const words = useWords(ASSIGNMENT);
  const id = useId();
  const [said, setSaid] = useState('');

  function paste(text: string) {
    if (text.trim() === '') return;
    const { assignment, unread } = readAssignment(queryIn(text));
    if (assignment.tasks.length === 0) return setSaid(words.badLink);
    onAssignment(assignment);
    const names = unread.map(({ name, text }) => (name === '' ? text : `${name} (${text})`));
    setSaid(names.length === 0 ? words.loaded : words.unreadLink(names.join(', ')));
  }

  return (
    <section className="assignment-link" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>
        <label htmlFor={id}>{words.link}</label>
      </h4>
      <textarea
        id={id}
        rows={3}
        spellCheck={false}
        value={link}
        aria-describedby={`${id}-note`}
        onFocus={(event) => event.target.select()}
        onChange={(event) => paste(event.target.value)}
      />
      <p className="panel-note" id={`${id}-note`}>
        {words.linkNote}
      </p>
      <div className="assignment-buttons">
        <button
          type="button"
          className="primary"
          disabled={link === ''}
          onClick={async () => setSaid((await copyText(link)) ? words.copied : words.copyByHand)}
        >
          {words.copy}
        </button>
        {link !== '' && (
          <a href={link} target="_blank" rel="noreferrer">
            {words.open}
          </a>
        )}
      </div>
      <p role="status">{said}</p>
    </section>
  );
}
