import { useLayoutEffect, useRef, useState } from 'react';

interface LiveHtmlProps {
  readonly className: string;
  /** Made at build from the project's own sources; never from user input. */
  readonly html: string;
  /**
   * Text for each slot, which is an element with data-slot that contains @name@. In @(name)@, what follows a minus
   * sign, a negative number is put in parentheses.
   */
  readonly slots: Readonly<Record<string, string>>;
  /** Whether it may be wider than its place, and so must be scrollable with the keyboard. */
  readonly scrolls?: boolean;
}

/**
 * Prepared HTML with texts that change. It is inserted once; afterwards only the text nodes of its slots are updated,
 * which is cheap enough for dragging a slider.
 */
export function LiveHtml({ className, html, slots, scrolls = false }: LiveHtmlProps) {
  const element = useRef<HTMLDivElement>(null);
  const [opening] = useState(() => fillSlots(html, slots, escapeText));

  useLayoutEffect(() => {
    for (const slot of element.current?.querySelectorAll<HTMLElement>('[data-slot]') ?? []) {
      const text = textOf(slot.dataset.slot ?? '', slots);
      if (slot.textContent !== text) slot.textContent = text;
    }
  }, [slots]);

  return (
    <div
      ref={element}
      className={className}
      {...(scrolls ? { tabIndex: 0 } : {})}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: prepared at build; the slots are escaped
      dangerouslySetInnerHTML={{ __html: opening }}
    />
  );
}

/** Replaces each @name@ and @(name)@ by its text. */
export const fillSlots = (
  template: string,
  slots: Readonly<Record<string, string>>,
  encode: (text: string) => string = (text) => text,
): string => template.replace(/@(\w+|\(\w+\))@/g, (_, slot: string) => encode(textOf(slot, slots)));

function textOf(slot: string, slots: Readonly<Record<string, string>>): string {
  if (!slot.startsWith('(')) return slots[slot] ?? '';
  const text = slots[slot.slice(1, -1)] ?? '';
  return /^[-\u2212]/.test(text) ? `(${text})` : text;
}

const escapeText = (text: string) =>
  text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
