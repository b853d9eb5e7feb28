import type { Language } from '../../../words/strings.ts';
import { en, type Words } from './en.ts';
import { es } from './es.ts';

export const GALLERY: Readonly<Record<Language, Words>> = { en, es };
