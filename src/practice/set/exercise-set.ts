import { DEFAULT_SCENARIO, type ReaderFormat } from '../../scenario/scenario.ts';

/**
 * Exercises a teacher wrote: what is given and what is asked. Nothing in it says what is right: answers are computed from
 * the numbers, by the same evaluator as everything else.
 */
export interface ExerciseSet {
  readonly version: 1;
  /** Shown in place of the panel's own title; '' for none. Plain text, like every text here. */
  readonly title: string;
  /** Language of title, stories and names, as in HTML's `lang`; '' if it is not said. */
  readonly lang: string;
  /** For the panel `predict`, in this order. */
  readonly scenes: readonly SetScene[];
  /** For the panel `drills`, in this order. */
  readonly drills: readonly SetDrill[];
}

/** What a scene may ask: the outcome of each softmax, or of each loss. */
export const SET_ASKS = ['softmax', 'loss'] as const;
export type SetAsks = (typeof SET_ASKS)[number];

/**
 * What a scene may be computed in. In formats of less precision a softmax of many classes adds up to something else than 1
 * without any fault, and the choices a scene offers would not say so.
 */
export const SET_FORMATS = ['float32', 'float64', 'float16'] as const satisfies ReaderFormat[];
export type SetFormat = (typeof SET_FORMATS)[number];

/** A row of logits whose outcome is to be predicted, for both programs. */
export interface SetScene {
  /** May be ''. */
  readonly story: string;
  readonly asks: SetAsks;
  /** 1 to MOST_SET_CLASSES doubles, any value: infinities and NaN too. */
  readonly logits: readonly number[];
  /** As many as logits; class names as in a scenario. */
  readonly labels: readonly string[];
  /** Index into logits. */
  readonly trueClass: number;
  readonly temperature: number;
  readonly format: SetFormat;
}

/** The kinds of drill, which are the families of the panel `drills`. */
export const SET_DRILL_KINDS = ['by-hand', 'overflow', 'loss', 'bound', 'equal'] as const;
export type SetDrillKind = (typeof SET_DRILL_KINDS)[number];

/** What is given in a drill. Its questions follow from its kind, and their answers from its numbers. */
export type SetDrill =
  /** The softmax of 2 to 5 logits, and whether naive and stable agree on it. */
  | {
      readonly kind: 'by-hand';
      readonly logits: readonly number[];
      readonly labels: readonly string[];
    }
  /** The cross entropy of 2 to 8 logits, by way of log-sum-exp. */
  | {
      readonly kind: 'loss';
      readonly logits: readonly number[];
      readonly labels: readonly string[];
      readonly trueClass: number;
    }
  /** By how much log-sum-exp is above the max, for 2 to 8 logits. */
  | { readonly kind: 'bound'; readonly logits: readonly number[] }
  /** The softmax of equal logits: naive in float32 and float64, and stable. */
  | { readonly kind: 'overflow'; readonly logit: number; readonly classes: number }
  /** Closed forms for equal logits. */
  | { readonly kind: 'equal'; readonly logit: number; readonly classes: number };

export const NO_EXERCISES: ExerciseSet = {
  version: 1,
  title: '',
  lang: '',
  scenes: [],
  drills: [],
};

/** What a scene has where a file does not say it. */
export const SCENE_DEFAULTS = {
  story: '',
  asks: 'softmax',
  temperature: DEFAULT_SCENARIO.temperature,
  format: 'float32',
} as const satisfies Partial<SetScene>;

/** Scenes in a set, and drills. */
export const MOST_ITEMS = 40;
export const MOST_SET_CLASSES = 16;
/** In Unicode code points, as JSON Schema counts. */
export const LONGEST_TITLE = 120;
export const LONGEST_STORY = 1000;

/** Logits of the drills by hand: so that nothing on the way leaves float64, where the true answers are. */
const LARGEST_BY_HAND = 300;
/** The logit of a drill about overflow may be past the range of float64's exponential. */
const LARGEST_OVERFLOW = 1000;

/** How far from 0 the logits of a drill may be, by its kind. */
export const LARGEST_LOGIT: Readonly<Record<SetDrillKind, number>> = {
  'by-hand': LARGEST_BY_HAND,
  loss: LARGEST_BY_HAND,
  bound: LARGEST_BY_HAND,
  overflow: LARGEST_OVERFLOW,
  equal: LARGEST_BY_HAND,
};

/** How many logits a drill may have, by its kind. */
export const DRILL_CLASSES: Readonly<Record<SetDrillKind, readonly [least: number, most: number]>> =
  {
    'by-hand': [2, 5],
    loss: [2, 8],
    bound: [2, 8],
    overflow: [2, 8],
    equal: [2, 8],
  };

/** A file of a set may have so many bytes. */
export const LARGEST_FILE = 256 * 1024;
