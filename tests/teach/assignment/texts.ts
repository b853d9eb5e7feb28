import type { AnswerRecord } from '../../../src/practice/record.ts';
import type { HandIn } from '../../../src/teach/assignment/model/hand-in.ts';

export const answer = (
  item: string,
  given: AnswerRecord['answer'],
  more: Partial<AnswerRecord> = {},
): AnswerRecord => ({ item, answer: given, standing: 'right', attempts: 1, seconds: 20, ...more });

export const handIn = (name: string, more: Partial<HandIn> = {}): HandIn => ({
  assignment: '0123456789ab',
  name,
  made: '2026-03-05T14:07Z',
  work: [
    {
      panel: 'predict',
      answers: [
        answer('small', { naive: 'valid', stable: 'valid' }),
        answer('large-positive', { naive: 'all-nan', stable: 'valid' }, { standing: 'half' }),
        answer('identical', { naive: 'valid', stable: 'valid', 'numbers-naive': '1/5 1/5; ½' }),
      ],
    },
    {
      panel: 'drills',
      answers: [answer('equal 0', { p: '0,2', lse: 'ln 5' }, { attempts: 3, seconds: 71 })],
    },
  ],
  ...more,
});
