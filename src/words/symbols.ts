import type { StepName } from '../softmax/evaluate.ts';

/** What each step is called in formulas, in every language. */
export const SYMBOLS: Readonly<Record<StepName, string>> = {
  logit: 'logit',
  t: 'T',
  x: 'x',
  e: 'e',
  s: 's',
  p: 'p',
  lse: 'lse',
  logP: 'log p',
  loss: 'L',
  m: 'm',
  d: 'x − m',
  logS: 'log s',
  lossShift: 'L',
  rest: 'r',
  log1pRest: 'log1p r',
  lossLog1p: 'L',
  lossP: 'L',
};
