import { useMemo, useState } from 'react';
import { DRILLS } from '../../features/drills/words/words.ts';
import { useKept } from '../../panel/use-kept.ts';
import { kept } from '../../practice/kept.ts';
import { MOST_ITEMS } from '../../practice/set/exercise-set.ts';
import { withItem, withoutItem } from '../../scenario/scenario.ts';
import { readLabel, showLabel } from '../../words/class-names.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import type { TeachProps } from '../sections.ts';
import { Complaint } from './complaint.tsx';
import { DrillFields } from './drill-fields.tsx';
import { Files } from './files.tsx';
import { ItemFrame } from './item-frame.tsx';
import { checkDraft, isFaulty } from './model/check.ts';
import { type Draft, type Manner, newDrill, newScene, nextId, readDraft } from './model/draft.ts';
import { SceneFields } from './scene-fields.tsx';
import { Share } from './share.tsx';
import type { Words } from './words/en.ts';
import { SET_FORM } from './words/words.ts';
import '../../ui/complaint.css';
import '../teach.css';
import './sets.css';

/** Null until something was changed: then the example stands in the form. */
const DRAFT = kept<Draft | null>('teach-set', null, readDraft);

/** A form for a set: each change is checked, kept on the device, and shown as students will see it. */
export default function Sets({ root }: TeachProps) {
  const t = useStrings();
  const words = useWords(SET_FORM);
  const { families } = useWords(DRILLS);
  const [own, keep] = useKept(DRAFT);
  const draft = own ?? exampleOf(words.example, t.language);
  /** What was there before something was removed or opened. */
  const [before, setBefore] = useState<Draft | null>(null);
  const [said, setSaid] = useState('');
  const manner = useMemo(
    (): Manner => ({
      mark: t.mark,
      showLabel: (label) => showLabel(t, label),
      readLabel: (typed) => readLabel(t, typed),
    }),
    [t],
  );
  const { set, faults } = useMemo(() => checkDraft(draft, manner), [draft, manner]);

  /** A change that takes something away can be taken back. */
  function replace(next: Draft, message: string) {
    setBefore(draft);
    keep(next);
    setSaid(message);
  }

  function listOf<Kind extends 'scenes' | 'drills'>(
    kind: Kind,
    nameOf: (number: number) => string,
  ) {
    const items: Draft[Kind] = draft[kind];
    return {
      name: nameOf,
      change: (index: number, item: Draft[Kind][number]) =>
        keep({ ...draft, [kind]: withItem<Draft[Kind][number]>(items, index, item) }),
      remove: (index: number) =>
        replace(
          { ...draft, [kind]: withoutItem<Draft[Kind][number]>(items, index) },
          words.removed(nameOf(index + 1)),
        ),
      move: (index: number, by: -1 | 1) => {
        const moved: Draft[Kind][number][] = [...items];
        const [one] = moved.splice(index, 1);
        if (one === undefined) return;
        moved.splice(index + by, 0, one);
        keep({ ...draft, [kind]: moved });
        setSaid(words.moved(nameOf(index + 1), index + by + 1));
      },
      add: (item: Draft[Kind][number]) => {
        keep({ ...draft, [kind]: [...items, item] });
        setSaid('');
      },
    };
  }

  const scenes = listOf('scenes', words.scene);
  const drills = listOf('drills', words.drill);
  return (
    <div className="panel-card sets">
      <label className="sets-field">
        <span>{words.title}</span>
        <input
          type="text"
          dir="auto"
          autoComplete="off"
          value={draft.title}
          onChange={(event) => keep({ ...draft, title: event.target.value })}
        />
      </label>
      <Complaint faults={faults} path="title" fallback={words.titleNote} />

      <h3>{words.scenes}</h3>
      <ol className="sets-items">
        {draft.scenes.map((scene, index) => (
          <ItemFrame
            key={scene.id}
            name={words.scene(index + 1)}
            about={scene.story}
            first={index === 0}
            last={index === draft.scenes.length - 1}
            faulty={isFaulty(faults, `scenes[${index}]`)}
            onMove={(by) => scenes.move(index, by)}
            onRemove={() => scenes.remove(index)}
          >
            <SceneFields
              scene={scene}
              path={`scenes[${index}]`}
              faults={faults}
              manner={manner}
              onChange={(next) => scenes.change(index, next)}
            />
          </ItemFrame>
        ))}
      </ol>
      <AddButton
        label={words.addScene}
        full={draft.scenes.length >= MOST_ITEMS}
        onAdd={() => scenes.add(newScene(nextId(draft)))}
      />

      <h3>{words.drills}</h3>
      <ol className="sets-items">
        {draft.drills.map((drill, index) => (
          <ItemFrame
            key={drill.id}
            name={words.drill(index + 1)}
            about={families[drill.kind]}
            first={index === 0}
            last={index === draft.drills.length - 1}
            faulty={isFaulty(faults, `drills[${index}]`)}
            onMove={(by) => drills.move(index, by)}
            onRemove={() => drills.remove(index)}
          >
            <DrillFields
              drill={drill}
              path={`drills[${index}]`}
              faults={faults}
              manner={manner}
              onChange={(next) => drills.change(index, next)}
            />
          </ItemFrame>
        ))}
      </ol>
      <AddButton
        label={words.addDrill}
        full={draft.drills.length >= MOST_ITEMS}
        onAdd={() => drills.add(newDrill(nextId(draft)))}
      />

      <div className="sets-said" data-empty={(said === '' && before === null) || undefined}>
        <p role="status">{said}</p>
        {before !== null && (
          <button
            type="button"
            className="chip"
            onClick={() => {
              keep(before);
              setBefore(null);
              setSaid(words.undone);
            }}
          >
            {words.undo}
          </button>
        )}
      </div>
      <Files set={set} manner={manner} onOpen={(next, message) => replace(next, message)} />
      <Share set={set} root={root} />
    </div>
  );
}

interface AddButtonProps {
  readonly label: string;
  readonly full: boolean;
  readonly onAdd: () => void;
}

function AddButton({ label, full, onAdd }: AddButtonProps) {
  const words = useWords(SET_FORM);
  return (
    <p className="sets-add">
      <button type="button" className="chip" disabled={full} onClick={onAdd}>
        {label}
      </button>
      {full && <span className="panel-note"> {words.full(MOST_ITEMS)}</span>}
    </p>
  );
}

/** What stands in the form before anything was typed. */
const exampleOf = ({ title, story, names }: Words['example'], lang: string): Draft => ({
  title,
  lang,
  scenes: [
    {
      ...newScene(1),
      story,
      rows: names.map((name, at) => ({ name, logit: at === 0 ? '92' : '3' })),
    },
  ],
  drills: [],
});
