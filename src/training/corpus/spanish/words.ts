import type { Frame } from '../slots.ts';
import type { Forms } from './conjugation.ts';

/** Index into the six forms: yo, tú, él, nosotros, vosotros, ellos. */
export type Person = 0 | 1 | 2 | 3 | 4 | 5;

export interface SpanishSubject {
  /** "" where the verb alone says who it is. */
  readonly text: string;
  readonly person: Person;
}

const subject = (text: string, person: Person): SpanishSubject => ({ text, person });

export const SUBJECTS: readonly SpanishSubject[] = [
  subject('Ana', 2),
  subject('', 0),
  subject('mis padres', 5),
  subject('', 3),
  subject('mi hermano', 2),
  subject('', 1),
  subject('mis primos', 5),
  subject('ella', 2),
  subject('', 0),
  subject('ustedes', 5),
  subject('la profesora', 2),
  subject('nosotros', 3),
  subject('', 4),
  subject('Luis y Marta', 5),
  subject('el vecino', 2),
  subject('yo', 0),
  subject('ellos', 5),
  subject('usted', 2),
  subject('', 0),
];

/** Their verbs say who it is, so that "yo" and "nosotros" need not be said. */
export const TOLD_BY_VERB: ReadonlySet<Person> = new Set([0, 1, 3, 4]);

/** Whom one asks about. One seldom asks whether one did something oneself. */
export const ASKED_ABOUT: readonly SpanishSubject[] = [
  subject('', 1),
  subject('usted', 2),
  subject('tus primos', 5),
  subject('tu hermana', 2),
  subject('', 4),
  subject('Luis', 2),
  subject('tus padres', 5),
  subject('ustedes', 5),
];

const six = (text: string): Forms => {
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = text.split(' ');
  return [a, b, c, d, e, f];
};

export const REFLEXIVE = six('me te se nos os se');

/** Of haber. */
export const HE = six('he has ha hemos habéis han');
export const HABIA = six('había habías había habíamos habíais habían');

/** Of estar, in the order of the tenses; the perfect ones have "estado". */
export const ESTAR: readonly Forms[] = [
  six('estaré estarás estará estaremos estaréis estarán'),
  six('estoy estás está estamos estáis están'),
  six('estuve estuviste estuvo estuvimos estuvisteis estuvieron'),
];

/** The subject's possessive, by the form of "nuestro" that the noun needs. */
export const POSSESSIVES = {
  nuestro: six('mi tu su nuestro vuestro su'),
  nuestra: six('mi tu su nuestra vuestra su'),
  nuestros: six('mis tus sus nuestros vuestros sus'),
  nuestras: six('mis tus sus nuestras vuestras sus'),
} as const;

/** Of these, a sentence has one or none. */
export interface Adverbials {
  /** Before the verb: "ya ha salido". In the frame "no", in place of "no". */
  readonly before: readonly string[];
  /** In the same place, where the rest of the sentence fits a single time only: "por fin ha pintado la puerta". */
  readonly once: readonly string[];
  readonly start: readonly string[];
  readonly end: readonly string[];
}

const adverbials = (
  before: readonly string[],
  once: readonly string[],
  start: readonly string[],
  end: readonly string[],
): Adverbials => ({ before, once, start, end });

const NONE = adverbials([], [], [], []);

interface OfTense {
  readonly adverbials: Readonly<Record<Frame, Adverbials>>;
  /** What a question of the frame "why" starts with. */
  readonly asks: readonly string[];
}

/** What fits each tense, by frame; in the order of TENSES. Many fit several tenses, so that they tell little. */
export const OF_TENSES: readonly OfTense[] = [
  {
    adverbials: {
      yes: adverbials(
        ['nunca', 'seguramente'],
        ['nunca', 'seguramente'],
        ['mañana', 'esta noche', 'el lunes', 'pronto'],
        ['mañana', 'la semana que viene', 'otra vez', 'algún día', 'dentro de poco'],
      ),
      no: adverbials(
        ['nunca', 'tampoco'],
        ['tampoco', 'nunca'],
        [],
        ['mañana', 'esta semana', 'hoy'],
      ),
      ask: adverbials([], [], [], ['mañana', 'hoy', 'otra vez', 'el domingo']),
      why: NONE,
      'going on': adverbials([], [], [], ['mañana a estas horas', 'toda la tarde', 'esta noche']),
    },
    asks: ['cuándo'],
  },
  {
    adverbials: {
      yes: adverbials(
        ['siempre', 'nunca', 'a menudo', 'casi siempre'],
        [],
        ['los domingos', 'a veces', 'casi todos los días'],
        ['todos los días', 'los lunes', 'los fines de semana', 'casi todos los días', 'a diario'],
      ),
      no: adverbials(
        ['ya no', 'nunca', 'casi nunca', 'tampoco'],
        [],
        [],
        ['todos los días', 'en verano'],
      ),
      ask: adverbials([], [], [], ['todos los días', 'los domingos', 'a menudo']),
      why: NONE,
      'going on': adverbials([], [], [], ['ahora mismo', 'hoy', 'otra vez', 'en este momento']),
    },
    asks: ['por qué', 'por qué siempre', 'por qué nunca', 'por qué no'],
  },
  {
    adverbials: {
      yes: adverbials(
        ['nunca'],
        ['por fin', 'nunca'],
        ['ayer', 'anoche', 'el lunes', 'aquel día'],
        ['ayer', 'la semana pasada', 'hace dos días', 'anteayer'],
      ),
      no: adverbials(
        ['nunca', 'tampoco'],
        ['tampoco', 'nunca'],
        [],
        ['ayer', 'aquel día', 'anoche'],
      ),
      ask: adverbials([], [], [], ['ayer', 'otra vez', 'el domingo', 'el viernes']),
      why: NONE,
      'going on': adverbials([], [], [], ['toda la tarde', 'ayer', 'un buen rato']),
    },
    asks: ['por qué', 'cuándo', 'por qué no'],
  },
  {
    adverbials: {
      yes: adverbials(
        ['ya', 'nunca', 'siempre'],
        ['ya', 'por fin', 'nunca'],
        [],
        ['el día anterior', 'antes del verano', 'aquel día', 'la semana anterior'],
      ),
      no: adverbials(
        ['nunca', 'tampoco'],
        ['aún no', 'tampoco', 'todavía no'],
        [],
        ['hasta entonces', 'antes', 'cuando sonó el teléfono'],
      ),
      ask: adverbials(['ya'], ['ya'], [], ['antes', 'aquel día']),
      why: NONE,
      'going on': adverbials([], [], [], ['todo el día', 'toda la tarde', 'desde la mañana']),
    },
    asks: ['por qué', 'por qué no', 'por qué nunca'],
  },
  {
    adverbials: {
      yes: adverbials(
        ['ya', 'nunca', 'siempre'],
        ['ya', 'por fin', 'nunca'],
        ['hoy', 'esta semana'],
        ['esta semana', 'hoy', 'otra vez', 'este verano', 'esta mañana'],
      ),
      no: adverbials(
        ['nunca', 'tampoco'],
        ['aún no', 'tampoco', 'todavía no'],
        [],
        ['hoy', 'esta semana', 'hasta ahora'],
      ),
      ask: adverbials(['ya', 'alguna vez'], ['ya'], [], ['hoy', 'esta semana', 'otra vez']),
      why: NONE,
      'going on': adverbials([], [], [], ['toda la mañana', 'desde las doce', 'últimamente']),
    },
    asks: ['por qué no', 'por qué', 'por qué nunca'],
  },
];
