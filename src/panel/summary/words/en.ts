import type { Standing } from '../../../practice/record.ts';

const standings: Readonly<Record<Standing, string>> = {
  open: 'not answered',
  skipped: 'skipped',
  shown: 'solution seen',
  wrong: 'wrong',
  half: 'half right',
  helped: 'right, with hints',
  right: 'right',
};

/** Words of a printed summary of answers. */
export const en = {
  print: 'Print my answers',
  blocked: 'This page may not print where it stands. Open it in a tab of its own.',
  name: 'Name',
  date: 'Date',
  question: 'Question',
  answer: 'Answer',
  truth: 'What is right',
  standing: 'Result',
  standings,
  nothing: 'No answers yet.',
  foot: 'A summary of answers from LogSumExplorer, made on the reader’s device. It certifies nothing.',
};

export type Words = typeof en;
