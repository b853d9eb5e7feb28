import type { SyntheticEvent } from 'react';

/**
 * Props of a form that acts when it is sent, and of the button that sends it. A frame may stand in a sandbox without
 * `allow-forms`: there no form is submitted, and none is told so. The button is still clicked, by
 * Enter in a field too.
 */
export function submitting(act: () => void) {
  const instead = (event: SyntheticEvent) => {
    event.preventDefault();
    act();
  };
  return {
    form: { noValidate: true, onSubmit: instead },
    button: { type: 'submit', onClick: instead },
  } as const;
}
