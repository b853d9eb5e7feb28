import type { Complaint, Current } from './model/current.ts';
import type { Words } from './words/en.ts';

/** What every part of the settings is given. */
export interface SettingsProps {
  readonly words: Words;
  readonly current: Current;
  readonly complaint: Complaint | null;
  readonly onChange: (next: Current) => void;
}
