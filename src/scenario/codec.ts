import { oneOf, parameterReader, type Read, type Unread } from './parameters.ts';
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
  type Scenario,
  sameList,
} from './scenario.ts';

export interface Decoded {
  readonly scenario: Scenario;
  readonly unread: readonly Unread[];
}

/** Query string without "?"; defaults are left out, so the opening state is "". */
export function encode(scenario: Scenario): string {
  const { logits, labels, trueClass, temperature, format, flushToZero } = scenario;
  const count = logits.length;
  const parts: string[] = [];
  if (!sameList(logits, DEFAULT_SCENARIO.logits))
    parts.push(`x=${logits.map(writeNumber).join(',')}`);
  if (!sameList(labels, defaultLabels(count))) {
    parts.push(`labels=${encodeURIComponent(labels.map(escapeLabel).join('|'))}`);
  }
  if (trueClass !== defaultTrueClass(count)) parts.push(`y=${trueClass}`);
  if (!Object.is(temperature, DEFAULT_SCENARIO.temperature))
    parts.push(`t=${writeNumber(temperature)}`);
  if (format !== DEFAULT_SCENARIO.format) parts.push(`format=${format}`);
  if (flushToZero) parts.push('ftz=1');
  return parts.join('&');
}

/** Never throws. Each parameter stands or falls alone; what is absent or unreadable keeps its default. */
export function decode(query: string): Decoded {
  const { take, unread } = parameterReader(query);
  const logits = take('x', readLogits, DEFAULT_SCENARIO.logits);
  const count = logits.length;
  const scenario: Scenario = {
    logits,
    labels: take('labels', (text) => readLabels(text, count), defaultLabels(count)),
    trueClass: take('y', (text) => readIndex(text, count), defaultTrueClass(count)),
    temperature: take('t', readTemperature, DEFAULT_SCENARIO.temperature),
    format: take('format', oneOf(...READER_FORMATS), DEFAULT_SCENARIO.format),
    flushToZero: take('ftz', readSwitch, DEFAULT_SCENARIO.flushToZero),
  };
  return { scenario, unread };
}

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
