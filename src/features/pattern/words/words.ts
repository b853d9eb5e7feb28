import { en } from './en.ts';
import { es } from './es.ts';

export const PATTERN = { en, es } as const;
