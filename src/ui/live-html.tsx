import { useLayoutEffect, useRef, useState } from 'react';

interface LiveHtmlProps {
  readonly className: string;
  /** Made at build from the project's own sources; never from a reader. */
  readonly html: string;
  /** Text for each slot: an element with data-slot that holds @name@. */
  readonly slots: Readonly<Record<string, string>>;
  /** It may be wider than its place and must then scroll by keyboard. */
  readonly scrolls?: boolean;
}

/**
 * Prepared HTML with texts that change. It is put into the document once; afterwards only the text of its slots is
 * written, so that it follows a dragged slider at the cost of a few text nodes.
 */
export function LiveHtml({ className, html, slots, scrolls = false }: LiveHtmlProps) {
  const element = useRef<HTMLDivElement>(null);
  const [opening] = useState(() => fillSlots(html, slots, escapeText));

  useLayoutEffect(() => {
    for (const slot of element.current?.querySelectorAll<HTMLElement>('[data-slot]') ?? []) {
      const text = slots[slot.dataset.slot ?? ''] ?? '';
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

/** Puts the texts where @name@ stands. */
export const fillSlots = (
  template: string,
  slots: Readonly<Record<string, string>>,
  encode: (text: string) => string = (text) => text,
): string => template.replace(/@(\w+)@/g, (_, name: string) => encode(slots[name] ?? ''));

const escapeText = (text: string) =>
  text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
