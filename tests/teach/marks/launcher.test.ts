import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { AnswerRecord } from '../../../src/practice/record.ts';
import { readLaunch } from '../../../src/teach/marks/launcher/cmi5-launch.ts';
import { readConfig } from '../../../src/teach/marks/launcher/config.ts';
import { findApi } from '../../../src/teach/marks/launcher/find-api.ts';
import { fitDeflated, fitPlain, unpack } from '../../../src/teach/marks/launcher/fit.ts';
import type { Complaint, Lms } from '../../../src/teach/marks/launcher/lms.ts';
import { NO_OUTCOME, outcomeOf, type Told } from '../../../src/teach/marks/launcher/outcome.ts';
import { connectScorm } from '../../../src/teach/marks/launcher/scorm.ts';
import { VERSIONS } from '../../../src/teach/marks/launcher/scorm-version.ts';

const all = { passMark: 0.6, completion: 'all' } as const;
const pass = { passMark: 0.6, completion: 'pass' } as const;
const work = (done: number, score: number) => ({ done, total: 10, score });

describe('how the work stands', () => {
  test.each([
    ['nothing done', all, work(0, 0), false, 'unknown'],
    ['the mark reached, something left to do', all, work(7, 0.6), false, 'passed'],
    ['all done, the mark reached', all, work(10, 0.9), true, 'passed'],
    ['all done, the mark missed', all, work(10, 0.5), true, 'failed'],
    ['the mark is what completes, and is reached', pass, work(7, 0.6), true, 'passed'],
    ['the mark is what completes, and is missed', pass, work(10, 0.5), false, 'failed'],
    ['no mark is asked for', { ...all, passMark: 0 }, work(10, 0.1), true, 'unknown'],
    ['six tenths, as they are added', pass, work(6, 0.1 + 0.2 + 0.3), true, 'passed'],
  ] as const)('%s', (_name, config, told, completed, success) => {
    expect(outcomeOf(config, told)).toMatchObject({ completed, success });
  });

  test('who begins again to practise keeps what was reached', () => {
    const before = outcomeOf(all, work(10, 0.8));
    expect(outcomeOf(all, work(0, 0), before)).toEqual(before);
    expect(outcomeOf(all, work(10, 1), before)).toMatchObject({ score: 1, success: 'passed' });
  });
});

