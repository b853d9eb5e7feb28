import { type Inline, type Sentence, say } from '../../../words/sentence.ts';
import type { Refusal } from '../model/limits.ts';
import type { Answer, Who } from '../model/prediction.ts';
import { STILL } from '../model/standing.ts';
import type { Tally } from '../model/weight-map.ts';
import type { BadFacts, ScoreFacts, SideFacts, SpreadFacts } from './facts.ts';
import { presets } from './presets-en.ts';

const count = (value: number) => value.toLocaleString('en');
const many = (amount: number, one: string, more: string) => (amount === 1 ? one : more);
type Names = readonly [string, string];

const refused = (refusal: Refusal, text: string, kept: string): string => {
  const stays = `${kept} stays in force.`;
  switch (refusal) {
    case 'not-a-number':
      return text.trim() === ''
        ? `A number is missing; ${stays}`
        : `“${text}” is not a number; ${stays}`;
    case 'zero-rate':
      return `With a rate of 0 no weight would ever change; ${stays}`;
    case 'negative':
      return `It must be more than 0, and “${text}” is less; ${stays}`;
    case 'zero':
      return `It must be more than 0; ${stays}`;
    case 'infinite':
      return `It must be finite; ${stays}`;
    case 'not-whole':
      return `It must be a whole number; ${stays}`;
    case 'too-large':
      return `“${text}” is too large; ${stays}`;
    default:
      return refusal satisfies never;
  }
};

const who = (value: Who, [first, second]: Names): string => {
  switch (value) {
    case 'neither':
      return 'Neither';
    case 'first':
      return `Only ${first}`;
    case 'second':
      return `Only ${second}`;
    case 'both':
      return 'Both';
    default:
      return value satisfies never;
  }
};

/** What happened, once the run is over. */
const truth = (
  value: Who,
  [first, second]: Names,
  [a, b]: readonly [number | null, number | null],
  over: boolean,
): string => {
  switch (value) {
    case 'neither':
      return 'Neither died.';
    case 'first':
      return over
        ? `Only ${first} died, at step ${count(a ?? 0)}.`
        : `${first} died at step ${count(a ?? 0)}.`;
    case 'second':
      return over
        ? `Only ${second} died, at step ${count(b ?? 0)}.`
        : `${second} died at step ${count(b ?? 0)}.`;
    case 'both':
      return `Both died: ${first} at step ${count(a ?? 0)}, ${second} at step ${count(b ?? 0)}.`;
    default:
      return value satisfies never;
  }
};

/** What entries are that are not finite. */
const notFinite = (nan: number, infinite: number) =>
  infinite === 0 ? 'NaN' : nan === 0 ? 'infinite' : 'NaN or infinite';

const range = (from: number, to: number) =>
  Number.isFinite(to) ? `steps ${count(from)} to ${count(to)}` : `step ${count(from)} or later`;

