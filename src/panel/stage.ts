/**
 * What a teacher who embeds a panel hides or fixes, so that a lesson can stage one thing. A hidden control goes on
 * feeding what it fed; a locked one is shown and cannot be changed. Each panel names its controls in its definition.
 */
export interface Stage<Control extends string = string> {
  readonly hides: (control: Control) => boolean;
  readonly locks: (control: Control) => boolean;
}

/** What is left of a control. */
export function presence<Control extends string>(
  stage: Stage<Control>,
  control: Control,
): 'hidden' | 'locked' | 'free' {
  if (stage.hides(control)) return 'hidden';
  return stage.locks(control) ? 'locked' : 'free';
}

/** Everything is there, and everything can be changed. */
export const OPEN_STAGE: Stage = { hides: () => false, locks: () => false };