describe('what a platform keeps for the next time', () => {
  const lines = Array.from({ length: 40 }, (_, at) => `${at} ${Math.sin(at) * 1e16} ñ 溢`);

  test('comes back as it was, plain or deflated', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        expect(await unpack(fitPlain(text, 1e6) ?? '')).toBe(text);
        expect(await unpack((await fitDeflated(text, 1e6)).text)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  test('what is too long loses its last lines, and that is known', async () => {
    const { text, cut } = await fitDeflated(lines.join('\n'), 500);
    expect(cut).toBe(true);
    expect(text.length).toBeLessThanOrEqual(500);
    const kept = (await unpack(text)).split('\n');
    expect(kept.length).toBeGreaterThan(3);
    expect(lines.slice(0, kept.length)).toEqual(kept);
  });

  test.each(['', 'nonsense', '1z!!', '1zAAAA', '2pabc', '1p%'])(
    '%j is nothing to go on from',
    async (text) => {
      expect(await unpack(text)).toBe('');
    },
  );
});

describe('finding the platform', () => {
  type Node = { parent?: unknown; opener?: unknown; API?: unknown };
  const top = (node: Node): Node => Object.assign(node, { parent: node });
  const find = (node: Node) => findApi(node as unknown as Window, 'API');
  const api = { LMSInitialize: () => 'true' };

  test('goes through the windows around it, from the inside out', () => {
    expect(find({ parent: { parent: top({ API: api }) } })).toBe(api);
    const nearer = { LMSInitialize: () => 'false' };
    expect(find({ parent: { API: nearer, parent: top({ API: api }) } })).toBe(nearer);
  });

  test('goes on to the window that opened it, and what is around that', () => {
    const opener = { parent: top({ API: api }) };
    expect(find(top({ opener }))).toBe(api);
    expect(find({ parent: top({ opener }) })).toBe(api);
  });

  test('passes over a window of another origin, which throws', () => {
    const stranger = top({});
    Object.defineProperty(stranger, 'API', {
      get: () => {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
    expect(find({ parent: stranger })).toBeNull();
    expect(find(top({}))).toBeNull();
  });
});

const answer = (change: Partial<AnswerRecord> = {}): AnswerRecord => ({
  item: 'by-hand 2',
  answer: { p: '0.2', lse: 'ln 5' },
  standing: 'half',
  attempts: 1,
  seconds: 75,
  ...change,
});

const told = (answers: readonly AnswerRecord[], resume = 'drills 1'): Told => ({
  panel: 'drills',
  done: 1,
  total: 5,
  score: 0.1,
  answers,
  resume,
});

/** A platform that speaks SCORM 1.2, and all it was told, in order. */
async function platform(
  kept: Readonly<Record<string, string>> = {},
  refuse: (name: string) => boolean = () => false,
) {
  const values = new Map(Object.entries(kept));
  const calls: string[] = [];
  const api = {
    LMSInitialize: () => 'true',
    LMSGetValue: (name: string) => values.get(name) ?? '',
    LMSSetValue: (name: string, value: string) => {
      if (refuse(name)) return 'false';
      values.set(name, value);
      return 'true';
    },
    LMSCommit: () => `${calls.push('commit') > 0}`,
    LMSFinish: () => `${calls.push('finish') > 0}`,
    LMSGetLastError: () => '405',
    LMSGetErrorString: () => 'Incorrect Data Type',
  };
  const window = { API: api } as unknown as Window;
  Object.assign(window, { parent: window });
  const lms = (await connectScorm('scorm12', window)()) as Lms;
  return { lms, values, calls };
}

describe('SCORM 1.2', () => {
  test('each run is an entry in the list of answers; what was there before is not told again', async () => {
    const { lms, values } = await platform({ 'cmi.interactions._count': '4' });
    const before = answer({ item: 'equal 0', standing: 'right' });
    await lms.put(told([before]), NO_OUTCOME, 10);
    await lms.put(told([before, answer()]), NO_OUTCOME, 20);
    await lms.put(told([before, answer({ attempts: 2, standing: 'right' })]), NO_OUTCOME, 30);
    const ids = [4, 5, 6].map((at) => values.get(`cmi.interactions.${at}.id`));
    expect(ids).toEqual(['drills.by-hand-2', 'drills.by-hand-2', undefined]);
    expect(values.get('cmi.interactions.4.result')).toBe('0.5');
    expect(values.get('cmi.interactions.5.result')).toBe('correct');
    expect(values.get('cmi.interactions.4.latency')).toBe('0000:01:15');
    expect(values.get('cmi.interactions.4.student_response')).toBe('p=0.2; lse=ln 5');
    expect(values.get('cmi.core.session_time')).toBe('0000:00:30');
  });

  test('a long answer is cut where the platform would refuse it, and stays on one line', async () => {
    const { lms, values } = await platform();
    await lms.put(told([]), NO_OUTCOME, 0);
    await lms.put(told([answer({ answer: { program: 'x = 1\n'.repeat(200) } })]), NO_OUTCOME, 0);
    const response = values.get('cmi.interactions.0.student_response') ?? '';
    expect(response).toHaveLength(255);
    expect(response).not.toContain('\n');
  });

  test('what does not fit into 4096 characters is shortened, and said', async () => {
    const { lms, values } = await platform();
    const noise = Array.from({ length: 900 }, (_, at) => `${Math.sin(at) * 1e16}`).join('\n');
    const complaint = await lms.put(told([], `write 1\n${noise}`), NO_OUTCOME, 0);
    expect(complaint).toEqual({ kind: 'too-long' });
    const kept = values.get('cmi.suspend_data') ?? '';
    expect(kept.length).toBeLessThanOrEqual(4096);
    expect((await unpack(kept)).startsWith('write 1\n')).toBe(true);
  });

  test('what the platform refuses is said with its reason', async () => {
    const { lms } = await platform({}, (name) => name === 'cmi.core.lesson_status');
    const complaint = await lms.put(told([]), NO_OUTCOME, 0);
    expect(complaint).toEqual<Complaint>({
      kind: 'not-saved',
      why: 'cmi.core.lesson_status: 405 Incorrect Data Type',
    });
  });

  test('commits at once, then at most every few seconds, and always before it ends', async () => {
    vi.useFakeTimers();
    try {
      const { lms, calls } = await platform();
      for (let time = 0; time < 20; time++) await lms.put(told([]), NO_OUTCOME, time);
      expect(calls).toEqual(['commit']);
      vi.runOnlyPendingTimers();
      expect(calls).toEqual(['commit', 'commit']);
      lms.leave(20);
      lms.leave(20);
      expect(calls).toEqual(['commit', 'commit', 'commit', 'finish']);
    } finally {
      vi.useRealTimers();
    }
  });

  test('opened for review, nothing is set', async () => {
    const { lms, values } = await platform({ 'cmi.core.lesson_mode': 'review' });
    expect(lms.complaint).toEqual({ kind: 'not-counted' });
    await lms.put(told([answer()]), NO_OUTCOME, 5);
    lms.leave(5);
    expect([...values.keys()]).toEqual(['cmi.core.lesson_mode']);
  });
});

test.each([
  ['scorm12', 3725, '0001:02:05'],
  ['scorm2004', 3725, 'PT1H2M5S'],
  ['scorm12', 0, '0000:00:00'],
] as const)('a time in %s', (kind, seconds, written) => {
  expect(VERSIONS[kind].duration(seconds)).toBe(written);
});

describe('what opens a package', () => {
  test('a launch of cmi5 has an address, a token, a learner, a registration and an activity', () => {
    const whole = {
      endpoint: 'https://lrs.example/xapi',
      fetch: 'https://lrs.example/fetch?x=1',
      actor: '{"account":{"homePage":"https://a.example","name":"7"}}',
      registration: '7f9a3ab2-0d1c-4c6e-8f0f-3a51f6c1d0aa',
      activityId: 'https://a.example/1',
    };
    expect(readLaunch(`${new URLSearchParams(whole)}`)?.endpoint).toBe('https://lrs.example/xapi/');
    for (const name of Object.keys(whole))
      expect(readLaunch(`${new URLSearchParams({ ...whole, [name]: '' })}`)).toBeNull();
    expect(readLaunch(`${new URLSearchParams({ ...whole, fetch: 'javascript:1' })}`)).toBeNull();
    expect(readLaunch(`${new URLSearchParams({ ...whole, actor: '[' })}`)).toBeNull();
  });

  test('no address of a package is a script', () => {
    const config = {
      kind: 'scorm12',
      lang: 'en',
      title: 'x',
      frame: 'embed/predict/index.html?fit=1',
      page: 'https://a.example/',
      passMark: 0.5,
      completion: 'all',
    };
    expect(readConfig(JSON.stringify(config))).toEqual(config);
    expect(readConfig(JSON.stringify({ ...config, frame: 'javascript:alert(1)' }))).toBeUndefined();
    expect(readConfig(JSON.stringify({ ...config, page: 'data:text/html,x' }))).toBeUndefined();
    expect(readConfig('null')).toBeUndefined();
  });
});
