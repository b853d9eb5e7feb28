import { en } from './en.ts';
import { es } from './es.ts';

export const BATCH = { en, es } as const;
