import { FORMATS } from '../core/format.ts';
import { writeNumber } from './read-number.ts';
import type { Scenario } from './scenario.ts';

export type CodeLanguage = 'numpy' | 'pytorch' | 'typescript';

/** How each language writes infinity and NaN. */
const SPECIAL: Readonly<Record<CodeLanguage, readonly [infinity: string, nan: string]>> = {
  numpy: ['np.inf', 'np.nan'],
  pytorch: ['inf', 'nan'],
  typescript: ['Infinity', 'NaN'],
};

/** A number as a language writes it. */
export function codeNumber(value: number, language: CodeLanguage): string {
  const [infinity, nan] = SPECIAL[language];
  if (Number.isNaN(value)) return nan;
  if (!Number.isFinite(value)) return value < 0 ? `-${infinity}` : infinity;
  // In Python "1" would be an integer.
  const text = writeNumber(value);
  return language !== 'typescript' && /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** Whether a language has the format of the scenario. */
export const hasFormatOf = (language: CodeLanguage, { format }: Scenario): boolean =>
  FORMATS[format].names[language] !== null;

/** The reader's numbers as a language writes them: what replaces the placeholders of a code sample. */
export function codeNumbers(scenario: Scenario, language: CodeLanguage): Record<string, string> {
  const write = (value: number) => codeNumber(value, language);
  const { name, names } = FORMATS[scenario.format];
  return {
    LOGITS: scenario.logits.map(write).join(', '),
    TEMPERATURE: write(scenario.temperature),
    TRUE_CLASS: String(scenario.trueClass),
    DTYPE: (language === 'typescript' ? null : names[language]) ?? name,
    ARRAY: names.typescript?.array ?? '',
    ROUND: names.typescript?.round ?? '',
  };
}
