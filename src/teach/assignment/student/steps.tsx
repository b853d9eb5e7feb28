import { useEffect, useMemo, useRef } from 'react';
import { titleOf } from '../../../features/registry.ts';
import { useKept } from '../../../panel/use-kept.ts';
import { kept } from '../../../practice/kept.ts';
import { useStrings, useWords } from '../../../words/context.tsx';
import type { Assignment } from '../model/assignment.ts';
import {
  NO_OWN_WORK,
  type OwnWork,
  openingOf,
  reachOf,
  readOwnWork,
  type Told,
  tell,
  toldBy,
} from '../model/own-work.ts';
import { HandIn } from './hand-in.tsx';
import { Reach } from './reach.tsx';
import { TaskPanel } from './task-panel.tsx';
import { ASSIGNED } from './words/words.ts';

const WORK = kept<OwnWork>('work', NO_OWN_WORK, readOwnWork);

interface StepsProps {
  readonly assignment: Assignment;
  readonly digest: string;
  /** Whether the device keeps anything. */
  readonly keeps: boolean;
  readonly link: () => string;
  /** Deletes all that is kept of the assignment. */
  readonly onForget: () => void;
}

/** The list of what is to do, and the step that is open: a panel, or the hand-in. */
export function Steps({ assignment, digest, keeps, link, onForget }: StepsProps) {
  const words = useWords(ASSIGNED);
  const { language } = useStrings();
  const [found, keep] = useKept(WORK);
  const work = found === NO_OWN_WORK ? openingOf(assignment) : found;
  const now = useRef(work);
  now.current = work;
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);

  const steps = [...assignment.tasks.map(({ panel }) => panel), 'hand-in' as const];
  // The task may be of a panel that the link no longer names.
  const index = Math.max(0, steps.indexOf(work.at));
  const at = steps[index] ?? 'hand-in';
  const task = assignment.tasks[index];
  const [before, after] = [steps[index - 1], steps[index + 1]];
  const { length } = steps;
  const nameOf = (step: OwnWork['at']) =>
    step === 'hand-in' ? words.handIn.title : titleOf(step, language);

  useEffect(() => {
    if (!moved.current || at === undefined) return;
    moved.current = false;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  }, [at]);

  function go(step: OwnWork['at']) {
    moved.current = true;
    keep({ ...now.current, at: step });
  }

  // A panel tells at any time, also what it computed before a later change.
  const onTell = useMemo(
    () => (told: Partial<Told> & Pick<Told, 'panel'>) => {
      now.current = tell(now.current, told.panel, told);
      keep(now.current);
    },
    [keep],
  );

  return (
    <>
      <nav className="assigned-steps" aria-label={words.steps}>
        <ol>
          {steps.map((step) => (
            <li key={step}>
              <button
                type="button"
                aria-current={step === at ? 'step' : undefined}
                data-reach={step === 'hand-in' ? undefined : reachOf(toldBy(work, step))}
                onClick={() => go(step)}
              >
                <span className="assigned-name">{nameOf(step)}</span>
                {step !== 'hand-in' && <Reach told={toldBy(work, step)} />}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {!keeps && <p className="assigned-warning">{words.notKept}</p>}
      <section className="assigned-step" aria-labelledby="assigned-title">
        <h3 id="assigned-title" ref={heading} tabIndex={-1}>
          <span className="assigned-place">{words.place(index + 1, length)}</span> {nameOf(at)}
        </h3>
        {task === undefined ? (
          <HandIn
            assignment={assignment}
            digest={digest}
            work={work}
            onName={(name) => keep({ ...now.current, name })}
            onVisit={go}
            onForget={onForget}
          />
        ) : (
          <TaskPanel key={task.panel} task={task} link={link} onTell={onTell} />
        )}
        <div className="assigned-ways">
          {before !== undefined && (
            <button type="button" className="chip" onClick={() => go(before)}>
              {words.back}
            </button>
          )}
          {after !== undefined && (
            <button type="button" className="primary" onClick={() => go(after)}>
              {after === 'hand-in' ? words.toHandIn : words.next}
            </button>
          )}
        </div>
      </section>
      {keeps && <p className="panel-note assigned-kept">{words.kept}</p>}
    </>
  );
}
