import type { Sentence } from '../../../../words/sentence.ts';
import { say } from '../../../../words/sentence.ts';

export const en = {
  axis: 'Exponents on the axis of the format',
  reset: 'Start over',
  heads: { class: 'class', e: 'exponential', p: 'p', true: 'true p' },
  zones: {
    right: 'right',
    fading: 'losing digits',
    wrong: 'quietly wrong',
    broken: 'broken',
  },
  why: {
    title: 'Lower T, or drag one exponent, until it overflows',
    temperature: 'T in this figure',
  },
  shift: 'Constant c',
  shiftHint: 'Drag the bar to change c',
  constant: (c: string) => `c = ${c}`,
  atMax: 'c = max',
  band: 'Largest exponent:',
  shifting: {
    title: 'Drag c: the exponents move; inside the window, p does not',
    field: 'c as a number',
    max: 'c = max',
    subnormals: ['Probabilities that are subnormal may lose digits.'] as Sentence,
  },
  underflow: {
    title: 'After the shift: flush the subnormals, or drag one',
    flush: 'flush subnormals to 0',
    losses: (name: string, logP: Sentence, loss: Sentence): Sentence =>
      say`But ${{ variable: '−log p' }} of ${name} is ${logP}; the loss from the logits is ${loss}.`,
  },
  silent: {
    title: 'Drag all five by the bar: wrong before any NaN',
  },
};

export type Words = typeof en;
