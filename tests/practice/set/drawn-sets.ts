import fc from 'fast-check';
import {
  DRILL_CLASSES,
  type ExerciseSet,
  LARGEST_LOGIT,
  SET_ASKS,
  SET_FORMATS,
  type SetDrill,
  type SetScene,
} from '../../../src/practice/set/exercise-set.ts';
import { cleanText } from '../../../src/practice/set/read-set.ts';
import { writeSet } from '../../../src/practice/set/write-set.ts';
import { cleanLabel } from '../../../src/scenario/scenario.ts';

const SPECIAL = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 5e-324];

const anyDouble = fc.oneof(
  fc.double(),
  fc.integer({ min: -200, max: 200 }),
  fc.constantFrom(...SPECIAL),
);

const within = (most: number) =>
  fc.oneof(
    fc.integer({ min: -most * 10, max: most * 10 }).map((tenths) => tenths / 10),
    fc.double({ min: -most, max: most, noNaN: true }).map((value) => value + 0),
  );

const words = fc.oneof(
  fc.string({ maxLength: 30, unit: 'grapheme' }),
  fc.constantFrom('<b>ham</b>', '__proto__', 'constructor', 'spam "x" \\', '¿sí?', 'a | b', '𝒳 é'),
);

const namesFor = (count: number) =>
  fc
    .array(
      words.map((text) => cleanLabel(text)).filter((label) => label !== ''),
      { minLength: count, maxLength: count },
    )
    .map((labels) =>
      labels.map((label, index) => (labels.indexOf(label) === index ? label : `n${index}`)),
    )
    .filter((labels) => new Set(labels).size === labels.length);

const row = <T>(value: fc.Arbitrary<T>, least: number, most: number) =>
  fc.array(value, { minLength: least, maxLength: most });

export const anyScene: fc.Arbitrary<SetScene> = row(anyDouble, 1, 8).chain((logits) =>
  fc.record({
    story: words.map(cleanText),
    asks: fc.constantFrom(...SET_ASKS),
    logits: fc.constant(logits),
    labels: namesFor(logits.length),
    trueClass: fc.integer({ min: 0, max: logits.length - 1 }),
    temperature: anyDouble,
    format: fc.constantFrom(...SET_FORMATS),
  }),
);

const handRow = (kind: 'by-hand' | 'loss' | 'bound') =>
  row(within(LARGEST_LOGIT[kind]), ...DRILL_CLASSES[kind]);

const equalRow = <Kind extends 'overflow' | 'equal'>(kind: Kind) =>
  fc.record({
    kind: fc.constant(kind),
    logit: within(LARGEST_LOGIT[kind]),
    classes: fc.integer({ min: DRILL_CLASSES[kind][0], max: DRILL_CLASSES[kind][1] }),
  });

export const anyDrill: fc.Arbitrary<SetDrill> = fc.oneof(
  handRow('by-hand').chain((logits) =>
    namesFor(logits.length).map((labels): SetDrill => ({ kind: 'by-hand', logits, labels })),
  ),
  handRow('loss').chain((logits) =>
    fc
      .tuple(namesFor(logits.length), fc.integer({ min: 0, max: logits.length - 1 }))
      .map(([labels, trueClass]): SetDrill => ({ kind: 'loss', logits, labels, trueClass })),
  ),
  handRow('bound').map((logits): SetDrill => ({ kind: 'bound', logits })),
  equalRow('overflow'),
  equalRow('equal'),
);

export const anySet: fc.Arbitrary<ExerciseSet> = fc
  .record({
    version: fc.constant(1 as const),
    title: words.map(cleanText),
    lang: fc.constantFrom('', 'en', 'es', 'pt-BR'),
    scenes: fc.array(anyScene, { maxLength: 4 }),
    drills: fc.array(anyDrill, { maxLength: 4 }),
  })
  .filter(({ scenes, drills }) => scenes.length + drills.length > 0);

/** JSON of any shape, with names that mean something to us or to JavaScript. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    '',
    'nan',
    'inf',
    '-inf',
    '1e400',
    '4,7',
    'loss',
    0,
    -1,
    1.5,
    16,
    17,
    1e308,
  ),
  fc.constant('x'.repeat(1200)),
  fc.constant(new Array(60).fill(1)),
);

/** The data of a valid set with something changed, added or taken out somewhere. */
export const brokenData: fc.Arbitrary<unknown> = fc
  .tuple(
    anySet,
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(3),
        anything,
        fc.constantFrom(
          'logits',
          'labels',
          'trueClass',
          'kind',
          'x',
          'constructor',
          '__proto__',
          'toString',
        ),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([set, changes]) => {
    const data: unknown = JSON.parse(writeSet(set));
    for (const [where, how, value, name] of changes)
      change(data, where, how, structuredClone(value), name);
    return data;
  });

type Place = Record<string, unknown> | unknown[];

function places(data: unknown): Place[] {
  if (typeof data !== 'object' || data === null) return [];
  const own = data as Place;
  return [own, ...Object.values(own).flatMap(places)];
}

function change(data: unknown, where: number, how: number, value: unknown, name: string): void {
  const all = places(data);
  const place = all[where % all.length];
  if (place === undefined) return;
  const keys = Object.keys(place);
  const key = keys[where % Math.max(1, keys.length)] ?? '0';
  const put = (at: string, what: unknown) =>
    Object.defineProperty(place, at, {
      value: what,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  if (how === 0) put(key, value);
  else if (Array.isArray(place))
    how === 1 ? place.splice(where % (place.length + 1), 1) : place.push(value);
  else if (how === 1) Reflect.deleteProperty(place, key);
  else put(name, value);
}
