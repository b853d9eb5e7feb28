import { en } from './en.ts';
import { es } from './es.ts';
import type { Language, Strings } from './strings.ts';

export type { Language };

export const STRINGS: Readonly<Record<Language, Strings>> = { en, es };
