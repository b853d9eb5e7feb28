import { createPageState, type PageState } from '../scenario/page-state.ts';
import { BATCH_PARAMETERS } from './batch/model/parameters.ts';
import { DRILL_PARAMETERS } from './drills/model/parameters.ts';

/** The parameters that features own, in the order in which a query has them. */
export const PARAMETERS = [DRILL_PARAMETERS, BATCH_PARAMETERS] as const;

/** The state of a page with every feature, as a query names it. */
export const openState = (query: string): PageState => createPageState(query, PARAMETERS);
