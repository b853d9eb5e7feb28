import { readFromFrame, SOURCE } from '../../../embed/messages.ts';
import { NO_WORK } from '../../../practice/record.ts';
import type { Told } from './outcome.ts';

/** Milliseconds without a word from the frame until it is taken to be blocked. */
const PATIENCE = 12_000;

/** As the element's: it may open the full page and save a file, and nothing else. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

export interface FrameListener {
  readonly told: (told: Told) => void;
  /** The text to go on from could not be read. */
  readonly lost: () => void;
  /** Whether the panel answers. Called again when that changes. */
  readonly answers: (does: boolean) => void;
}

/**
 * Puts the panel into a frame as tall as its content. If there is something to go on from, what it tells before it has
 * read that is not listened to: it would be recorded as if nothing had been done.
 */
export function frameIn(place: HTMLElement, address: string, title: string, resume: string) {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'clipboard-write';
  // A panel inside the package has no other origin to be kept apart from.
  if (/^https?:/.test(address)) frame.setAttribute('sandbox', SANDBOX);

  return (listener: FrameListener) => {
    let heard = false;
    let begun = resume === '';
    let told: Told = { ...NO_WORK, panel: '', done: 0, total: 0 };
    const silence = setTimeout(() => listener.answers(false), PATIENCE);
    // A policy of the page says at once that the frame may not be there.
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      if (effectiveDirective === 'frame-src') listener.answers(false);
    });

    window.addEventListener('message', ({ source, data }) => {
      if (source === null || source !== frame.contentWindow) return;
      const message = readFromFrame(data);
      if (message === null) return;
      if (!heard) {
        heard = true;
        clearTimeout(silence);
        listener.answers(true);
        if (resume !== '')
          frame.contentWindow?.postMessage({ target: SOURCE, type: 'resume', data: resume }, '*');
      }
      switch (message.type) {
        case 'height':
          frame.style.height = `${message.height}px`;
          break;
        case 'resumed':
          begun = true;
          if (!message.taken) listener.lost();
          break;
        case 'progress': {
          const { type: _, ...rest } = message;
          told = { ...told, ...rest };
          if (begun) listener.told(told);
          break;
        }
        case 'change':
        case 'set':
          break;
        default:
          message satisfies never;
      }
    });
    frame.src = address;
    place.append(frame);
  };
}
