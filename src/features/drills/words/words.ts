import { en } from './en.ts';
import { es } from './es.ts';

export const DRILLS = { en, es } as const;
