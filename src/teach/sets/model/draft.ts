import {
  DRILL_CLASSES,
  type ExerciseSet,
  LONGEST_STORY,
  LONGEST_TITLE,
  MOST_SET_CLASSES,
  SET_ASKS,
  SET_DRILL_KINDS,
  SET_FORMATS,
  type SetAsks,
  type SetDrill,
  type SetDrillKind,
  type SetFormat,
  type SetScene,
} from '../../../practice/set/exercise-set.ts';
import { count, list, oneOf, record, text } from '../../../practice/shapes.ts';
import { writeNumber } from '../../../scenario/read-number.ts';

/** A class as typed. */
export interface Row {
  readonly name: string;
  readonly logit: string;
}

interface Item {
  /** Stays while others are moved and removed. */
  readonly id: number;
  readonly rows: readonly Row[];
  /** Index of the true class. */
  readonly trueClass: number;
}

/** What is typed into the form of a scene. It need not be readable: nothing typed is lost. */
export interface SceneDraft extends Item {
  readonly story: string;
  readonly asks: SetAsks;
  readonly temperature: string;
  readonly format: SetFormat;
}

/** Of every kind the fields are kept, so that choosing another kind loses none. */
export interface DrillDraft extends Item {
  readonly kind: SetDrillKind;
  readonly logit: string;
  readonly classes: number;
}

export interface Draft {
  readonly title: string;
  readonly lang: string;
  readonly scenes: readonly SceneDraft[];
  readonly drills: readonly DrillDraft[];
}

/** Typed texts are kept up to this length, which is more than is valid, so that the form can say so. */
const LONGEST = LONGEST_STORY * 2;

const ROWS = list(record<Row>({ name: text(LONGEST), logit: text(LONGEST) }));

const item = {
  id: count(1e9),
  rows: ROWS,
  trueClass: count(MOST_SET_CLASSES - 1),
};

const DRAFT = record<Draft>({
  title: text(LONGEST),
  lang: text(LONGEST_TITLE),
  scenes: list(
    record<SceneDraft>({
      ...item,
      story: text(LONGEST),
      asks: oneOf(SET_ASKS),
      temperature: text(LONGEST),
      format: oneOf(SET_FORMATS),
    }),
  ),
  drills: list(
    record<DrillDraft>({
      ...item,
      kind: oneOf(SET_DRILL_KINDS),
      logit: text(LONGEST),
      classes: count(DRILL_CLASSES.equal[1]),
    }),
  ),
});

/** What was kept on the device, which may be anything: null if it is no draft. */
export const readDraft = (data: unknown): Draft | null => DRAFT(data) ?? null;

/** An id no other item has. */
export const nextId = ({ scenes, drills }: Draft): number =>
  Math.max(0, ...[...scenes, ...drills].map(({ id }) => id)) + 1;

/** How a form writes what a set holds: in the reader's language and with their decimal mark. */
export interface Manner {
  readonly mark: '.' | ',';
  readonly showLabel: (label: string) => string;
  readonly readLabel: (typed: string) => string;
}

/** A set in the form, to be edited. */
export function draftOf(set: ExerciseSet, manner: Manner): Draft {
  let id = 0;
  return {
    title: set.title,
    lang: set.lang,
    scenes: set.scenes.map((scene) => sceneDraft(++id, scene, manner)),
    drills: set.drills.map((drill) => drillDraft(++id, drill, manner)),
  };
}

const typed = (value: number, { mark }: Manner) => writeNumber(value).replace('.', mark);

const rowsOf = (
  { logits, labels = [] }: { logits: readonly number[]; labels?: readonly string[] },
  manner: Manner,
): Row[] =>
  logits.map((logit, at) => ({
    name: manner.showLabel(labels[at] ?? ''),
    logit: typed(logit, manner),
  }));

const sceneDraft = (id: number, scene: SetScene, manner: Manner): SceneDraft => ({
  id,
  story: scene.story,
  asks: scene.asks,
  rows: rowsOf(scene, manner),
  trueClass: scene.trueClass,
  temperature: typed(scene.temperature, manner),
  format: scene.format,
});

function drillDraft(id: number, drill: SetDrill, manner: Manner): DrillDraft {
  const fresh = newDrill(id);
  if (drill.kind === 'overflow' || drill.kind === 'equal')
    return {
      ...fresh,
      kind: drill.kind,
      logit: typed(drill.logit, manner),
      classes: drill.classes,
    };
  const trueClass = drill.kind === 'loss' ? drill.trueClass : 0;
  return { ...fresh, kind: drill.kind, rows: rowsOf(drill, manner), trueClass };
}

export const newScene = (id: number): SceneDraft => ({
  id,
  story: '',
  asks: 'softmax',
  rows: [
    { name: '', logit: '1' },
    { name: '', logit: '90' },
  ],
  trueClass: 0,
  temperature: '1',
  format: 'float32',
});

export const newDrill = (id: number): DrillDraft => ({
  id,
  kind: 'loss',
  rows: [
    { name: '', logit: '2' },
    { name: '', logit: '1' },
    { name: '', logit: '0' },
  ],
  trueClass: 0,
  logit: '100',
  classes: 3,
});
