import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFromFrame, readToFrame } from '../../src/embed/messages.ts';
import { type AnswerRecord, LONGEST_WORK, MOST_ANSWERS } from '../../src/practice/record.ts';

const OLD = { source: 'logsumexplorer', type: 'progress', panel: 'predict', done: 1, total: 10 };
const { source: _, ...PLAIN } = OLD;

const answer: AnswerRecord = {
  item: 'masked',
  answer: { naive: 'valid', stable: 'some-nan' },
  standing: 'half',
  attempts: 1,
  seconds: 41,
};

const WORK = { answers: [answer], attempts: 1, seconds: 41, score: 0.05, resume: 'predict 1\n…' };

test('progress tells what was answered, how often, in what time, and how to go on', () => {
  expect(readFromFrame({ ...OLD, ...WORK })).toEqual({ ...PLAIN, ...WORK });
});

test.each([
  ['answers that are no list', { answers: { 0: answer } }],
  ['an answer without a standing', { answers: [{ ...answer, standing: 'great' }] }],
  ['an answer with markup where a count belongs', { answers: [{ ...answer, attempts: '<b>' }] }],
  ['an answer that is no text', { answers: [{ ...answer, answer: { naive: 1 } }] }],
  ['more answers than any panel asks', { answers: Array(MOST_ANSWERS + 1).fill(answer) }],
  ['an answer without an end', { answers: [{ ...answer, answer: { a: 'x'.repeat(1e6) } }] }],
  ['a score above 1', { score: 1.01 }],
  ['a score that is NaN', { score: Number.NaN }],
  ['a negative time', { seconds: -1 }],
  ['half an attempt', { attempts: 0.5 }],
  ['a text to go on from that has no end', { resume: 'x'.repeat(LONGEST_WORK + 1) }],
])('%s is left out, and the rest is read', (_name, broken) => {
  const [field] = Object.keys(broken);
  const rest = Object.fromEntries(Object.entries(WORK).filter(([name]) => name !== field));
  expect(readFromFrame({ ...OLD, ...WORK, ...broken })).toEqual({ ...PLAIN, ...rest });
});

test('whatever is added, the message of an older version is still read', () => {
  const fields = fc.record({
    answers: fc.anything(),
    attempts: fc.anything(),
    seconds: fc.anything(),
    score: fc.anything(),
    resume: fc.anything(),
  });
  fc.assert(
    fc.property(fields, (added) => {
      expect(readFromFrame({ ...OLD, ...added })).toMatchObject(PLAIN);
    }),
  );
});

test('a field with the name of a prototype is refused', () => {
  const hostile = JSON.parse('{"__proto__": "x"}');
  expect(readFromFrame({ ...OLD, answers: [{ ...answer, answer: hostile }] })).toEqual(PLAIN);
});

test('a frame is told from what to go on, if that has an end', () => {
  const message = { target: 'logsumexplorer', type: 'resume' };
  expect(readToFrame({ ...message, data: 'a\nb' })).toEqual({ type: 'resume', data: 'a\nb' });
  expect(readToFrame({ ...message, data: 'x'.repeat(LONGEST_WORK + 1) })).toBeNull();
  expect(readToFrame({ ...message, data: 7 })).toBeNull();
});

test('a host is told whether its text was taken', () => {
  const message = { source: 'logsumexplorer', type: 'resumed' };
  expect(readFromFrame({ ...message, taken: true })).toEqual({ type: 'resumed', taken: true });
  expect(readFromFrame({ ...message, taken: 'yes' })).toBeNull();
});
