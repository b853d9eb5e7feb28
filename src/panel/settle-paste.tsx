import type { ReactNode } from 'react';
import type { Choice, Offer } from '../scenario/paste/offers.ts';
import type { Strings } from '../words/strings.ts';
import { loadReader, type Reader } from './load-reader.ts';

/** Where a text was pasted, and what becomes of it there. */
interface PastePlace {
  readonly t: Strings;
  readonly announce: (message: ReactNode) => void;
  /** What the text may be read as there. */
  readonly offer: (reader: Reader, text: string) => Offer;
  readonly tooLarge: (reader: Reader, rows: number, columns: number) => string;
  /** Takes a reading. True if something was replaced. */
  readonly take: (reader: Reader, choice: Choice) => boolean;
}

/**
 * Takes a pasted text if it can mean one thing only, asks if it can mean several, and says why not otherwise. True if
 * something was replaced at once.
 */
export async function settlePaste(place: PastePlace, text: string): Promise<boolean> {
  const { t, announce } = place;
  const reader = await loadReader(t.language);
  if (reader === null) {
    announce(t.paste.notLoaded);
    return false;
  }
  const offer = place.offer(reader, text);
  switch (offer.kind) {
    case 'take':
      return place.take(reader, offer.choice);
    case 'ask':
      announce(
        <reader.PasteQuestion
          key={text}
          t={t}
          words={reader.words}
          offer={offer}
          onUse={(choice) => place.take(reader, choice)}
          onLeave={() => announce(reader.words.left)}
        />,
      );
      return false;
    case 'too-large':
      announce(place.tooLarge(reader, offer.rows, offer.columns));
      return false;
    case 'refused':
      announce(reader.words.refused(offer.refusal));
      return false;
    default:
      return offer satisfies never;
  }
}
