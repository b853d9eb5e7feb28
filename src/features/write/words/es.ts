import type { Words } from './en.ts';

export const es: Words = {
  title: 'Tu propia softmax',
  note: 'Python con NumPy, operación por operación. Pon el cursor en cualquier parte de una línea para ver su valor. La primera operación que falla se subraya en su sitio.',
  opening: 'El primer ejercicio, tal como se abre',
  edit: 'Editar y ejecutar',
  loading: 'El editor está en camino…',
  kept: 'Lo que escribiste está guardado en este dispositivo y se abre con el editor.',
  sent: 'La dirección trae un programa, que se abre con el editor.',
};
