import { MAX_LABEL_LENGTH } from '../../scenario/scenario.ts';
import {
  DRILL_CLASSES,
  LARGEST_LOGIT,
  LONGEST_STORY,
  LONGEST_TITLE,
  MOST_ITEMS,
  MOST_SET_CLASSES,
  SET_ASKS,
  SET_FORMATS,
  type SetDrillKind,
} from './exercise-set.ts';

/*
 * What a file of a set may hold, as data: read-set.ts reads by these rules, and the published JSON Schema is generated from
 * them, so the two cannot disagree.
 */

export type Rule =
  /** Lengths are in Unicode code points, as JSON Schema counts. */
  | { readonly kind: 'text'; readonly longest: number; readonly pattern?: string }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  /** A finite number, or a text of DOUBLE_PATTERN: any double can be written. */
  | { readonly kind: 'double' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'version'; readonly value: number }
  | {
      readonly kind: 'list';
      readonly of: Rule;
      readonly least: number;
      readonly most: number;
      /** No two items are the same text. */
      readonly distinct?: true;
    }
  | FieldsRule
  /** An object whose field `kind` says which fields it has. */
  | { readonly kind: 'kinds'; readonly of: Readonly<Record<SetDrillKind, FieldsRule>> };

/**
 * An object with these fields and no others. Where there are `logits`, there must be as many `labels`, and `trueClass`
 * must be an index into them.
 */
export interface FieldsRule {
  readonly kind: 'fields';
  readonly fields: Readonly<Record<string, Rule>>;
  readonly required: readonly string[];
  /** One of these lists must have an item. */
  readonly someOf?: readonly string[];
}

/** Numbers as texts: what a JSON number cannot be, such as "-inf", and decimals too. */
export const DOUBLE_PATTERN =
  '^(?:[+-]?(?:(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?|inf|Infinity)|nan|NaN)$';

const labels = (most: number): Rule => ({
  kind: 'list',
  of: { kind: 'text', longest: MAX_LABEL_LENGTH },
  least: 1,
  most,
  distinct: true,
});

const trueClass = (classes: number): Rule => ({ kind: 'whole', least: 0, most: classes - 1 });

const logitOf = (kind: SetDrillKind): Rule => ({
  kind: 'number',
  least: -LARGEST_LOGIT[kind],
  most: LARGEST_LOGIT[kind],
});

/** A drill of this kind: its classes may be so many. */
const given = (
  kind: SetDrillKind,
  fields: (least: number, most: number) => Readonly<Record<string, Rule>>,
  ...required: readonly string[]
): FieldsRule => ({
  kind: 'fields',
  fields: { kind: { kind: 'choice', values: [kind] }, ...fields(...DRILL_CLASSES[kind]) },
  required: ['kind', ...required],
});

const equalLogits =
  (kind: SetDrillKind) =>
  (least: number, most: number): Readonly<Record<string, Rule>> => ({
    logit: logitOf(kind),
    classes: { kind: 'whole', least, most },
  });

export const SCENE_RULE: FieldsRule = {
  kind: 'fields',
  fields: {
    story: { kind: 'text', longest: LONGEST_STORY },
    asks: { kind: 'choice', values: SET_ASKS },
    logits: { kind: 'list', of: { kind: 'double' }, least: 1, most: MOST_SET_CLASSES },
    labels: labels(MOST_SET_CLASSES),
    trueClass: trueClass(MOST_SET_CLASSES),
    temperature: { kind: 'double' },
    format: { kind: 'choice', values: SET_FORMATS },
  },
  required: ['logits'],
};

export const DRILL_RULES: Readonly<Record<SetDrillKind, FieldsRule>> = {
  'by-hand': given(
    'by-hand',
    (least, most) => ({
      logits: { kind: 'list', of: logitOf('by-hand'), least, most },
      labels: labels(most),
    }),
    'logits',
  ),
  loss: given(
    'loss',
    (least, most) => ({
      logits: { kind: 'list', of: logitOf('loss'), least, most },
      labels: labels(most),
      trueClass: trueClass(most),
    }),
    'logits',
    'trueClass',
  ),
  bound: given(
    'bound',
    (least, most) => ({ logits: { kind: 'list', of: logitOf('bound'), least, most } }),
    'logits',
  ),
  overflow: given('overflow', equalLogits('overflow'), 'logit', 'classes'),
  equal: given('equal', equalLogits('equal'), 'logit', 'classes'),
};

export const SET_RULE: FieldsRule = {
  kind: 'fields',
  fields: {
    $schema: { kind: 'text', longest: 400 },
    version: { kind: 'version', value: 1 },
    title: { kind: 'text', longest: LONGEST_TITLE },
    lang: { kind: 'text', longest: 35, pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$' },
    scenes: { kind: 'list', of: SCENE_RULE, least: 0, most: MOST_ITEMS },
    drills: { kind: 'list', of: { kind: 'kinds', of: DRILL_RULES }, least: 0, most: MOST_ITEMS },
  },
  required: ['version'],
  someOf: ['scenes', 'drills'],
};
