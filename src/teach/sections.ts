import type { FunctionComponent } from 'react';
import type { Heights } from '../panel/definition.ts';
import type { Late } from '../panel/load-panel.ts';
import type { PageState } from '../scenario/page-state.ts';
import { ASSIGNMENT } from './assignment/words/words.ts';
import { BUILDER } from './builder/words/words.ts';
import { MARKS } from './marks/words/words.ts';
import { SET_FORM } from './sets/words/words.ts';

/*
 * The page for teachers has a section for each thing they can do. To add one:
 *
 * 1. A folder src/teach/<id>/ with a component as its default export, taking TeachProps, its style sheet (in the layer
 *    `panel`), and words/{en,es,words}.ts, whose table holds a `head` (SectionHead) besides its own words.
 * 2. Its id in SECTION_IDS, where it stands on the page, and a row in PARTS, unless nothing of it runs in the browser.
 * 3. A row in STANDING (standing.ts): what the document holds, for readers without script and for print.
 *
 * Its heading, its entry in the list at the top and its place follow from these. The code comes when the reader comes
 * near. What only the builder or only the marks need stays in their folders; what several need lies beside this file.
 */

/** In the order of the page. Also their anchors. */
export const SECTION_IDS = ['builder', 'hosts', 'sets', 'assignment', 'marks'] as const;

export type SectionId = (typeof SECTION_IDS)[number];

/** What the document says of a section. */
export interface SectionHead {
  readonly title: string;
  /** What a teacher does here, as an entry of the list at the top of the page. */
  readonly task: string;
  readonly about: string;
}

/** What the words of every section hold, besides its own. */
export interface SectionWords {
  readonly head: SectionHead;
}

/** What every section is given. */
export interface TeachProps {
  /** The state in the address of the page, as a reader brings it from the lesson. */
  readonly state: PageState;
  /** Address of the built folder, with the slash at its end. */
  readonly root: string;
}

/** What is read in the document, where nothing runs. */
export interface StillProps {
  /** Address of the built folder, with the slash at its end, or a form of it for readers to fill in. */
  readonly root: string;
}

interface Part extends Late<{ default: FunctionComponent<TeachProps> }> {
  /** Reserved until it is there. */
  readonly heights: Heights;
}

/** What runs in the browser, loaded when the reader comes near. */
export const PARTS = {
  builder: {
    heights: [617, 823],
    words: BUILDER,
    load: () => import('./builder/builder.tsx'),
  },
  assignment: {
    heights: [1142, 1373],
    words: ASSIGNMENT,
    load: () => import('./assignment/assignment.tsx'),
  },
  sets: {
    heights: [1342, 1809],
    words: SET_FORM,
    load: () => import('./sets/sets.tsx'),
  },
  marks: {
    heights: [899, 1344],
    words: MARKS,
    load: () => import('./marks/marks.tsx'),
  },
} satisfies Readonly<Partial<Record<SectionId, Part>>>;

export type PartId = keyof typeof PARTS;
