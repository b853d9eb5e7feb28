import { createPageState, type PageState } from '../scenario/page-state.ts';
import { PARAMETERS } from './registry.ts';

/** The state of a page with every panel, as a query names it. */
export const openState = (query: string): PageState => createPageState(query, PARAMETERS);
