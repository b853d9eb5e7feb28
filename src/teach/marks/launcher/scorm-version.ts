import type { Standing } from '../../../practice/record.ts';
import type { Outcome } from './outcome.ts';

/** What the two versions of SCORM say in different words. */
export interface Version {
  /** The name of the API in its window, and what comes before the names of its functions. */
  readonly api: string;
  readonly call: (name: 'Initialize' | 'Finish' | 'GetValue' | 'SetValue' | 'Commit') => string;
  readonly lastError: string;
  readonly errorString: string;
  readonly core: string;
  readonly mode: string;
  readonly score: string;
  readonly longestSuspend: number;
  /** The elements that say how things stand. */
  readonly outcome: (outcome: Outcome) => Readonly<Record<string, string>>;
  /** What was said before. */
  readonly before: (get: (name: string) => string) => Outcome;
  readonly duration: (seconds: number) => string;
  readonly when: (time: Date) => Readonly<Record<string, string>>;
  readonly response: string;
  readonly responseType: string;
  readonly longestResponse: number;
  readonly results: Readonly<Record<Standing, string>>;
  /** Elements of an answer that only this version has. */
  readonly about: (attempts: number) => Readonly<Record<string, string>>;
}

/** At most two decimals. */
const decimal = (value: number): string => `${Math.round(value * 100) / 100}`;

const numberOf = (text: string): number => {
  const value = Number.parseFloat(text);
  return Number.isFinite(value) ? value : 0;
};

const two = (value: number): string => `${value}`.padStart(2, '0');

/** Hours, minutes and seconds of a whole number of seconds. */
const parts = (seconds: number) =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60] as const;

const scorm12: Version = {
  api: 'API',
  call: (name) => `LMS${name}`,
  lastError: 'LMSGetLastError',
  errorString: 'LMSGetErrorString',
  core: 'cmi.core.',
  mode: 'cmi.core.lesson_mode',
  score: 'cmi.core.score.',
  longestSuspend: 4096,
  // One word for both: passed and failed are completed too.
  outcome: ({ completed, success, score }) => ({
    'cmi.core.score.min': '0',
    'cmi.core.score.max': '100',
    'cmi.core.score.raw': decimal(score * 100),
    'cmi.core.lesson_status': completed
      ? success === 'unknown'
        ? 'completed'
        : success
      : success === 'failed'
        ? 'failed'
        : 'incomplete',
  }),
  before: (get) => {
    const status = get('cmi.core.lesson_status');
    return {
      completed: ['passed', 'completed'].includes(status),
      success: status === 'passed' ? 'passed' : 'unknown',
      score: numberOf(get('cmi.core.score.raw')) / 100,
      progress: 0,
    };
  },
  duration: (seconds) => {
    const [hours, minutes, rest] = parts(Math.min(seconds, 9999 * 3600));
    return `${`${hours}`.padStart(4, '0')}:${two(minutes)}:${two(rest)}`;
  },
  when: (time) => ({
    time: [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':'),
  }),
  response: 'student_response',
  responseType: 'fill-in',
  longestResponse: 255,
  results: {
    open: 'neutral',
    skipped: 'neutral',
    shown: 'wrong',
    wrong: 'wrong',
    half: '0.5',
    helped: 'correct',
    right: 'correct',
  },
  about: () => ({}),
};

const scorm2004: Version = {
  api: 'API_1484_11',
  call: (name) => (name === 'Finish' ? 'Terminate' : name),
  lastError: 'GetLastError',
  errorString: 'GetErrorString',
  core: 'cmi.',
  mode: 'cmi.mode',
  score: 'cmi.score.',
  longestSuspend: 64_000,
  outcome: ({ completed, success, score, progress }) => ({
    'cmi.score.min': '0',
    'cmi.score.max': '100',
    'cmi.score.raw': decimal(score * 100),
    'cmi.score.scaled': `${Math.round(score * 10_000) / 10_000}`,
    'cmi.progress_measure': decimal(progress),
    'cmi.completion_status': completed ? 'completed' : 'incomplete',
    'cmi.success_status': success,
  }),
  before: (get) => {
    const success = get('cmi.success_status');
    return {
      completed: get('cmi.completion_status') === 'completed',
      success: success === 'passed' ? success : 'unknown',
      score: numberOf(get('cmi.score.scaled')),
      progress: numberOf(get('cmi.progress_measure')),
    };
  },
  duration: (seconds) => {
    const [hours, minutes, rest] = parts(seconds);
    return `PT${hours}H${minutes}M${rest}S`;
  },
  // A zone may only stand after a fraction of a second, of at most two digits (RTE 4.1.1.7).
  when: (time) => ({ timestamp: time.toISOString().replace(/\.(\d\d)\d*Z$/, '.$1Z') }),
  response: 'learner_response',
  responseType: 'long-fill-in',
  longestResponse: 4000,
  results: {
    open: 'neutral',
    skipped: 'neutral',
    shown: 'incorrect',
    wrong: 'incorrect',
    half: '0.5',
    helped: 'correct',
    right: 'correct',
  },
  about: (attempts) => ({ description: `attempts: ${attempts}` }),
};

export const VERSIONS = { scorm12, scorm2004 } as const;
