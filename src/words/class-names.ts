import { cleanLabel, MAX_CLASSES, TENSES, type Tense } from '../scenario/scenario.ts';
import type { Strings } from './strings.ts';

const isTense = (label: string): label is Tense => (TENSES as readonly string[]).includes(label);

/**
 * A class name in the reader's language: the course's tenses and "class 6" are translated, other names are shown as
 * they are.
 */
export function showLabel(t: Strings, label: string): string {
  if (isTense(label)) return t.tenses[label];
  const numbered = /^class (\d+)$/.exec(label);
  return numbered ? t.className(Number(numbered[1]) - 1) : label;
}

export const showLabels = (t: Strings, labels: readonly string[]): string[] =>
  labels.map((label) => showLabel(t, label));

/** The name to keep for what the reader typed: "futuro" in Spanish becomes the tense. */
export function readLabel(t: Strings, typed: string): string {
  const text = cleanLabel(typed);
  const shown = [...TENSES, ...NUMBERED];
  return shown.find((label) => showLabel(t, label) === text) ?? text;
}

const NUMBERED = Array.from({ length: MAX_CLASSES }, (_, index) => `class ${index + 1}`);
