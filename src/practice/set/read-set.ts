import { clip } from '../../scenario/parameters.ts';
import { readNumber } from '../../scenario/read-number.ts';
import { cleanLabel, defaultLabel, defaultTrueClass } from '../../scenario/scenario.ts';
import { type ExerciseSet, SCENE_DEFAULTS, type SetDrill, type SetScene } from './exercise-set.ts';
import { type Json, readJson } from './json.ts';
import { MOST_PROBLEMS, type SetFault, type SetProblem } from './problems.ts';
import { DOUBLE_PATTERN, type FieldsRule, type Rule, SET_RULE } from './rules.ts';

export interface ReadSet {
  /** Without the scenes and drills that have a problem; null if nothing can be used. */
  readonly set: ExerciseSet | null;
  /** In the order of the file, the first MOST_PROBLEMS. */
  readonly problems: readonly SetProblem[];
  /** How many more there are. */
  readonly more: number;
}

/** Reads a file of a set. Never throws, whatever the text is. It must be no longer than LARGEST_FILE. */
export function readSet(text: string): ReadSet {
  const json = readJson(text);
  if ('fault' in json) {
    const { fault } = json;
    const problem: SetProblem = { line: fault.line, path: '', why: { kind: 'json', fault } };
    return { set: null, problems: [problem], more: 0 };
  }
  const problems: SetProblem[] = [];
  const data = checked(SET_RULE, json, '', problems) as Partial<SetData> | undefined;
  const scenes = (data?.scenes ?? []).filter((one) => one !== undefined).map(sceneOf);
  const drills = (data?.drills ?? []).filter((one) => one !== undefined).map(drillOf);
  // Of another version nothing is known.
  const usable = data?.version !== undefined && scenes.length + drills.length > 0;
  const { title = '', lang = '' } = data ?? {};
  return {
    set: usable ? { version: 1, title: cleanText(title), lang, scenes, drills } : null,
    problems: problems.slice(0, MOST_PROBLEMS),
    more: Math.max(0, problems.length - MOST_PROBLEMS),
  };
}

/** What the rules leave: fields of these types, and items that are undefined where they have a problem. */
interface SetData {
  readonly version: number;
  readonly title: string;
  readonly lang: string;
  readonly scenes: readonly (SceneData | undefined)[];
  readonly drills: readonly (DrillData | undefined)[];
}

type SceneData = Pick<SetScene, 'logits'> & Partial<SetScene>;

type DrillData =
  | (Extract<SetDrill, { logits: unknown }> & { readonly labels?: readonly string[] })
  | Extract<SetDrill, { logit: unknown }>;

const sceneOf = ({ logits, labels, trueClass, ...rest }: SceneData): SetScene => ({
  ...SCENE_DEFAULTS,
  ...rest,
  story: cleanText(rest.story ?? ''),
  logits,
  labels: labelsFor(logits, labels),
  trueClass: trueClass ?? defaultTrueClass(logits.length),
});

const drillOf = (data: DrillData): SetDrill =>
  data.kind === 'by-hand' || data.kind === 'loss'
    ? { ...data, labels: labelsFor(data.logits, data.labels) }
    : data;

const labelsFor = (logits: readonly number[], labels: readonly string[] = []): string[] =>
  logits.map((_, index) => cleanLabel(labels[index] ?? '') || defaultLabel(index));

/** Lines stay; other control characters, and those that turn the direction of what follows, do not. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();

/** The value as the rule has it; undefined, and a problem or more, where it does not keep the rule. */
function checked(rule: Rule, json: Json, path: string, problems: SetProblem[]): unknown {
  const fault = (why: SetFault) => {
    problems.push({ line: json.line, path, why });
    return undefined;
  };
  switch (rule.kind) {
    case 'text':
      return json.kind === 'string' ? textIn(rule, json.value, fault) : wrongType('text');
    case 'whole':
      if (json.kind !== 'number' || !Number.isInteger(json.value)) return wrongType('whole');
      return inRange(rule, json.value);
    case 'number':
      if (json.kind !== 'number') return wrongType('number');
      return inRange(rule, json.value);
    case 'double':
      return doubleIn(json, fault);
    case 'choice': {
      if (json.kind !== 'string') return wrongType('text');
      const { value } = json;
      if (rule.values.includes(value)) return value;
      return fault({ kind: 'choice', found: clip(value), choices: rule.values });
    }
    case 'version':
      if (json.kind === 'number' && json.value === rule.value) return json.value;
      return fault({ kind: 'version', found: shown(json), value: rule.value });
    case 'list':
      return json.kind === 'array' ? itemsIn(rule, json, path, problems) : wrongType('list');
    case 'fields':
      return json.kind === 'object' ? fieldsIn(rule, json, path, problems) : wrongType('object');
    case 'kinds': {
      if (json.kind !== 'object') return wrongType('object');
      const kind = json.fields.get('kind')?.value;
      if (kind === undefined) return fault({ kind: 'missing', field: 'kind' });
      const choices = Object.keys(rule.of);
      const known = { kind: 'choice', values: choices } as const;
      const named = checked(known, kind, joined(path, 'kind'), problems);
      const chosen = Object.entries(rule.of).find(([name]) => name === named)?.[1];
      return chosen && checked(chosen, json, path, problems);
    }
    default:
      return rule satisfies never;
  }

  function wrongType(wanted: Extract<SetFault, { kind: 'type' }>['wanted']) {
    return fault({ kind: 'type', wanted, found: json.kind });
  }

  function inRange({ least, most }: { least: number; most: number }, value: number) {
    // -0 means 0 here.
    if (value >= least && value <= most) return value + 0;
    return fault({ kind: 'range', least, most });
  }
}

