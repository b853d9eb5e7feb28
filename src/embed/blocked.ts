import { inLanguage, type Language, type Translated } from '../words/languages.ts';

/** Milliseconds a frame has, once it is loaded, to say that it is there. */
const PATIENCE = 8000;

const SENTENCES: Readonly<Record<'refused' | 'silent', Translated<string>>> = {
  refused: {
    en: 'This page does not let the panel be shown here. It opens in a new tab:',
    es: 'Esta página no permite mostrar aquí el panel. Se abre en otra pestaña:',
  },
  silent: {
    en: 'If you see no panel here, open it in a new tab:',
    es: 'Si aquí no ves el panel, ábrelo en otra pestaña:',
  },
};

/**
 * Puts a sentence and a link beneath a frame that does not come. A page is told when its own policy refuses a frame.
 * Where the server of the frame forbids framing, or cannot be reached, the frame only stays silent. Call what it returns
 * when the frame has spoken, or is gone.
 */
export function noteWhenBlocked(frame: HTMLIFrameElement, language: () => Language): () => void {
  const { ownerDocument: document } = frame;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let note: HTMLElement | undefined;

  function say(why: keyof typeof SENTENCES) {
    note?.remove();
    note = document.createElement('p');
    note.lang = language();
    note.setAttribute('role', 'status');
    const link = document.createElement('a');
    // In a tab of its own nothing follows its height.
    const href = frame.src.replace('&fit=1', '');
    Object.assign(link, { href, target: '_blank', rel: 'noopener' });
    link.textContent = frame.title;
    note.append(`${inLanguage(SENTENCES[why], language())} `, link);
    frame.hidden = why === 'refused';
    frame.after(note);
  }

  function refused({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent) {
    const ours = frame.src !== '' && blockedURI.startsWith(new URL(frame.src).origin);
    if (effectiveDirective !== 'frame-src' || disposition === 'report' || !ours) return;
    stop();
    say('refused');
  }

  function loaded() {
    clearTimeout(timer);
    timer = setTimeout(() => say('silent'), PATIENCE);
  }

  function stop() {
    clearTimeout(timer);
    document.removeEventListener('securitypolicyviolation', refused);
    frame.removeEventListener('load', loaded);
    note?.remove();
  }

  document.addEventListener('securitypolicyviolation', refused);
  frame.addEventListener('load', loaded);
  return stop;
}