export const en = {
  count,
  presets,
  choose: 'What to train',
  changed: (amount: number) =>
    `${count(amount)} ${many(amount, 'setting is', 'settings are')} not those of this run.`,
  putBack: 'Put them back',
  unread: (text: string) =>
    `In the address, “${text}” names no setting of the training. It was ignored.`,
  predict: {
    ask: 'Before you run it: which side will die, with NaN in its weights?',
    when: 'When?',
    any: 'I do not say',
    who,
    range,
    skip: 'You can also just watch.',
    /** The answer. */
    said: (said: Who, names: Names) =>
      `You said: ${who(said, names).replace(/^./, (first) => first.toLowerCase())}.`,
    so: { right: 'Right.', wrong: 'Not so.', open: 'So far so good.' } satisfies Record<
      Answer['standing'],
      string
    >,
    truth,
    rangeRight: (from: number, to: number) =>
      `You also said when: ${range(from, to)}. That is right.`,
    rangeWrong: (from: number, to: number) => `You expected it at ${range(from, to)}.`,
  },
  settings: {
    title: 'Settings',
    rate: 'Learning rate',
    /** Beside the fields: the beginnings of their names, where these are long. */
    short: { rate: 'Learning rate', lossScale: 'Loss scaling' },
    scale: 'First weights',
    temperature: 'Temperature',
    loss: (side: string) => `Loss of ${side}`,
    format: 'Format',
    lossScale: 'Loss scaling',
    clip: 'Clipping',
    clipAt: (limit: string) => `at norm ${limit}`,
    noClip: 'off',
    seed: 'Seed',
    model: 'Model',
    models: { linear: 'linear', hidden: 'hidden layer' },
    refused,
  },
  /** Loss forms as names of a side. */
  losses: {
    naive: 'naive',
    'log-p': '−log p',
    'log-sum-exp': 'log-sum-exp',
    shift: 'shift form',
  },
  /** Side A, side B. */
  sides: ['A', 'B'] as const,
  sideName: (letter: string, loss: string) => `${letter} (${loss})`,
  transport: {
    play: (at: number): string => (at === 0 ? 'Run' : 'Go on'),
    pause: 'Pause',
    back: 'One back',
    step: 'One step',
    history: 'Step that is shown',
    speed: 'Speed',
    perSecond: (steps: number) => `${count(steps)} steps/s`,
    at: (step: number, last: number) => `Step ${count(step)} of ${count(last)}`,
  },
  chart: {
    title: 'Loss of both sides, step by step',
    log: (span: number) => `loss, logarithmic; thick: mean of ${span}`,
    linear: (span: number) => `loss; thick: mean of ${span}`,
    rail: 'Rails above: hatched where the loss is NaN, filled where it is infinite.',
    nanFrom: (step: number) => `NaN from step ${count(step)}`,
    deadFrom: (step: number) => `dead from step ${count(step)}`,
    describe: (first: string, second: string) => `${first} ${second}`,
    side: (name: string, finite: number, infinite: number, nan: number) =>
      `${name}: ${count(finite)} finite ${many(finite, 'loss', 'losses')}, ${count(infinite)} infinite, ${count(nan)} NaN.`,
    empty: 'No step yet.',
  },
  side: {
    loss: 'Loss',
    held: 'Right on new sentences',
    score: ({ correct, all }: ScoreFacts) => `${count(correct)} of ${count(all)}`,
    largest: 'Largest exponent x = logit ÷ T:',
    cliff: 'e to the x overflows past',
    passed: 'no exponential overflows here, even past',
    state: ({ state, died }: SideFacts): string => {
      switch (state) {
        case 'waiting':
          return 'Not started';
        case 'learning':
          return 'Learning';
        case 'dead':
          return `Dead since step ${count(died ?? 0)}`;
        case 'still':
          return `Still: no weight changed in ${STILL} steps`;
        case 'finished':
          return 'Finished, alive';
        default:
          return state satisfies never;
      }
    },
  },
  weights: {
    title: 'Weights',
    note: 'Blue: below 0. Grey: above 0. Hatched crimson: NaN.',
    figure: (name: string, said: string) => `Map of the weights of side ${name}. ${said}`,
    count: ({ all, nan, infinite }: Tally): string =>
      nan > 0
        ? `${count(nan)} of ${count(all)} weights are NaN.`
        : infinite > 0
          ? `${count(infinite)} of ${count(all)} weights are infinite.`
          : `${count(all)} weights, all numbers.`,
    largest: (value: Inline): Sentence => say`The largest is ${value} in size.`,
  },
  bad: {
    title: 'Where it went wrong first',
    none: 'No side has met an infinity or a NaN so far.',
    first: ({ side, step, text, tense, pass, operation }: BadFacts): Sentence =>
      say`Side ${side}, step ${count(step)}, ${
        pass === 'forward'
          ? 'on the way forward'
          : pass === 'backward'
            ? 'on the way back'
            : 'when the weights change'
      }, reading “${text}” (${tense})${operation.length === 0 ? '' : ': '}${operation}.`,
    spread: ({ entries: { nan, infinite }, classes, weights, all }: SpreadFacts): Sentence =>
      say`${
        nan + infinite === 0
          ? 'The gradient of the logits stays finite.'
          : `${nan + infinite === classes ? `All ${classes}` : `${nan + infinite} of ${classes}`} entries of the gradient of the logits are ${notFinite(nan, infinite)}.`
      } After the step, ${count(weights)} of ${count(all)} weights are NaN.`,
    openInLab: 'Open this step in the lab',
    goTo: 'Go to this step',
  },
  example: {
    title: 'One example, there and back',
    note: 'Each row is an operation, each column a class. The first NaN is outlined.',
    which: 'Side',
    bad: 'the first bad one',
    now: 'the last one read',
    forward: 'Forward',
    backward: 'Backward',
    fromLogits: 'p − onehot, from the logits',
    table: (side: string, step: number) => `Values of side ${side} at step ${count(step)}`,
    value: 'Value',
    born: 'the first NaN',
    trueClass: '(true)',
    none: 'Take a step first.',
  },
  sentence: {
    title: 'Your own sentence',
    field: 'A sentence in English',
    start: 'Tomorrow I will have opened the window.',
    empty: 'Type a sentence with a verb in it.',
    long: (length: number, longest: number) =>
      `It has ${count(length)} characters. Only ${count(longest)} are read: make it shorter.`,
    unknown: 'No word or ending of this was in the training. What the models say of it is chance.',
    probabilities: (side: string) => `Probabilities of side ${side}`,
    dead: 'This side says NaN to every sentence.',
    seen: 'What they see:',
    unseen: 'Never seen in training:',
    skipped: 'Not looked at:',
  },
  said: {
    died: (side: string, step: number) => `Side ${side} is dead from step ${count(step)}.`,
    still: (side: string) => `Side ${side} is still: no weight changed in ${STILL} steps.`,
    finished: 'The run is finished.',
    paused: (step: number) => `Paused at step ${count(step)}.`,
    restarted: 'Changed: the run begins again at step 0.',
  },
};

export type WorkspaceWords = typeof en;
