import { object } from '../../../practice/shapes.ts';
import { type Launch, readLaunch } from './cmi5-launch.ts';
import { type Session, statementsOf, type Verb } from './cmi5-statements.ts';
import type { Complaint, Connect, Lms } from './lms.ts';
import { NO_OUTCOME, type Outcome, type Told } from './outcome.ts';
import { throttled } from './throttled.ts';
import { readKept, type XapiKept, xapiOf } from './xapi.ts';

/** Milliseconds between two times the state is stored. */
const REST = 5000;

/**
 * Speaks cmi5 (https://github.com/AICC/CMI-5_Spec_Current, first edition): the token is fetched once, the launch data and
 * the learner's preferences are read, and `initialized` is sent before anything else. `query` is that of the address the platform launched.
 */
export const connectCmi5 =
  (query: string): Connect =>
  async () => {
    const launch = readLaunch(query);
    if (launch === null) return { kind: 'no-lms' };
    try {
      const xapi = await xapiOf(launch);
      const data = object(await xapi.launchData()) ?? {};
      await xapi.preferences();
      const kept = readKept(await xapi.kept());
      const session = sessionOf(launch, data);
      return await open(xapi, session, kept);
    } catch (error) {
      return { kind: 'refused', why: error instanceof Error ? error.message : `${error}` };
    }
  };

function sessionOf(launch: Launch, data: Readonly<Record<string, unknown>>): Session {
  const { contextTemplate, launchMode, masteryScore, returnURL } = data;
  return {
    launch,
    template: object(contextTemplate) ?? {},
    counts: launchMode === undefined || launchMode === 'Normal',
    masteryScore: typeof masteryScore === 'number' ? masteryScore : null,
    back: typeof returnURL === 'string' && /^https?:\/\//i.test(returnURL) ? returnURL : null,
  };
}

async function open(
  xapi: Awaited<ReturnType<typeof xapiOf>>,
  session: Session,
  before: XapiKept,
): Promise<Lms> {
  const statement = statementsOf(session);
  const { counts, masteryScore } = session;
  let ended = false;
  let kept = before;
  let judged = false;
  let seconds = 0;
  let last: Outcome = before.outcome;
  let failure: Complaint | null = null;

  await xapi.send([statement('initialized', 0, NO_OUTCOME)]);
  const store = throttled(() => {
    xapi.keep(kept).catch(fail);
  }, REST);

  function fail(error: unknown) {
    failure = { kind: 'not-saved', why: error instanceof Error ? error.message : `${error}` };
  }

  /** Completed and passed are said once for all sessions of a registration, and one judgement in each session. */
  function due(outcome: Outcome, leaves: boolean): Verb[] {
    if (!counts) return [];
    const verbs: Verb[] = [];
    if (outcome.completed && !kept.completed) verbs.push('completed');
    const passes =
      outcome.success === 'passed' && (masteryScore === null || outcome.score >= masteryScore);
    // A better score may come as long as there is something left to do.
    const final = leaves || outcome.progress === 1 || outcome.completed;
    if (judged || kept.passed) return verbs;
    if (passes && final) verbs.push('passed');
    if (outcome.success === 'failed' && leaves) verbs.push('failed');
    return verbs;
  }

  function sent(verbs: readonly Verb[]) {
    judged ||= verbs.includes('passed') || verbs.includes('failed');
    kept = {
      ...kept,
      completed: kept.completed || verbs.includes('completed'),
      passed: kept.passed || verbs.includes('passed'),
    };
  }

  async function put(told: Told, outcome: Outcome, spent: number): Promise<Complaint | null> {
    if (ended) return null;
    last = outcome;
    seconds = spent;
    const verbs = due(outcome, false);
    sent(verbs);
    kept = { ...kept, resume: told.resume, outcome };
    failure = null;
    try {
      if (verbs.length > 0) await xapi.send(verbs.map((verb) => statement(verb, seconds, outcome)));
    } catch (error) {
      fail(error);
    }
    if (counts && !ended) store();
    return failure;
  }

  return {
    resume: counts ? before.resume : '',
    before: before.outcome,
    complaint: counts ? null : { kind: 'not-counted' },
    put,
    leave: (spent) => {
      if (ended) return;
      ended = true;
      const verbs: readonly Verb[] = [...due(last, true), 'terminated'];
      sent(verbs);
      if (counts) xapi.keep(kept).catch(() => {});
      xapi.send(verbs.map((verb) => statement(verb, spent, last))).catch(() => {});
    },
    back: session.back,
  };
}
