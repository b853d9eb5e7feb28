import { LONGEST_WORK } from '../../../practice/record.ts';
import {
  between,
  object,
  oneOf,
  otherwise,
  record,
  type Shape,
  text,
} from '../../../practice/shapes.ts';
import type { Launch } from './cmi5-launch.ts';
import type { Statement } from './cmi5-statements.ts';
import { NO_OUTCOME, type Outcome } from './outcome.ts';

/** What is kept for the next session, in a state document of its own. */
export interface XapiKept {
  readonly resume: string;
  readonly outcome: Outcome;
  /** Whether the registration was told so. */
  readonly completed: boolean;
  readonly passed: boolean;
}

const STATE = 'logsumexplorer';
const NOT_FOUND = 404;

const yes: Shape<boolean> = (data) => data === true;

const KEPT = record<XapiKept>({
  resume: text(LONGEST_WORK),
  outcome: otherwise(
    record<Outcome>({
      completed: yes,
      success: oneOf(['passed', 'failed', 'unknown']),
      score: between(0, 1),
      progress: between(0, 1),
    }),
    NO_OUTCOME,
  ),
  completed: yes,
  passed: yes,
});

export const readKept = (data: unknown): XapiKept =>
  KEPT(data) ?? { resume: '', outcome: NO_OUTCOME, completed: false, passed: false };

/** The record store, with the token of this session, which can be had only once. Rejects with what went wrong. */
export async function xapiOf(launch: Launch) {
  const { endpoint, actor, activityId, registration } = launch;
  const token = await tokenOf(launch.fetch);
  const agent = JSON.stringify(actor);
  const state = (stateId: string) => ({ activityId, agent, registration, stateId });

  async function ask(
    method: string,
    path: string,
    query: Readonly<Record<string, string>>,
    body?: unknown,
  ): Promise<Response> {
    const address = `${endpoint}${path}?${new URLSearchParams(query)}`;
    const response = await fetch(address, {
      method,
      // What is sent while the page goes must outlive it.
      keepalive: body !== undefined && JSON.stringify(body).length < 60_000,
      headers: {
        Authorization: `Basic ${token}`,
        'X-Experience-API-Version': '1.0.3',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok && response.status !== NOT_FOUND)
      throw new Error(`${method} ${path}: ${response.status}`);
    return response;
  }

  /** Null if there is none. */
  const read = async (path: string, query: Readonly<Record<string, string>>): Promise<unknown> => {
    const response = await ask('GET', path, query);
    return response.status === NOT_FOUND ? null : response.json();
  };

  return {
    launchData: () => read('activities/state', state('LMS.LaunchData')),
    preferences: () =>
      read('agents/profile', { agent, profileId: 'cmi5LearnerPreferences' }).catch(() => null),
    kept: () => read('activities/state', state(STATE)),
    keep: (kept: XapiKept) => ask('PUT', 'activities/state', state(STATE), kept),
    send: (statements: readonly Statement[]) => ask('POST', 'statements', {}, statements),
  };
}

async function tokenOf(address: string): Promise<string> {
  const response = await fetch(address, { method: 'POST' });
  const answer = object(await response.json()) ?? {};
  const token = answer['auth-token'];
  if (typeof token === 'string' && token !== '') return token;
  throw new Error(`${answer['error-code'] ?? ''} ${answer['error-text'] ?? ''}`.trim());
}
