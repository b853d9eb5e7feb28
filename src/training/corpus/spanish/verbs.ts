import { lasting, type SpanishVerb, short } from './verb.ts';

/** Their sentences are trained on. */
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
  lasting('limpiar', ['el salón', 'los cristales'], ['toda la casa', 'el garaje']),
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
    ['en el comedor', 'a los vecinos mayores'],
    ['con las maletas', 'a un turista perdido'],
  ),
  short(
    'terminar',
    ['el trabajo a las seis', 'las tareas a tiempo'],
    ['el rompecabezas', 'el último capítulo'],
  ),
  lasting('bailar', ['salsa', 'en la fiesta del pueblo'], ['un tango', 'con los novios']),
  lasting('preparar', ['la cena', 'la comida'], ['una tarta de cumpleaños', 'una sorpresa']),
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
  short('estar', ['en casa', 'de buen humor'], ['en el teatro', 'en el dentista'], {
    present: 'estoy estás está estamos estáis están',
    past: 'estuve estuviste estuvo estuvimos estuvisteis estuvieron',
  }),
  short(
    'comer',
    ['en la oficina', 'fruta entre horas'],
    ['la última galleta', 'dos platos de sopa'],
  ),
  short('beber', ['té sin azúcar', 'agua del grifo'], ['todo el zumo', 'un vaso de leche']),
  short('vender', ['verduras en el mercado', 'flores'], ['el piano viejo', 'la casa de la playa']),
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
    ['una tarde tranquila', 'una reunión importante'],
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
    ['una cuenta en el banco', 'el paquete'],
    { participle: 'abierto' },
  ),
  short('salir', ['a pasear', 'de casa a las siete'], ['de la reunión', 'por la puerta de atrás'], {
    present: 'salgo sales sale salimos salís salen',
    future: 'saldr',
  }),
  short(
    'recibir',
    ['muchas postales', 'cartas de Cuba'],
    ['un premio', 'una llamada del director'],
  ),
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
  short(
    'decir',
    ['la verdad', 'cosas muy graciosas'],
    ['adiós desde el tren', 'el nombre del ganador'],
    {
      present: 'digo dices dice decimos decís dicen',
      past: 'dije dijiste dijo dijimos dijisteis dijeron',
      future: 'dir',
      participle: 'dicho',
      gerund: 'diciendo',
    },
  ),
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
    ['a las diez', 'después de cenar'],
    ['en la cama nueva', 'en la litera de arriba'],
    {
      present: 'acuesto acuestas acuesta acostamos acostáis acuestan',
    },
  ),
];
