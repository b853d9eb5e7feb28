import { type ReactNode, useLayoutEffect, useSyncExternalStore } from 'react';

interface EarlyEditsProps {
  /** The element that holds the markup rendered at build. */
  readonly root: Element;
  readonly children: ReactNode;
}

/**
 * Keeps what the reader changed before the code of a panel was loaded: on a slow connection the fields are usable long
 * before. React hydrates them with the values they were rendered with, so each change is dispatched to it again as an
 * event.
 */
export function EarlyEdits({ root, children }: EarlyEditsProps) {
  const hydrating = useHydrating();
  // Before effects: the stores' effects write the values of the address into the fields.
  useLayoutEffect(() => {
    // What React renders itself has no earlier edits. A select then has no option marked as the one rendered.
    if (!hydrating || fieldsAreRestored()) return;
    for (const control of root.querySelectorAll('input, select')) {
      if (control instanceof HTMLSelectElement) repeatChoice(control);
      else if (control instanceof HTMLInputElement) repeatInput(control);
    }
  }, [root, hydrating]);
  return children;
}

/** On a reload and on the way back browsers fill the fields in as they were left. The address has that state, and more. */
function fieldsAreRestored(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  const type = navigation !== undefined && 'type' in navigation && navigation.type;
  return type === 'reload' || type === 'back_forward';
}

const useHydrating = () =>
  useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  );

function repeatInput(input: HTMLInputElement) {
  if (input.type === 'checkbox' || input.type === 'radio') {
    const { checked, defaultChecked } = input;
    // In a group of radio buttons, the one that was chosen is enough.
    if (checked === defaultChecked || (input.type === 'radio' && !checked)) return;
    input.checked = defaultChecked;
    input.click();
    return;
  }
  const { value } = input;
  const rendered = untouched(input);
  if (value !== rendered) {
    input.value = rendered;
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
