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
    watch: 'The same rate, but gradients longer than 1 are clipped. Watch whether that protects.',
  },
  vanishing: {
    title: 'float16',
    watch: 'Small gradients meet a small format. Watch the weights of both sides.',
  },
  scaled: {
    title: 'float16, scaled',
    watch: 'The same, with the loss multiplied before the way back. Watch what that changes.',
  },
  wrong: {
    title: 'Sure and wrong',
    watch: 'It starts with large weights, so it is sure, and wrong. Watch how the loss comes down.',
  },
  absorbed: {
    title: 'A loss of 0',
    watch: 'Watch the loss beside the number of right sentences.',
  },
};
