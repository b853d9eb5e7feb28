/*
 * The sentences of the English verdicts as patterns, each with the condition under which it is true, checked against
 * the values and flags of the trace and the true values, and never against the code that chose the sentence. A sentence
 * that no pattern matches is a failure, so a new sentence needs its check.
 */

import type { Claim, Said } from './claim.ts';
import { LOSS } from './loss.ts';
import { BROKEN, HEALTH, WRONG } from './softmax.ts';
import { TROUBLE } from './trouble.ts';

const CLAIMS: readonly Claim[] = [...HEALTH, ...WRONG, ...TROUBLE, ...BROKEN, ...LOSS];

/** The claims of a text that are false, or that no pattern matches. Empty for a true text. */
export function falseClaims(said: Said, text: string): string[] {
  const wrong: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const read = CLAIMS.map((one) => ({ one, match: one.says.exec(rest) })).find(
      ({ match }) => match,
    );
    if (read?.match == null) return [...wrong, `unread: ${rest}`];
    const { groups = {} } = read.match;
    if (!read.one.holds(said, groups)) wrong.push(read.match[0]);
    rest = rest.slice(read.match[0].length).trim();
  }
  return wrong;
}
