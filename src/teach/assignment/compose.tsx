import { useId, useState } from 'react';
import { openState } from '../../features/open-state.ts';
import { PANEL_IDS, type PanelId, titleOf } from '../../features/registry.ts';
import { Choice, Switch } from '../../ui/choice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { LANGUAGE_IDS, LANGUAGES, type Language } from '../../words/languages.ts';
import { isMarked } from './marking.ts';
import {
  type Assignment,
  LONGEST_DUE,
  LONGEST_TITLE,
  lineOf,
  type Task,
} from './model/assignment.ts';
import { queryWith, sharedValue } from './model/shared.ts';
import { TaskOptions } from './task-options.tsx';
import { ASSIGNMENT } from './words/words.ts';

interface ComposeProps {
  readonly assignment: Assignment;
  readonly language: Language;
  readonly onChange: (assignment: Assignment) => void;
  readonly onLanguage: (language: Language) => void;
}

/** The form of an assignment. */
export function Compose({ assignment, language, onChange, onLanguage }: ComposeProps) {
  const words = useWords(ASSIGNMENT);
  const id = useId();
  const change = (part: Partial<Assignment>) => onChange({ ...assignment, ...part });
  return (
    <section className="assignment-compose" aria-labelledby={id}>
      <h3 id={id}>{words.compose}</h3>
      <div className="assignment-field">
        <span>{words.title}</span>
        <TextField
          label={words.title}
          value={assignment.title}
          maxLength={LONGEST_TITLE}
          onCommit={(text) => change({ title: lineOf(text, LONGEST_TITLE) })}
        />
        <p className="panel-note">{words.titleNote}</p>
      </div>
      <div className="assignment-field">
        <span>{words.due}</span>
        <TextField
          label={words.due}
          value={assignment.due}
          maxLength={LONGEST_DUE}
          onCommit={(text) => change({ due: lineOf(text, LONGEST_DUE) })}
        />
      </div>
      <div className="assignment-row">
        <Choice
          legend={words.language}
          options={LANGUAGE_IDS.map((value) => ({ value, label: LANGUAGES[value].name }))}
          value={language}
          onChange={onLanguage}
        />
        <Switch on={assignment.asksName} onChange={(asksName) => change({ asksName })}>
          {words.asksName}
        </Switch>
      </div>
      <Tasks tasks={assignment.tasks} onChange={(tasks) => change({ tasks })} />
    </section>
  );
}

interface TasksProps {
  readonly tasks: readonly Task[];
  readonly onChange: (tasks: readonly Task[]) => void;
}

/** The panels in their order, what they share, and how each opens. */
function Tasks({ tasks, onChange }: TasksProps) {
  const words = useWords(ASSIGNMENT);
  const { language } = useStrings();
  const id = useId();
  const left = PANEL_IDS.filter((panel) => tasks.every((task) => task.panel !== panel));

  function add(panel: PanelId) {
    const shared = SHARED.map((name) => [name, sharedValue(tasks, name)] as const);
    const query = shared.reduce((now, [name, value]) => queryWith(now, name, value), '');
    onChange([...tasks, { panel, query, hide: [], lock: [] }]);
  }

  function move(index: number, by: -1 | 1) {
    const next = [...tasks];
    const [moved] = next.splice(index, 1);
    if (moved !== undefined) next.splice(index + by, 0, moved);
    onChange(next);
  }

  return (
    <div className="assignment-tasks">
      <h4 id={id}>{words.panels}</h4>
      {tasks.length === 0 && <p className="panel-note">{words.noPanels}</p>}
      <ol aria-labelledby={id}>
        {tasks.map((task, index) => {
          const title = titleOf(task.panel, language);
          return (
            <li key={task.panel}>
              <div className="assignment-task">
                <span>
                  {title}{' '}
                  <span className="panel-note">
                    ({isMarked(task.panel) ? words.marked : words.looked})
                  </span>
                </span>
                <span className="assignment-moves">
                  <button
                    type="button"
                    className="chip"
                    aria-label={words.up(title)}
                    aria-disabled={index === 0 || undefined}
                    onClick={() => index > 0 && move(index, -1)}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="chip"
                    aria-label={words.down(title)}
                    aria-disabled={index === tasks.length - 1 || undefined}
                    onClick={() => index < tasks.length - 1 && move(index, 1)}
                  >
                    ↓
                  </button>
                  <button
                    type="button"
                    className="chip"
                    aria-label={words.remove(title)}
                    onClick={() => onChange(tasks.filter((one) => one !== task))}
                  >
                    ×
                  </button>
                </span>
              </div>
              <TaskOptions
                task={task}
                onChange={(next) => onChange(tasks.map((one) => (one === task ? next : one)))}
              />
            </li>
          );
        })}
      </ol>
      <select
        className="chip"
        aria-label={words.add}
        value=""
        disabled={left.length === 0}
        onChange={(event) => add(event.target.value as PanelId)}
      >
        <option value="" disabled>
          {words.add}
        </option>
        {left.map((panel) => (
          <option key={panel} value={panel}>
            {titleOf(panel, language)}
          </option>
        ))}
      </select>
      {SHARED.map((name) => (
        <SharedField key={name} name={name} tasks={tasks} onChange={onChange} />
      ))}
    </div>
  );
}

/** What holds for every panel at once. */
const SHARED = ['seed', 'set'] as const;

/** Panels that read it; without one of them it is not asked for. */
const READERS: Readonly<Record<(typeof SHARED)[number], readonly PanelId[]>> = {
  seed: ['drills'],
  set: ['predict', 'drills'],
};

function SharedField({ name, tasks, onChange }: TasksProps & { readonly name: 'seed' | 'set' }) {
  const words = useWords(ASSIGNMENT);
  const [said, setSaid] = useState('');
  const note = name === 'seed' ? words.seedNote : words.setNote;
  if (!tasks.some(({ panel }) => READERS[name].includes(panel))) return null;

  function commit(text: string) {
    const value = text.trim();
    const read = openState(`${name}=${encodeURIComponent(value)}`);
    if (value !== '' && read.unread.length > 0) return setSaid(words.badSeed(text));
    setSaid('');
    onChange(tasks.map((task) => ({ ...task, query: queryWith(task.query, name, value) })));
  }

  return (
    <div className="assignment-field">
      <span>{words[name]}</span>
      <TextField
        label={words[name]}
        value={sharedValue(tasks, name)}
        maxLength={name === 'seed' ? 40 : 8000}
        onCommit={commit}
      />
      <p className="panel-note">{note}</p>
      <p role="status">{said}</p>
    </div>
  );
}
