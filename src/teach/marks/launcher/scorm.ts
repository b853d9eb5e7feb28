import type { AnswerRecord } from '../../../practice/record.ts';
import { type Api, findApi } from './find-api.ts';
import { fitDeflated, fitPlain, unpack } from './fit.ts';
import type { Complaint, Connect, Lms } from './lms.ts';
import type { Outcome, Told } from './outcome.ts';
import { VERSIONS, type Version } from './scorm-version.ts';
import { throttled } from './throttled.ts';

/** Milliseconds between two commits; the last one is never left out. */
const REST = 5000;

/** What a system reports as no error, in either version. */
const NO_ERROR = '0';

export const connectScorm =
  (kind: keyof typeof VERSIONS, window: Window): Connect =>
  async () => {
    const version: Version = VERSIONS[kind];
    const api = findApi(window, version.api);
    if (api === null) return { kind: 'no-lms' };
    const speaker = speak(api, version);
    if (!speaker.call('Initialize', '')) return { kind: 'refused', why: speaker.why() };
    return session(speaker, version);
  };

type Speaker = ReturnType<typeof speak>;

/** Calls that answer `true` or false, and never throw. */
function speak(api: Api, version: Version) {
  const ask = (name: string, ...texts: string[]): string => {
    try {
      return `${api[name]?.(...texts) ?? ''}`;
    } catch (error) {
      return `${error}`;
    }
  };
  return {
    call: (name: Parameters<Version['call']>[0], ...texts: string[]): boolean =>
      ask(version.call(name), ...texts) === 'true',
    get: (name: string): string => ask(version.call('GetValue'), name),
    why: (): string => {
      const code = ask(version.lastError);
      return code === NO_ERROR ? '' : `${code} ${ask(version.errorString, code)}`.trim();
    },
  };
}

async function session(speaker: Speaker, version: Version): Promise<Lms> {
  const { get, call, why } = speaker;
  const mode = get(version.mode);
  const counts = mode !== 'browse' && mode !== 'review';
  const resume = await unpack(get('cmi.suspend_data'));
  let ended = false;
  const answers = interactions(speaker, version);
  const commit = throttled(() => call('Commit', ''), REST);

  function set(name: string, value: string): Complaint | null {
    return call('SetValue', name, value) ? null : { kind: 'not-saved', why: `${name}: ${why()}` };
  }

  function setAll(values: Readonly<Record<string, string>>): Complaint | null {
    const said = Object.entries(values).map(([name, value]) => set(name, value));
    return said.find((one) => one !== null) ?? null;
  }

  async function put(told: Told, outcome: Outcome, seconds: number): Promise<Complaint | null> {
    if (ended || !counts) return null;
    const complaint =
      setAll({
        ...version.outcome(outcome),
        [`${version.core}session_time`]: version.duration(seconds),
        [`${version.core}exit`]: 'suspend',
      }) ?? answers(told);
    // At once if it can be: the page may go at any time.
    const plain = fitPlain(told.resume, version.longestSuspend);
    const { text, cut } =
      plain === null
        ? await fitDeflated(told.resume, version.longestSuspend)
        : { text: plain, cut: false };
    if (ended) return null;
    const unkept = set('cmi.suspend_data', text);
    commit();
    return complaint ?? unkept ?? (cut ? { kind: 'too-long' } : null);
  }

  return {
    resume,
    before: version.before(get),
    complaint: counts ? null : { kind: 'not-counted' },
    put,
    leave: (seconds) => {
      if (ended) return;
      ended = true;
      if (counts)
        setAll({
          [`${version.core}session_time`]: version.duration(seconds),
          [`${version.core}exit`]: 'suspend',
        });
      call('Commit', '');
      call('Finish', '');
    },
    back: null,
  };
}

/**
 * Reports each answer that is new since the session began. The list of a system only grows: what was put to the test once
 * more is an entry more, with the same id, so the attempts can be counted.
 */
function interactions({ get, call, why }: Speaker, version: Version) {
  let next = Number.parseInt(get('cmi.interactions._count'), 10) || 0;
  let known: ReadonlyMap<string, AnswerRecord> | null = null;
  const places = new Map<string, number>();

  function report(panel: string, answer: AnswerRecord): Complaint | null {
    const { attempts, seconds, standing, item } = answer;
    const key = `${item} ${attempts}`;
    const place = places.get(key) ?? next++;
    places.set(key, place);
    const values = {
      id: `${panel}.${item}`.replace(/[^\w.-]+/g, '-'),
      type: version.responseType,
      ...version.when(new Date()),
      [version.response]: responseOf(answer, version.longestResponse),
      result: version.results[standing],
      latency: version.duration(seconds),
      ...version.about(attempts),
    };
    for (const [name, value] of Object.entries(values))
      if (!call('SetValue', `cmi.interactions.${place}.${name}`, value))
        return { kind: 'not-saved', why: `${values.id}, ${name}: ${why()}` };
    return null;
  }

  /** The first list is what the session began with. */
  return (told: Told): Complaint | null => {
    const before = known;
    known = new Map(told.answers.map((answer) => [answer.item, answer]));
    if (before === null) return null;
    return told.answers
      .filter((answer) => !isSame(answer, before.get(answer.item)))
      .map((answer) => report(told.panel, answer))
      .reduce((first, one) => first ?? one, null);
  };
}

const isSame = (one: AnswerRecord, other: AnswerRecord | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The fields of an answer in one line, cut where a system would refuse more; some refuse a line break. */
function responseOf({ answer }: AnswerRecord, longest: number): string {
  const text = Object.entries(answer)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
    .replaceAll('\n', '\\n');
  return text.length <= longest ? text : `${text.slice(0, longest - 3)}...`;
}