type Report = (why: SetFault) => undefined;

function textIn(
  { longest, pattern }: Extract<Rule, { kind: 'text' }>,
  text: string,
  fault: Report,
) {
  const { length } = [...text];
  if (length > longest) return fault({ kind: 'too-long', found: length, most: longest });
  if (pattern !== undefined && !new RegExp(pattern).test(text))
    return fault({ kind: 'pattern', found: clip(text) });
  return text;
}

const DOUBLE = new RegExp(DOUBLE_PATTERN);

function doubleIn(json: Json, fault: Report): number | undefined {
  if (json.kind === 'number')
    return Number.isFinite(json.value)
      ? json.value
      : fault({ kind: 'too-large', found: clip(json.text) });
  if (json.kind !== 'string') return fault({ kind: 'type', wanted: 'double', found: json.kind });
  const value = DOUBLE.test(json.value) ? readNumber(json.value) : null;
  return value ?? fault({ kind: 'not-a-number', found: clip(json.value) });
}

function itemsIn(
  { of, least, most, distinct }: Extract<Rule, { kind: 'list' }>,
  json: Extract<Json, { kind: 'array' }>,
  path: string,
  problems: SetProblem[],
): unknown[] {
  const { items, line } = json;
  if (items.length < least || items.length > most)
    problems.push({ line, path, why: { kind: 'count', found: items.length, least, most } });
  const seen = new Set<unknown>();
  return items.slice(0, most).map((item, index) => {
    const at = `${path}[${index}]`;
    const before = problems.length;
    const value = checked(of, item, at, problems);
    if (distinct === true && typeof value === 'string' && seen.has(value))
      problems.push({ line: item.line, path: at, why: { kind: 'same-text', found: clip(value) } });
    seen.add(value);
    return problems.length > before ? undefined : value;
  });
}

function fieldsIn(
  rule: FieldsRule,
  json: Extract<Json, { kind: 'object' }>,
  path: string,
  problems: SetProblem[],
): Readonly<Record<string, unknown>> {
  const known = Object.keys(rule.fields);
  const found: Record<string, unknown> = {};
  const say = (why: SetFault, line = json.line, field = '') =>
    problems.push({ line, path: field === '' ? path : joined(path, field), why });
  for (const field of rule.required) if (!json.fields.has(field)) say({ kind: 'missing', field });
  for (const [name, { line, value, repeated }] of json.fields) {
    const own = known.includes(name) ? rule.fields[name] : undefined;
    if (repeated) say({ kind: 'repeated', field: clip(name) }, line);
    if (own === undefined) say({ kind: 'unknown-field', field: clip(name), known }, line);
    else {
      const read = checked(own, value, joined(path, name), problems);
      if (read !== undefined) found[name] = read;
    }
  }
  checkClasses(json, say);
  const lists = rule.someOf?.map((name) => json.fields.get(name)?.value);
  if (lists?.every((list) => list === undefined || (list.kind === 'array' && !list.items.length)))
    say({ kind: 'empty' });
  return found;
}

/** As many names as logits, and a true class among them; what has another type was told already. */
function checkClasses(
  { fields }: Extract<Json, { kind: 'object' }>,
  say: (why: SetFault, line: number, field: string) => void,
) {
  const [logits, labels, trueClass] = ['logits', 'labels', 'trueClass'].map(
    (name) => fields.get(name)?.value,
  );
  if (logits?.kind !== 'array') return;
  const { length } = logits.items;
  if (labels?.kind === 'array' && labels.items.length !== length) {
    const why = { kind: 'labels', labels: labels.items.length, logits: length } as const;
    say(why, labels.line, 'labels');
  }
  if (trueClass?.kind !== 'number' || !Number.isInteger(trueClass.value)) return;
  const { value, line } = trueClass;
  if (value >= length)
    say({ kind: 'no-such-class', found: value, classes: length }, line, 'trueClass');
}

const joined = (path: string, field: string) => (path === '' ? field : `${path}.${field}`);

/** A value as it may stand in a sentence. */
function shown(json: Json): string {
  if (json.kind === 'string') return clip(json.value);
  return json.kind === 'number' ? clip(json.text) : json.kind;
}
