import { object } from '../../../practice/shapes.ts';
import type { Launch } from './cmi5-launch.ts';
import type { Outcome } from './outcome.ts';

/** What a session is about, as the system said at its start (cmi5, 10). */
export interface Session {
  readonly launch: Launch;
  /** What the context of every statement holds. */
  readonly template: Readonly<Record<string, unknown>>;
  /** False if the work was opened only to be looked at. */
  readonly counts: boolean;
  readonly masteryScore: number | null;
  readonly back: string | null;
}

const ADL = 'http://adlnet.gov/expapi/verbs/';

const VERBS = {
  initialized: `${ADL}initialized`,
  completed: `${ADL}completed`,
  passed: `${ADL}passed`,
  failed: `${ADL}failed`,
  terminated: `${ADL}terminated`,
} as const;

export type Verb = keyof typeof VERBS;

const CMI5 = 'https://w3id.org/xapi/cmi5/context/';
const CATEGORY = { id: `${CMI5}categories/cmi5` };
const MOVE_ON = { id: `${CMI5}categories/moveon` };
const MASTERY = `${CMI5}extensions/masteryscore`;

export type Statement = Readonly<Record<string, unknown>>;

/** Makes the statements of a session. `seconds` is the time the work has taken so far. */
export function statementsOf({ launch, template, masteryScore }: Session) {
  return (verb: Verb, seconds: number, outcome: Outcome): Statement => {
    const result = resultOf(verb, seconds, outcome);
    const counts = result !== undefined && ('success' in result || 'completion' in result);
    const judged = verb === 'passed' || verb === 'failed';
    const activities = object(template.contextActivities) ?? {};
    const category = Array.isArray(activities.category) ? activities.category : [];
    const extensions = {
      ...(judged && masteryScore !== null && { [MASTERY]: masteryScore }),
      ...object(template.extensions),
    };
    return {
      id: crypto.randomUUID(),
      timestamp: new Date().toISOString(),
      actor: launch.actor,
      verb: { id: VERBS[verb], display: { en: verb } },
      object: { objectType: 'Activity', id: launch.activityId },
      ...(result && { result }),
      context: {
        ...template,
        registration: launch.registration,
        contextActivities: {
          ...activities,
          category: [...category, CATEGORY, ...(counts ? [MOVE_ON] : [])],
        },
        extensions,
      },
    };
  };
}

/** Only what cmi5 allows of each verb (9.5). */
function resultOf(verb: Verb, seconds: number, { score }: Outcome) {
  const duration = `PT${seconds}S`;
  const scaled = Math.round(score * 10_000) / 10_000;
  const judged = { score: { scaled, raw: Math.round(score * 100), min: 0, max: 100 }, duration };
  switch (verb) {
    case 'initialized':
      return undefined;
    case 'completed':
      return { completion: true, duration };
    case 'passed':
      return { success: true, ...judged };
    case 'failed':
      return { success: false, ...judged };
    case 'terminated':
      return { duration };
    default:
      return verb satisfies never;
  }
}
