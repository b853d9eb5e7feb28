import { wordTable } from '../../../words/word-table.ts';
import type { WorkspaceWords } from './workspace-en.ts';

/** What is said once the training is there. */
export const WORKSPACE = wordTable<WorkspaceWords>({
  en: () => import('./workspace-en.ts').then(({ en }) => en),
  es: () => import('./workspace-es.ts').then(({ es }) => es),
});
