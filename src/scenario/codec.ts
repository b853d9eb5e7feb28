import { SUM_ORDERS } from '../core/sum-orders.ts';
import {
  choice,
  type Parameter,
  type ParameterName,
  type Read,
  readParameters,
  type Unread,
  writeParameters,
} from './parameters.ts';
import { readNumber, writeNumber } from './read-number.ts';
import {
  cleanLabel,
  DEFAULT_SCENARIO,
  defaultLabel,
  defaultLabels,
  defaultTrueClass,
  MAX_CLASSES,
  MAX_LABEL_LENGTH,
  READER_FORMATS,
  type ReaderFormat,
  type Scenario,
  sameList,
} from './scenario.ts';

export interface Decoded {
  readonly scenario: Scenario;
  readonly unread: readonly Unread[];
}

/** Query without "?"; defaults are left out, so the opening state is "". */
export const encode = (scenario: Scenario): string =>
  writeParameters(parametersFor(scenario.logits.length), scenario);

/** Never throws. Each parameter is read by itself; one that is absent or unreadable has its default. */
export function decode(query: string): Decoded {
  const { logits } = readParameters({ logits: LOGITS }, query).values;
  const { values: scenario, unread } = readParameters(parametersFor(logits.length), query);
  return { scenario, unread };
}

const LOGITS: Parameter<readonly number[]> = {
  name: 'x',
  initial: DEFAULT_SCENARIO.logits,
  read: readLogits,
  numeric: true,
  write: (logits) => logits.map(writeNumber).join(','),
  same: sameList,
};

const TEMPERATURE: Parameter<number> = {
  name: 't',
  initial: DEFAULT_SCENARIO.temperature,
  read: readTemperature,
  numeric: true,
  write: writeNumber,
  same: Object.is,
};

const FORMAT = choice<Scenario['format']>('format', READER_FORMATS);

/** Off where it is not named. */
const switched = (name: ParameterName): Parameter<boolean> => ({
  name,
  initial: false,
  read: readSwitch,
  write: (on) => (on ? '1' : '0'),
  same: Object.is,
});

/** Another format than that of the logits; that one, whichever it is, where it is not named. */
const otherFormat = (name: ParameterName): Parameter<ReaderFormat | null> => ({
  ...choice(name, READER_FORMATS),
  initial: null,
  write: String,
});

const labelsFor = (classes: number): Parameter<readonly string[]> => ({
  name: 'labels',
  initial: defaultLabels(classes),
  read: (text) => readLabels(text, classes),
  write: (labels) => encodeURIComponent(labels.map(escapeLabel).join('|')),
  same: sameList,
});

const trueClassOf = (classes: number): Parameter<number> => ({
  name: 'y',
  initial: defaultTrueClass(classes),
  read: (text) => readIndex(text, classes),
  write: String,
  same: Object.is,
});

/** The parameters of a scenario of so many classes: its names and its true class must fit them. */
const parametersFor = (classes: number) => ({
  logits: LOGITS,
  labels: labelsFor(classes),
  trueClass: trueClassOf(classes),
  temperature: TEMPERATURE,
  format: FORMAT,
  flushToZero: switched('ftz'),
  saturate: switched('sat'),
  compute: otherFormat('compute'),
  accumulation: otherFormat('acc'),
  order: choice('order', SUM_ORDERS),
});

function readLogits(text: string): Read<readonly number[]> {
  const pieces = text.split(',');
  if (pieces.length > MAX_CLASSES) return { reason: 'too-many' };
  const values: number[] = [];
  for (const piece of pieces) {
    const value = readNumber(piece);
    if (value === null) return { reason: 'not-a-number' };
    values.push(value);
  }
  return { value: values };
}

function readLabels(text: string, count: number): Read<readonly string[]> {
  const labels = splitLabels(text).map((label) => label.trim());
  if (labels.length !== count) return { reason: 'count' };
  if (labels.some((label) => label.length > MAX_LABEL_LENGTH)) return { reason: 'too-long' };
  return { value: labels.map((label, index) => cleanLabel(label) || defaultLabel(index)) };
}

function readIndex(text: string, count: number): Read<number> {
  const index = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return index < count ? { value: index } : { reason: 'not-a-class' };
}

function readTemperature(text: string): Read<number> {
  const value = readNumber(text);
  return value === null ? { reason: 'not-a-number' } : { value };
}

function readSwitch(text: string): Read<boolean> {
  return text === '1' || text === '0' ? { value: text === '1' } : { reason: 'not-a-choice' };
}

/** A name may hold the separator: "\|" stands for "|" and "\\" for "\". */
const escapeLabel = (label: string) => label.replace(/[\\|]/g, '\\$&');

function splitLabels(text: string): string[] {
  const labels = [''];
  for (const [piece] of text.matchAll(/\\[\\|]|\||[^\\|]+|\\/g)) {
    if (piece === '|') labels.push('');
    else labels.push(`${labels.pop() ?? ''}${/^\\[\\|]$/.test(piece) ? piece.slice(1) : piece}`);
  }
  return labels;
}
