import type { Words } from './en.ts';

export const es: Words = {
  print: 'Imprimir mis respuestas',
  blocked: 'Donde está, esta página no puede imprimir. Ábrela en una pestaña propia.',
  name: 'Nombre',
  date: 'Fecha',
  question: 'Pregunta',
  answer: 'Respuesta',
  truth: 'Lo correcto',
  standing: 'Resultado',
  standings: {
    open: 'sin responder',
    skipped: 'saltada',
    shown: 'solución vista',
    wrong: 'mal',
    half: 'bien a medias',
    helped: 'bien, con pistas',
    right: 'bien',
  },
  nothing: 'Todavía no hay respuestas.',
  foot: 'Resumen de respuestas de LogSumExplorer, hecho en el dispositivo de quien responde. No certifica nada.',
};
