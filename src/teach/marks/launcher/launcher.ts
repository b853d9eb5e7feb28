import { activeTime } from '../../../practice/active-time.ts';
import { connectCmi5 } from './cmi5.ts';
import { type Config, readConfig } from './config.ts';
import { frameIn } from './frame.ts';
import type { Complaint, Connect, Lms } from './lms.ts';
import { NO_OUTCOME, outcomeOf } from './outcome.ts';
import { connectScorm } from './scorm.ts';
import { type LauncherWords, sentenceOf, wordsIn } from './words.ts';

/*
 * The script of a package: frames the panel, listens to it, and reports to the system around it.
 */

const words = wordsIn(document.documentElement.lang);
const place = document.querySelector('main') ?? document.body;
void start(readConfig(document.documentElement.dataset.package ?? 'null'));

async function start(config: Config | undefined): Promise<void> {
  const notices = noticesIn(place);
  if (config === undefined) return notices.say('lms', words.unreadable);
  const lms = await connectionOf(config)();
  if ('kind' in lms) notices.say('lms', sentenceOf(words, lms));
  else if (lms.complaint !== null) notices.say('lms', sentenceOf(words, lms.complaint));
  run(config, 'kind' in lms ? null : lms, notices);
}

function connectionOf({ kind }: Config): Connect {
  return kind === 'cmi5' ? connectCmi5(location.search) : connectScorm(kind, window);
}

function run(config: Config, lms: Lms | null, notices: ReturnType<typeof noticesIn>) {
  const time = activeTime({
    now: () => performance.now(),
    visible: () => document.visibilityState === 'visible',
    onVisible: (changed) => document.addEventListener('visibilitychange', changed),
  });
  let seconds = 0;
  const spent = () => {
    seconds += time.take();
    return seconds;
  };
  let outcome = lms?.before ?? NO_OUTCOME;
  const complain = (complaint: Complaint | null) =>
    notices.say('saving', complaint === null ? '' : sentenceOf(words, complaint));

  // Without a system, the device keeps what is done; with one, the system does, for one reader of perhaps several.
  const address = lms === null ? config.frame : `${config.frame}&keep=host`;
  frameIn(
    place,
    address,
    config.title,
    lms?.resume ?? '',
  )({
    told: (told) => {
      if (lms === null) return;
      outcome = outcomeOf(config, told, outcome);
      void lms.put(told, outcome, spent()).then(complain);
    },
    lost: () => notices.say('resume', words.lost),
    answers: (does) =>
      notices.say('frame', does ? '' : words.blocked, does ? null : linkTo(config, words)),
  });

  if (lms === null) return;
  const leave = () => lms.leave(spent());
  window.addEventListener('pagehide', leave);
  // Back from the browser's cache the session is over: begin another.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
  if (lms.back !== null) place.append(backButton(lms.back, leave));
}

function backButton(address: string, leave: () => void): HTMLElement {
  const button = document.createElement('button');
  button.textContent = words.back;
  button.addEventListener('click', () => {
    leave();
    location.assign(address);
  });
  return button;
}

function linkTo({ page }: Config, { open }: LauncherWords): HTMLElement {
  const link = document.createElement('a');
  Object.assign(link, { href: page, target: '_blank', rel: 'noopener', textContent: open });
  return link;
}

/** A place above the panel for one sentence about each subject. What is said is text, never markup. */
function noticesIn(main: HTMLElement) {
  const list = document.createElement('div');
  list.setAttribute('role', 'status');
  main.prepend(list);
  const said = new Map<string, HTMLElement>();
  return {
    /** Takes the sentence about a subject away if it is empty. */
    say: (subject: string, sentence: string, link: HTMLElement | null = null) => {
      if ((said.get(subject)?.textContent ?? '').startsWith(sentence) && sentence !== '') return;
      said.get(subject)?.remove();
      said.delete(subject);
      if (sentence === '') return;
      const paragraph = document.createElement('p');
      paragraph.append(sentence, ...(link === null ? [] : [' ', link]));
      said.set(subject, paragraph);
      list.append(paragraph);
    },
  };
}
