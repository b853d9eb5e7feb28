import { en } from './en.ts';
import { es } from './es.ts';

export const CAVEATS = { en, es } as const;
