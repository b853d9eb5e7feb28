import { kept } from '../../practice/kept.ts';
import { NO_PROGRESS, readProgress } from './model/progress.ts';

/** What the reader wrote and solved, kept on the device. */
export const PROGRESS = kept('write', NO_PROGRESS, readProgress);
