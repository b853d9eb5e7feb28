import { type FunctionComponent, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { stageOf } from '../../../embed/parameters.ts';
import { openState } from '../../../features/open-state.ts';
import { PANELS, type PanelId } from '../../../features/registry.ts';
import { latePart } from '../../../panel/late-part.tsx';
import type { PanelProps } from '../../../panel/panel.ts';
import { Part } from '../../../panel/part.tsx';
import { useWords } from '../../../words/context.tsx';
import type { Task } from '../model/assignment.ts';
import type { Told } from '../model/own-work.ts';
import { ASSIGNED } from './words/words.ts';

/** What would make it another assignment, or has its place at the hand-in. */
const NEVER: Readonly<Partial<Record<PanelId, readonly string[]>>> = {
  drills: ['seed', 'keeping'],
};

const parts = new Map<PanelId, FunctionComponent<PanelProps>>();

/** A panel, loaded when its task is opened. */
function partOf(panel: PanelId): FunctionComponent<PanelProps> {
  const part = parts.get(panel) ?? latePart<PanelProps>(PANELS[panel]);
  parts.set(panel, part);
  return part;
}

interface TaskPanelProps {
  readonly task: Task;
  readonly link: () => string;
  readonly onTell: (told: Partial<Told> & Pick<Told, 'panel'>) => void;
}

/** The panel of a task in its state, with what is hidden and fixed. */
export function TaskPanel({ task, link, onTell }: TaskPanelProps) {
  const words = useWords(ASSIGNED);
  const { panel, query, hide, lock } = task;
  const [state] = useState(() => openState(query));
  const place = useRef<HTMLDivElement>(null);
  const turn = useRef(0);
  const stage = useMemo(
    () => stageOf([...hide, ...(NEVER[panel] ?? [])], lock),
    [panel, hide, lock],
  );

  const report = useMemo<PanelProps['report']>(
    () => (done, total, work) => {
      onTell({ panel, done, total });
      const asked = ++turn.current;
      work?.().then(
        ({ answers }) => {
          // What was computed before a later change says less.
          if (asked === turn.current) onTell({ panel, answers });
        },
        // Without its code nothing is told: the panel says so where it stands.
        () => {},
      );
    },
    [panel, onTell],
  );

  // A panel that asks nothing was opened, which is all there is to do.
  useEffect(() => onTell({ panel }), [panel, onTell]);

  const Panel = partOf(panel);
  return (
    <div ref={place} className="assigned-panel">
      <Part room={() => place.current?.offsetHeight ?? 0}>
        <Suspense fallback={<p className="panel-note">{words.loading}</p>}>
          <Panel
            store={state.store}
            settings={state.settings}
            link={link}
            unread={NOTHING_UNREAD}
            showInLab={null}
            report={report}
            stage={stage}
          />
        </Suspense>
      </Part>
    </div>
  );
}

/** The page has named it above. */
const NOTHING_UNREAD: PanelProps['unread'] = [];
