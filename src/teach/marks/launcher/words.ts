import { DEFAULT_LANGUAGE, inLanguage, languageOf } from '../../../words/languages.ts';
import type { Complaint } from './lms.ts';

/** What the launcher says. It comes in one file with both languages: the package is opened in one. */
const WORDS = {
  en: {
    'no-lms':
      'No learning platform answers here, so marks are not recorded. You can practise all the same.',
    refused:
      'The learning platform refused to begin, so marks are not recorded. You can practise all the same.',
    'not-saved':
      'The learning platform did not take the last result. It is sent again with your next answer.',
    'not-counted':
      'The platform opened this for review: you can try everything, and nothing is recorded.',
    'too-long':
      'The platform keeps only a little for the next time. Your marks are recorded; some of what you wrote will be missing on another device.',
    lost: 'What you did last time could not be read, so you begin anew. Marks already recorded stay.',
    blocked:
      'The exercise does not appear here: its address is blocked or cannot be reached. Open it by itself, without marks:',
    open: 'open the exercise in a new tab',
    detail: 'It said:',
    back: 'Finish and go back',
    unreadable: 'This package is damaged. Ask whoever made it for a new one.',
  },
  es: {
    'no-lms':
      'Aquí no responde ninguna plataforma, así que no se registra la nota. Puedes practicar igualmente.',
    refused:
      'La plataforma no ha dejado empezar, así que no se registra la nota. Puedes practicar igualmente.',
    'not-saved':
      'La plataforma no ha aceptado el último resultado. Se enviará de nuevo con tu próxima respuesta.',
    'not-counted':
      'La plataforma lo ha abierto para repasar: puedes probarlo todo y no se registra nada.',
    'too-long':
      'La plataforma guarda poco para la próxima vez. La nota queda registrada; en otro dispositivo faltará parte de lo que has escrito.',
    lost: 'No se ha podido leer lo que hiciste la última vez, así que empiezas de nuevo. Las notas ya registradas se conservan.',
    blocked:
      'El ejercicio no aparece aquí: su dirección está bloqueada o no se puede alcanzar. Ábrelo aparte, sin nota:',
    open: 'abrir el ejercicio en una pestaña nueva',
    detail: 'Ha dicho:',
    back: 'Terminar y volver',
    unreadable: 'Este paquete está dañado. Pide uno nuevo a quien lo hizo.',
  },
} as const;

export type LauncherWords = Readonly<Record<keyof (typeof WORDS)['en'], string>>;

export const wordsIn = (tag: string | null): LauncherWords =>
  inLanguage<LauncherWords>(WORDS, languageOf(tag) ?? DEFAULT_LANGUAGE);

/** A complaint in words, with what the system said, if it said anything. */
export function sentenceOf(words: LauncherWords, complaint: Complaint): string {
  const why = 'why' in complaint ? complaint.why.slice(0, 300) : '';
  return why === '' ? words[complaint.kind] : `${words[complaint.kind]} ${words.detail} ${why}`;
}
