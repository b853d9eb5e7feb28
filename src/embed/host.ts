import { type HandedSet, PATIENCE } from '../panel/exercise-set/handed.ts';
import type { Work } from '../practice/record.ts';
import { type FromFrame, readToFrame, SOURCE, type ToFrame } from './messages.ts';

/** A change is sent after this many milliseconds, with the state as it is then. */
const REST = 100;

/** The page that holds this frame. If there is none, nothing is sent or received. */
export function hostOf(window: Window) {
  const alone = window.parent === window;
  let content: Element | undefined;
  let sentHeight = 0;
  let query: string | undefined;
  let sentQuery: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let progress: Extract<FromFrame, { type: 'progress' }> | undefined;
  let sentCounts = '';
  let takeSet: ((handed: HandedSet) => void) | undefined;
  let progressTimer: ReturnType<typeof setTimeout> | undefined;

  // Any page may be the host, so the target origin is unknown. Nothing in the messages is secret.
  function send(message: FromFrame) {
    if (!alone) window.parent.postMessage({ source: SOURCE, ...message }, '*');
  }

  function sendProgress() {
    clearTimeout(progressTimer);
    progressTimer = undefined;
    if (progress !== undefined) send(progress);
  }

  function measure() {
    if (content === undefined) return;
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === sentHeight) return;
    sentHeight = height;
    send({ type: 'height', height });
  }

  return {
    /** Whether no page holds it. */
    alone,
    /** Sends the height of the content now and whenever it changes. It must not depend on the frame's own height. */
    observe(element: Element) {
      content = element;
      new ResizeObserver(measure).observe(element);
      measure();
    },
    /** Immediately: in a frame out of view the observer is not called. */
    measure,
    change(next: string) {
      query = next;
      if (timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        if (query === undefined || query === sentQuery) return;
        sentQuery = query;
        send({ type: 'change', query });
      }, REST);
    },
    /** A change of the counts is sent at once, one of the rest after a moment. */
    progress(panel: string, done: number, total: number, work: Partial<Work> = {}) {
      const counts = `${panel} ${done}/${total}`;
      progress = { type: 'progress', panel, done, total, ...work };
      if (counts !== sentCounts) sendProgress();
      else progressTimer ??= setTimeout(sendProgress, REST);
      sentCounts = counts;
    },
    /** Null where no page is around, or it does not know the question. */
    askForSet(): Promise<HandedSet | null> {
      if (alone) return Promise.resolve(null);
      send({ type: 'set' });
      return new Promise((resolve) => {
        takeSet = resolve;
        // A host that knows the question answers before.
        setTimeout(resolve, PATIENCE * 1.5, null);
      });
    },
    /** The answer to the last question; what nobody asked for is dropped. */
    handed(set: HandedSet) {
      takeSet?.(set);
    },
    resumed(taken: boolean) {
      send({ type: 'resumed', taken });
    },
    /**
     * Receives messages of the parent only. Those that arrive within `burst` milliseconds are taken together: the last
     * of each type, in the order of arrival.
     */
    listen(receive: (message: ToFrame) => void, burst: number) {
      const waiting = new Map<ToFrame['type'], ToFrame>();
      function take() {
        const messages = [...waiting.values()];
        waiting.clear();
        for (const message of messages) receive(message);
      }
      if (alone) return;
      window.addEventListener('message', (event) => {
        // The data of other senders is not even deserialised, which would cost most of the time in a flood.
        if (event.source !== window.parent) return;
        const message = readToFrame(event.data);
        if (message === null) return;
        if (waiting.size === 0) setTimeout(take, burst);
        waiting.delete(message.type);
        waiting.set(message.type, message);
      });
    },
  };
}
