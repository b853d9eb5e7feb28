import { en } from './en.ts';
import { es } from './es.ts';

export const BUILDER = { en, es } as const;
