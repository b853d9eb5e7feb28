import { useEffect, useId, useState } from 'react';
import { type PanelId, titleOf } from '../../../features/registry.ts';
import { useStrings, useWords } from '../../../words/context.tsx';
import { type Assignment, lineOf } from '../model/assignment.ts';
import { LONGEST_NAME, writeHandIn } from '../model/hand-in.ts';
import { type OwnWork, reachOf, toldBy, workIn } from '../model/own-work.ts';
import { HandInText } from './hand-in-text.tsx';
import { OwnSummary } from './own-summary.tsx';
import { Reach } from './reach.tsx';
import { ASSIGNED } from './words/words.ts';

interface HandInProps {
  readonly assignment: Assignment;
  readonly digest: string;
  readonly work: OwnWork;
  readonly onName: (name: string) => void;
  readonly onVisit: (panel: PanelId) => void;
  readonly onForget: () => void;
}

/** The last step: what is not finished, the name, and the text. */
export function HandIn({ assignment, digest, work, onName, onVisit, onForget }: HandInProps) {
  const { handIn: words } = useWords(ASSIGNED);
  const { language } = useStrings();
  const id = useId();
  const left = assignment.tasks.filter(({ panel }) => reachOf(toldBy(work, panel)) !== 'done');
  const answers = workIn(assignment, work).reduce((sum, one) => sum + one.answers.length, 0);
  const text = useText(assignment, digest, work);
  const name = assignment.asksName ? lineOf(work.name, LONGEST_NAME) : '';
  const lacksName = assignment.asksName && name === '';

  return (
    <div className="panel-card assigned-hand-in">
      <p>{words.lede}</p>
      {left.length > 0 && (
        <div className="assigned-left">
          <p>
            <strong>{words.left}</strong>
          </p>
          <ul>
            {left.map(({ panel }) => (
              <li key={panel}>
                <button type="button" className="link" onClick={() => onVisit(panel)}>
                  {titleOf(panel, language)}
                </button>{' '}
                <Reach told={toldBy(work, panel)} />
              </li>
            ))}
          </ul>
          <p className="panel-note">{words.leftNote}</p>
        </div>
      )}
      {assignment.asksName && (
        <div className="assigned-field">
          <label htmlFor={id}>{words.name}</label>
          <input
            id={id}
            type="text"
            dir="auto"
            autoComplete="name"
            maxLength={LONGEST_NAME}
            value={work.name}
            aria-describedby={lacksName ? `${id}-note` : undefined}
            onChange={(event) => onName(event.target.value)}
          />
          {lacksName && (
            <p className="panel-note" id={`${id}-note`}>
              {words.noName}
            </p>
          )}
        </div>
      )}
      <HandInText
        text={text}
        note={assignment.asksName ? words.contains(answers) : words.containsNoName(answers)}
      />
      <OwnSummary assignment={assignment} work={work} name={name} />
      <Again onForget={onForget} />
    </div>
  );
}

/** The text of the work as it is now; undefined until it is made, null if it is too long. */
function useText(assignment: Assignment, digest: string, work: OwnWork): string | null | undefined {
  const [text, setText] = useState<string | null>();
  const { name } = work;
  const content = JSON.stringify(workIn(assignment, work));
  useEffect(() => {
    let wanted = true;
    const made = `${new Date().toISOString().slice(0, 16)}Z`;
    const given = assignment.asksName ? lineOf(name, LONGEST_NAME) : '';
    writeHandIn({ assignment: digest, name: given, made, work: JSON.parse(content) }).then(
      (written) => {
        if (wanted) setText(written);
      },
    );
    return () => {
      wanted = false;
    };
  }, [assignment, digest, name, content]);
  return text;
}

/** Deletes what is kept of this assignment, once asked twice. */
function Again({ onForget }: { readonly onForget: () => void }) {
  const { handIn: words } = useWords(ASSIGNED);
  const [asking, setAsking] = useState(false);
  return (
    <div className="assigned-again">
      <button
        type="button"
        className="quiet"
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        {words.again}
      </button>
      {asking && (
        <p>
          {words.againAsk}{' '}
          <button type="button" className="chip" onClick={onForget}>
            {words.againYes}
          </button>{' '}
          <button type="button" className="chip" onClick={() => setAsking(false)}>
            {words.againNo}
          </button>
        </p>
      )}
    </div>
  );
}
