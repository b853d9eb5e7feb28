import type { IncomingMessage } from 'node:http';

/*
 * A record store for one registration, which holds every statement against the rules of cmi5 (quartz, sections 8 to 10)
 * and of xAPI 1.0.3, and keeps documents.
 */

type Json = Readonly<Record<string, unknown>>;

const CONTEXT = 'https://w3id.org/xapi/cmi5/context/';
const SESSION_ID = `${CONTEXT}extensions/sessionid`;
const VERBS = 'http://adlnet.gov/expapi/verbs/';
const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/;
const DURATION = /^PT\d+(\.\d{1,2})?S$/;

const ACTOR = {
  objectType: 'Agent',
  account: { homePage: 'https://school.example', name: 'student-7' },
};
const ACTIVITY = 'https://school.example/activities/17';
const REGISTRATION = '7f9a3ab2-0d1c-4c6e-8f0f-3a51f6c1d0aa';
const PUBLISHER = { id: 'https://school.example/published' };
const MASTERY = 0.1;

export type Lrs = ReturnType<typeof lrs>;

export function lrs() {
  const said: Json[] = [];
  const wrong: string[] = [];
  const documents = new Map<string, string>();
  let sessions = 0;
  let fetched = false;

  const token = () => `token-${sessions}`;

  /** Begins a session: writes its launch data, and gives the query of its address. */
  function open(origin: string, data: Json = {}): string {
    sessions++;
    fetched = false;
    const launchData = {
      contextTemplate: {
        contextActivities: { grouping: [PUBLISHER] },
        extensions: { [SESSION_ID]: `session-${sessions}` },
      },
      launchMode: 'Normal',
      moveOn: 'Passed',
      masteryScore: MASTERY,
      ...data,
    };
    documents.set('LMS.LaunchData', JSON.stringify(launchData));
    return `${new URLSearchParams({
      endpoint: `${origin}/xapi`,
      fetch: `${origin}/fetch`,
      actor: JSON.stringify(ACTOR),
      registration: REGISTRATION,
      activityId: ACTIVITY,
    })}`;
  }

  function answer(request: IncomingMessage, body: string) {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const { method, headers } = request;
    if (pathname === '/fetch') return give(fetchToken(method));
    if (!pathname.startsWith('/xapi/')) return undefined;
    if (headers.authorization !== `Basic ${token()}`) wrong.push('without the token');
    if (headers['x-experience-api-version'] !== '1.0.3') wrong.push('without a version');
    const path = pathname.slice('/xapi/'.length);
    if (path === 'statements') {
      const posted: unknown = JSON.parse(body);
      for (const one of [posted].flat() as Json[]) take(one);
      return give([]);
    }
    if (path === 'agents/profile') return { type: 'text/plain', body: '{}' };
    const id = searchParams.get('stateId') ?? '';
    if (searchParams.get('activityId') !== ACTIVITY) wrong.push('state of another activity');
    if (searchParams.get('registration') !== REGISTRATION) wrong.push('another registration');
    if (searchParams.get('agent') !== JSON.stringify(ACTOR)) wrong.push('another agent');
    if (method === 'PUT') {
      if (id === 'LMS.LaunchData') wrong.push('launch data were changed');
      documents.set(id, body);
      return { status: 204, type: 'text/plain', body: '' };
    }
    const found = documents.get(id);
    // A document that is not there is an error of the network for a browser, so an empty one is given.
    return { type: 'application/json', body: found ?? 'null' };
  }

  function fetchToken(method: string | undefined): Json {
    if (method !== 'POST') wrong.push('the token was asked for by GET');
    if (fetched) return { 'error-code': '1', 'error-text': 'The token was given already' };
    fetched = true;
    return { 'auth-token': token() };
  }

  function take(statement: Json) {
    wrong.push(...faultsOf(statement, said, `session-${sessions}`));
    said.push(statement);
  }

  return {
    open,
    answer,
    statements: () => said,
    verbs: () => said.map(verbOf),
    complaints: () => wrong,
  };
}

const give = (body: unknown) => ({ type: 'application/json', body: JSON.stringify(body) });

const at = (from: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, key) => (found as Json | undefined)?.[key], from);

const verbOf = (statement: Json) => `${at(statement, 'verb', 'id')}`.replace(VERBS, '');

const sessionOf = (statement: Json) => at(statement, 'context', 'extensions', SESSION_ID);

/** What is wrong with a statement, after those before it. */
function faultsOf(statement: Json, before: readonly Json[], session: string): string[] {
  const verb = verbOf(statement);
  const result = (statement.result ?? {}) as Json;
  const own = before.filter((one) => sessionOf(one) === session).map(verbOf);
  const all = before.map(verbOf);
  const ids = [at(statement, 'context', 'contextActivities', 'category')]
    .flat()
    .map((one) => at(one, 'id'));
  const judges = verb === 'passed' || verb === 'failed';
  const counts = judges || verb === 'completed';
  const rules: readonly (readonly [string, boolean])[] = [
    ['an id that is no UUID', UUID.test(`${statement.id}`)],
    ['an id used before', before.every(({ id }) => id !== statement.id)],
    ['a time that is not UTC', UTC.test(`${statement.timestamp}`)],
    ['a time before the last', `${before.at(-1)?.timestamp ?? ''}` <= `${statement.timestamp}`],
    ['another actor', JSON.stringify(statement.actor) === JSON.stringify(ACTOR)],
    ['another object', at(statement, 'object', 'id') === ACTIVITY],
    ['another registration', at(statement, 'context', 'registration') === REGISTRATION],
    ['another session', sessionOf(statement) === session],
    [
      'not the template',
      JSON.stringify(at(statement, 'context', 'contextActivities', 'grouping')) ===
        JSON.stringify([PUBLISHER]),
    ],
    ['not of cmi5', ids.includes(`${CONTEXT}categories/cmi5`)],
    ['moveOn where it does not belong', ids.includes(`${CONTEXT}categories/moveon`) === counts],
    ['initialized is not the first', (verb === 'initialized') === (own.length === 0)],
    ['something after terminated', !own.includes('terminated')],
    ['a verb twice', !own.includes(verb)],
    ['two judgements', !judges || !(own.includes('passed') || own.includes('failed'))],
    ['completed twice', verb !== 'completed' || !all.includes('completed')],
    ['judged after passed', !judges || !all.includes('passed')],
    ['a score where none may be', 'score' in result === judges || !('score' in result)],
    ['success where none may be', 'success' in result === judges],
    ['the wrong success', !judges || result.success === (verb === 'passed')],
    ['completion where none may be', 'completion' in result === (verb === 'completed')],
    ['no duration', verb === 'initialized' || DURATION.test(`${result.duration}`)],
    [
      'a score that does not fit the verdict',
      !judges || Number(at(result, 'score', 'scaled')) >= MASTERY === (verb === 'passed'),
    ],
    [
      'no mastery score',
      !judges ||
        at(statement, 'context', 'extensions', `${CONTEXT}extensions/masteryscore`) === MASTERY,
    ],
  ];
  return rules.filter(([, holds]) => !holds).map(([rule]) => `${verb}: ${rule}`);
}
