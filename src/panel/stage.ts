/**
 * What a teacher who embeds a panel hides or locks, so that a lesson can show one thing. A hidden control keeps its
 * value; a locked one is shown and cannot be changed. Each panel names its controls in its definition.
 */
export interface Stage<Control extends string = string> {
  readonly hides: (control: Control) => boolean;
  readonly locks: (control: Control) => boolean;
}

/** The state of a control. */
export function presence<Control extends string>(
  stage: Stage<Control>,
  control: Control,
): 'hidden' | 'locked' | 'free' {
  if (stage.hides(control)) return 'hidden';
  return stage.locks(control) ? 'locked' : 'free';
}

/** Nothing is hidden or locked. */
export const OPEN_STAGE: Stage = { hides: () => false, locks: () => false };
