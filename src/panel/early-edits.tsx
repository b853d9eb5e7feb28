import { type ReactNode, useLayoutEffect } from 'react';

interface EarlyEditsProps {
  /** Edits made in the document before hydration. */
  readonly root: Element;
  readonly children: ReactNode;
}

/**
 * Keeps what the reader changed before the code of a panel was loaded: on a slow connection the fields are usable long
 * before. React hydrates them with the values they were rendered with, so each change is dispatched to it again as an
 * event.
 */
export function EarlyEdits({ root, children }: EarlyEditsProps) {
  // Before effects: the stores' effects write the values of the address into the fields.
  useLayoutEffect(() => {
    for (const control of root.querySelectorAll('input, select')) {
      if (control instanceof HTMLSelectElement) repeatChoice(control);
      else if (control instanceof HTMLInputElement) repeatInput(control);
    }
  }, [root]);
  return children;
}

function repeatInput(input: HTMLInputElement) {
  if (input.type === 'checkbox' || input.type === 'radio') {
    const { checked, defaultChecked } = input;
    // In a group of radio buttons, the one that was chosen is enough.
    if (checked === defaultChecked || (input.type === 'radio' && !checked)) return;
    input.checked = defaultChecked;
    input.click();
  } else if (input.value !== untouched(input)) {
    const { value } = input;
    input.value = untouched(input);
    enter(HTMLInputElement.prototype, input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** The value of an unchanged field: a slider takes the nearest step to the value in its markup. */
function untouched(input: HTMLInputElement): string {
  const fresh = input.ownerDocument.createElement('input');
  for (const { name, value } of input.attributes) fresh.setAttribute(name, value);
  return fresh.value;
}

function repeatChoice(select: HTMLSelectElement) {
  const { value } = select;
  const rendered = [...select.options].find(({ defaultSelected }) => defaultSelected);
  if (value === (rendered ?? select.options[0])?.value) return;
  enter(HTMLSelectElement.prototype, select, value);
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * As a browser does it: React overrides the setter of the element itself and would take a value set through it for its
 * own.
 */
function enter(prototype: object, control: Element, value: string) {
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
}
