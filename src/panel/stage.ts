/**
 * What a teacher who embeds a panel may hide or fix, so that a lesson can stage one thing. A hidden control goes on
 * feeding what it fed; a locked one is shown and cannot be changed.
 */
export const CONTROLS = {
  lab: [
    'temperature',
    'logits',
    'names',
    'true-class',
    'format',
    'ftz',
    'truth',
    'presets',
    'actions',
    'inspector',
    'verdicts',
    'charts',
  ],
  shift: ['mode', 'choice', 'live', 'window'],
  lse: ['mode', 'live'],
  loss: ['mode', 'live', 'forms'],
  predict: ['numbers', 'skip', 'trace', 'card'],
  batch: ['matrix', 'presets', 'max', 'mask', 'masked', 'predict', 'code'],
  code: ['language', 'copy'],
  pattern: ['layer-norm', 'rms-norm', 'attention', 'clipping', 'loss-scaling'],
  caveats: ['log1p', 'expm1', 'shift-by', 'all-masked', 'order'],
  drills: ['example', 'hints', 'solution', 'another', 'seed', 'keeping'],
} as const;

export type Control = (typeof CONTROLS)[keyof typeof CONTROLS][number];

export interface Stage {
  readonly hides: (control: Control) => boolean;
  readonly locks: (control: Control) => boolean;
}

/** What is left of a control. */
export function presence(stage: Stage, control: Control): 'hidden' | 'locked' | 'free' {
  if (stage.hides(control)) return 'hidden';
  return stage.locks(control) ? 'locked' : 'free';
}

/** Everything is there, and everything can be changed. */
export const OPEN_STAGE: Stage = { hides: () => false, locks: () => false };
