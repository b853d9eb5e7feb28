import { lasting, type SpanishVerb, short } from './verb.ts';

/** Regular ones, irregular ones that rhyme with a trained verb (condujo, sirvió, descubierto), and one that rhymes with none: puso. */
export const HELD_VERBS: readonly SpanishVerb[] = [
  lasting(
    'cocinar',
    ['para toda la familia', 'con aceite de oliva'],
    ['una paella enorme', 'la cena de Navidad'],
  ),
  short('visitar', ['a los abuelos', 'museos pequeños'], ['un castillo', 'la catedral de Burgos']),
  lasting('pintar', ['paisajes', 'con acuarelas'], ['la puerta de azul', 'la valla del jardín']),
  short('viajar', ['en tren', 'en autobús'], ['a Perú', 'en un barco de vela']),
  lasting(
    'correr',
    ['por el parque', 'con {nuestro} perro'],
    ['por la playa', 'con un grupo nuevo'],
  ),
  short(
    'subir',
    ['por las escaleras', 'fotos a internet'],
    ['a la torre', 'las maletas al tercer piso'],
  ),
  lasting(
    'conducir',
    ['un autobús escolar', 'con mucho cuidado'],
    ['por la costa', 'de noche por la montaña'],
    {
      present: 'conduzco conduces conduce conducimos conducís conducen',
      past: 'conduje condujiste condujo condujimos condujisteis condujeron',
    },
  ),
  short(
    'servir',
    ['café a los clientes', 'la comida a las dos'],
    ['el postre', 'una sopa muy caliente'],
    {
      present: 'sirvo sirves sirve servimos servís sirven',
      past: 'serví serviste sirvió servimos servisteis sirvieron',
      gerund: 'sirviendo',
    },
  ),
  short(
    'descubrir',
    ['errores en el texto', 'rincones nuevos del barrio'],
    ['el secreto', 'una cueva en la montaña'],
    { participle: 'descubierto' },
  ),
  short('poner', ['la mesa', 'música'], ['un cuadro en el pasillo', 'las cajas en el sótano'], {
    present: 'pongo pones pone ponemos ponéis ponen',
    past: 'puse pusiste puso pusimos pusisteis pusieron',
    future: 'pondr',
    participle: 'puesto',
  }),
];
