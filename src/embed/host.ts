import { type FromFrame, readToFrame, SOURCE, type ToFrame } from './messages.ts';

/** A change is told once this many milliseconds have passed, with the state as it then is. */
const REST = 100;

/** The page that holds this frame. Without one, nothing is told and nothing is heard. */
export function hostOf(window: Window) {
  const alone = window.parent === window;
  let content: Element | undefined;
  let told = 0;
  let query: string | undefined;
  let toldQuery: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const progress = new Map<string, string>();

  // Anyone may be the host, and a sandboxed frame has no origin to name: nothing that is said is secret.
  function tell(message: FromFrame) {
    if (!alone) window.parent.postMessage({ source: SOURCE, ...message }, '*');
  }

  function measure() {
    if (content === undefined) return;
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    tell({ type: 'height', height });
  }

  return {
    /** Tells the height of the content now and whenever it changes. It must not depend on the frame's own height. */
    follow(element: Element) {
      content = element;
      new ResizeObserver(measure).observe(element);
      measure();
    },
    /** At once: a frame out of sight is not laid out, so no observer would say. */
    measure,
    change(next: string) {
      query = next;
      if (timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        if (query === undefined || query === toldQuery) return;
        toldQuery = query;
        tell({ type: 'change', query });
      }, REST);
    },
    progress(panel: string, done: number, total: number) {
      const said = `${done}/${total}`;
      if (progress.get(panel) === said) return;
      progress.set(panel, said);
      tell({ type: 'progress', panel, done, total });
    },
    /** Hears the parent only. Of the messages of a burst, the last of each type is obeyed, in the order they came. */
    listen(obey: (message: ToFrame) => void, burst: number) {
      const waiting = new Map<ToFrame['type'], ToFrame>();
      function take() {
        const messages = [...waiting.values()];
        waiting.clear();
        for (const message of messages) obey(message);
      }
      if (alone) return;
      window.addEventListener('message', (event) => {
        // What a stranger says is not even unpacked, which is where a flood would cost its time.
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
