import type { PresetId } from '../model/settings.ts';

interface PresetWords {
  readonly title: string;
  /** One sentence: what to watch. It does not tell what happens. */
  readonly watch: string;
}

export const presets: Readonly<Record<PresetId, PresetWords>> = {
  calm: {
    title: 'Calm',
    watch: 'A learning rate as one would choose it. Watch whether the two curves ever part.',
  },
  'high-rate': {
    title: 'Rate too high',
    watch: 'Each step is far too long. Watch the largest exponent on its way to the edge.',
  },
  clipping: {
    title: 'Clipping',
    watch:
      'A high rate, but long gradients are shortened before each step. Watch whether that protects.',
  },
  vanishing: {
    title: 'float16',
    watch:
      'On the way back the gradients are tiny, and float16 ends early. Watch how many new sentences come out right.',
  },
  scaled: {
    title: 'float16, scaled',
    watch:
      'The same run, with the loss multiplied before the way back and the gradient divided after it. Watch the same number.',
  },
  wrong: {
    title: 'Sure and wrong',
    watch: 'It starts with large weights, so it is sure, and wrong. Watch the loss of each side.',
  },
  absorbed: {
    title: 'Enormous weights',
    watch:
      'The first weights are enormous, and both losses are stable ones. Watch what a step still changes.',
  },
};
