import { en } from './en.ts';
import { es } from './es.ts';

export const PREDICT = { en, es } as const;
