import { type Conjugation, conjugate, type Irregular } from './conjugation.ts';

/** A verb and what it is said with. */
export interface SpanishVerb extends Conjugation {
  readonly infinitive: string;
  /** "me levanto": the pronoun stands before the verb. */
  readonly reflexive: boolean;
  /** What fits a habit ("lee el periódico") as well as a single time. {nuestra} is the subject's possessive, in that form. */
  readonly usual: readonly string[];
  /** What fits a single time only ("lee la última página"). */
  readonly once: readonly string[];
  /** It can go on for hours, so "ha estado leyendo el periódico" is good Spanish. */
  readonly lasting: boolean;
}

type Row = (
  infinitive: string,
  usual: readonly string[],
  once: readonly string[],
  irregular?: Irregular,
) => SpanishVerb;

const verb =
  (lasting: boolean): Row =>
  (infinitive, usual, once, irregular) => {
    const reflexive = infinitive.endsWith('se');
    const bare = reflexive ? infinitive.slice(0, -2) : infinitive;
    return { infinitive, reflexive, usual, once, lasting, ...conjugate(bare, irregular) };
  };

const lasting = verb(true);
const short = verb(false);

export const TRAINED_VERBS: readonly SpanishVerb[] = [
  lasting(
    'cantar',
    ['en el coro del barrio', 'canciones antiguas'],
    ['en la boda de Marta', 'una canción de cuna'],
  ),
  short(
    'comprar',
    ['el pan en la plaza', 'libros de segunda mano'],
    ['una bicicleta usada', 'los billetes de tren'],
  ),
  lasting('limpiar', ['la cocina', 'los cristales'], ['toda la casa', 'el garaje']),
  lasting(
    'trabajar',
    ['en un hospital', 'de noche'],
    ['en la cosecha de la uva', 'en un proyecto nuevo'],
  ),
  lasting(
    'estudiar',
    ['en la biblioteca', 'alemán'],
    ['para el examen final', 'el plano de la ciudad'],
  ),
  short('llamar', ['a la oficina', 'a casa'], ['a una ambulancia', 'al fontanero']),
  lasting(
    'ayudar',
    ['en la cocina', 'a los vecinos mayores'],
    ['con las maletas', 'a un turista perdido'],
  ),
  short(
    'terminar',
    ['el trabajo a las seis', 'las tareas a tiempo'],
    ['el rompecabezas', 'el último capítulo'],
  ),
  lasting('bailar', ['salsa', 'en la fiesta del pueblo'], ['un tango', 'con los novios']),
  lasting('preparar', ['la cena', 'el desayuno'], ['una tarta de cumpleaños', 'una sorpresa']),
  lasting(
    'lavar',
    ['los platos a mano', 'la ropa de los niños'],
    ['el coche', 'el jersey rojo con agua fría'],
  ),
  short('sacar', ['la basura', 'al perro'], ['una foto del grupo', 'los muebles al patio'], {
    past: 'saqué sacaste sacó sacamos sacasteis sacaron',
  }),
  short(
    'llegar',
    ['tarde a clase', 'a casa en autobús'],
    ['de Roma', 'a la estación sin aliento'],
    { past: 'llegué llegaste llegó llegamos llegasteis llegaron' },
  ),
  short('jugar', ['al tenis', 'a las cartas'], ['la final', 'una partida de ajedrez'], {
    present: 'juego juegas juega jugamos jugáis juegan',
    past: 'jugué jugaste jugó jugamos jugasteis jugaron',
  }),
  short(
    'dar',
    ['de comer a los pájaros', 'buenos consejos'],
    ['una charla sobre las abejas', 'una vuelta por el puerto'],
    {
      present: 'doy das da damos dais dan',
      past: 'di diste dio dimos disteis dieron',
    },
  ),
  short('estar', ['en casa', 'de buen humor'], ['de vacaciones', 'en el dentista'], {
    present: 'estoy estás está estamos estáis están',
    past: 'estuve estuviste estuvo estuvimos estuvisteis estuvieron',
  }),
  short(
    'comer',
    ['en la oficina', 'fruta entre horas'],
    ['la última galleta', 'dos platos de sopa'],
  ),
  short('beber', ['té sin azúcar', 'agua del grifo'], ['todo el zumo', 'un vaso de leche']),
  lasting(
    'vender',
    ['verduras en el mercado', 'flores'],
    ['el piano viejo', 'la casa de la playa'],
  ),
  short(
    'aprender',
    ['palabras nuevas', 'poemas de memoria'],
    ['un truco de magia', 'a bailar el tango'],
  ),
  lasting(
    'leer',
    ['el periódico', 'novelas policíacas'],
    ['todo el informe', 'las instrucciones'],
    {
      past: 'leí leíste leyó leímos leísteis leyeron',
      participle: 'leído',
      gerund: 'leyendo',
    },
  ),
  short('ver', ['las noticias', 'películas en casa'], ['una estrella fugaz', 'todo el partido'], {
    present: 'veo ves ve vemos veis ven',
    past: 'vi viste vio vimos visteis vieron',
    participle: 'visto',
  }),
  short('volver', ['a casa a pie', 'a {nuestro} pueblo'], ['del viaje', 'al mismo hotel'], {
    present: 'vuelvo vuelves vuelve volvemos volvéis vuelven',
    participle: 'vuelto',
  }),
  short('perder', ['la paciencia', 'al ajedrez'], ['las llaves del coche', '{nuestra} maleta'], {
    present: 'pierdo pierdes pierde perdemos perdéis pierden',
  }),
  short(
    'hacer',
    ['la compra', 'los deberes en la biblioteca'],
    ['un viaje en barco', 'una lista de preguntas'],
    {
      present: 'hago haces hace hacemos hacéis hacen',
      past: 'hice hiciste hizo hicimos hicisteis hicieron',
      future: 'har',
      participle: 'hecho',
    },
  ),
  short('oír', ['la radio', 'ruidos en el jardín'], ['un trueno', 'una voz en la escalera'], {
    present: 'oigo oyes oye oímos oís oyen',
    past: 'oí oíste oyó oímos oísteis oyeron',
    participle: 'oído',
    gerund: 'oyendo',
  }),
  short(
    'tener',
    ['mucho trabajo', 'buenas ideas'],
    ['un problema con el coche', 'una reunión importante'],
    {
      present: 'tengo tienes tiene tenemos tenéis tienen',
      past: 'tuve tuviste tuvo tuvimos tuvisteis tuvieron',
      future: 'tendr',
    },
  ),
  short('traer', ['flores', '{nuestra} propia comida'], ['un pastel a la fiesta', 'un paraguas'], {
    present: 'traigo traes trae traemos traéis traen',
    past: 'traje trajiste trajo trajimos trajisteis trajeron',
    participle: 'traído',
    gerund: 'trayendo',
  }),
  short('romper', ['las reglas', '{nuestras} promesas'], ['una ventana', 'la taza azul'], {
    participle: 'roto',
  }),
  lasting(
    'escribir',
    ['cuentos de miedo', 'a los amigos de siempre'],
    ['una carta a {nuestra} tía', 'un poema sobre el mar'],
    { participle: 'escrito' },
  ),
  short(
    'abrir',
    ['la tienda a las nueve', 'las ventanas'],
    ['una cuenta en el banco', 'la puerta equivocada'],
    { participle: 'abierto' },
  ),
  short('salir', ['a correr', 'de casa a las siete'], ['de la reunión', 'por la puerta de atrás'], {
    present: 'salgo sales sale salimos salís salen',
    future: 'saldr',
  }),
  short('recibir', ['muchas visitas', 'cartas de Cuba'], ['un premio', 'una llamada del director']),
  short('venir', ['a clase en bicicleta', 'a las reuniones'], ['a la fiesta', 'de muy lejos'], {
    present: 'vengo vienes viene venimos venís vienen',
    past: 'vine viniste vino vinimos vinisteis vinieron',
    future: 'vendr',
    gerund: 'viniendo',
  }),
  short(
    'ir',
    ['al gimnasio', 'al cine con {nuestros} amigos'],
    ['al teatro', 'a Sevilla en tren'],
    {
      present: 'voy vas va vamos vais van',
      past: 'fui fuiste fue fuimos fuisteis fueron',
      participle: 'ido',
      gerund: 'yendo',
    },
  ),
  short('decir', ['la verdad', 'cosas muy graciosas'], ['adiós desde el tren', 'una mentira'], {
    present: 'digo dices dice decimos decís dicen',
    past: 'dije dijiste dijo dijimos dijisteis dijeron',
    future: 'dir',
    participle: 'dicho',
    gerund: 'diciendo',
  }),
  short(
    'pedir',
    ['pescado en ese restaurante', 'consejo a los mayores'],
    ['un taxi para el aeropuerto', 'perdón'],
    {
      present: 'pido pides pide pedimos pedís piden',
      past: 'pedí pediste pidió pedimos pedisteis pidieron',
      gerund: 'pidiendo',
    },
  ),
  lasting(
    'dormir',
    ['en el sofá', 'con la ventana abierta'],
    ['en una tienda de campaña', 'en el tren'],
    {
      present: 'duermo duermes duerme dormimos dormís duermen',
      past: 'dormí dormiste durmió dormimos dormisteis durmieron',
      gerund: 'durmiendo',
    },
  ),
  short('levantarse', ['temprano', 'de buen humor'], ['del sofá', 'de la siesta']),
  short(
    'acostarse',
    ['tarde', 'antes de las once'],
    ['en la cama nueva', 'en la litera de arriba'],
    {
      present: 'acuesto acuestas acuesta acostamos acostáis acuestan',
    },
  ),
];

/** Regular ones, irregular ones that rhyme with a trained verb (condujo, sirvió, descubierto), and one that rhymes with none: puso. */
export const HELD_VERBS: readonly SpanishVerb[] = [
  lasting(
    'cocinar',
    ['para toda la familia', 'con aceite de oliva'],
    ['una paella enorme', 'la cena de Navidad'],
  ),
  short('visitar', ['a los abuelos', 'museos pequeños'], ['un castillo', 'la catedral de Burgos']),
  lasting('pintar', ['paisajes', 'con acuarelas'], ['la puerta de azul', 'la valla del jardín']),
  lasting('viajar', ['en tren', 'por toda Europa'], ['a Perú', 'en un barco de vela']),
  lasting(
    'correr',
    ['por el parque', 'con {nuestro} perro'],
    ['en la media maratón', 'detrás del autobús'],
  ),
  short(
    'subir',
    ['por las escaleras', 'fotos a internet'],
    ['a la torre', 'las maletas al tercer piso'],
  ),
  lasting(
    'conducir',
    ['un autobús escolar', 'con mucho cuidado'],
    ['hasta la costa', 'de noche por la montaña'],
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
