import { places, type Reader } from '../features.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const READER: Reader = {
  contractions: [],
  whole: places(
    'he has ha hemos habéis han había habías habíamos habíais habían estado no ' +
      'estoy estás está estamos estáis están ' +
      'yo tú él ella usted nosotros vosotros ustedes ellos ellas ' +
      'me te se nos os lo le les y o que qué cuándo cuando dónde cómo',
  ),
  beforeNouns: words(
    'el la los las un una mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras ' +
      'de del a al en con por para sin este esta todo toda cada',
  ),
  // The last letter tells persons of the past apart (-é, -ó); the longer endings are those of tenses (-rá, -aron, -emos).
  endings: [1, 2, 4],
  salt: 2,
};
