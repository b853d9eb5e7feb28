import { useEffect, useId, useState } from 'react';
import { openState } from '../../features/open-state.ts';
import { controlsOf, PANELS, type PanelId, titleOf } from '../../features/registry.ts';
import type { ControlNames } from '../../panel/definition.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { inLanguage } from '../../words/languages.ts';
import type { Task } from './model/assignment.ts';
import { queryIn } from './model/query-in.ts';
import { ASSIGNMENT } from './words/words.ts';

interface TaskOptionsProps {
  readonly task: Task;
  readonly onChange: (task: Task) => void;
}

/** The numbers a panel opens with, and what of it is not shown. */
export function TaskOptions({ task, onChange }: TaskOptionsProps) {
  const words = useWords(ASSIGNMENT);
  const { language } = useStrings();
  const [open, setOpen] = useState(false);
  const title = titleOf(task.panel, language);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.options(title)}</summary>
      {open && (
        <>
          {!OWN_NUMBERS.includes(task.panel) && <StateField task={task} onChange={onChange} />}
          <Hidden task={task} onChange={onChange} />
        </>
      )}
    </details>
  );
}

/** Panels that ask about numbers of their own: what the lesson shows does not reach them. */
const OWN_NUMBERS: readonly PanelId[] = ['predict', 'drills', 'pattern'];

function StateField({ task, onChange }: TaskOptionsProps) {
  const words = useWords(ASSIGNMENT);
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  function commit() {
    if (draft === null) return;
    const state = openState(queryIn(draft));
    onChange({ ...task, query: state.query() });
    setSaid(
      state.unread.map(({ parameter, text }) => words.stateUnread(parameter, text)).join(' '),
    );
    setDraft(null);
  }

  return (
    <div className="assignment-field">
      <label htmlFor={id}>{words.state}</label>
      <input
        id={id}
        type="text"
        spellCheck={false}
        autoComplete="off"
        value={draft ?? task.query}
        aria-describedby={`${id}-note`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      <p className="panel-note" id={`${id}-note`}>
        {words.stateNote}
      </p>
      <p role="status">{said}</p>
    </div>
  );
}

function Hidden({ task, onChange }: TaskOptionsProps) {
  const words = useWords(ASSIGNMENT);
  const { language } = useStrings();
  const { panel, hide } = task;
  const [names, setNames] = useState<ControlNames | null>(null);
  useEffect(() => {
    let wanted = true;
    PANELS[panel].controlNames().then(
      (loaded) => {
        if (wanted) setNames(loaded);
      },
      // Their short names stand there instead.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [panel]);
  const controls = controlsOf(panel);
  if (controls.length === 0) return null;
  return (
    <fieldset className="assignment-hidden">
      <legend>{words.hide}</legend>
      {controls.map((control) => {
        const name = names?.[control];
        return (
          <label key={control}>
            <input
              type="checkbox"
              checked={hide.includes(control)}
              onChange={({ target }) =>
                onChange({
                  ...task,
                  // In the order of the panel, so that the same choice is the same link.
                  hide: controls.filter((one) =>
                    one === control ? target.checked : hide.includes(one),
                  ),
                })
              }
            />
            {name === undefined ? control : inLanguage(name, language)}
          </label>
        );
      })}
    </fieldset>
  );
}
