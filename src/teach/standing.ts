import type { FunctionComponent } from 'react';
import type { WordTable } from '../words/word-table.ts';
import { BuilderStill } from './builder/still.tsx';
import { BUILDER } from './builder/words/words.ts';
import { Hosts } from './hosts/hosts.tsx';
import { SITE_WORDS } from './hosts/words/words.ts';
import type { SectionId, SectionWords, StillProps } from './sections.ts';

/** What a section has in the document. It is rendered at build and never runs in the browser. */
interface Standing {
  readonly words: WordTable<SectionWords>;
  /**
   * Of a part that runs in the browser: what is read in its place without a script, and printed until it is there. Of any
   * other section: all of it.
   */
  readonly Still: FunctionComponent<StillProps>;
}

export const STANDING: Readonly<Record<SectionId, Standing>> = {
  builder: { words: BUILDER, Still: BuilderStill },
  hosts: { words: SITE_WORDS, Still: Hosts },
};
