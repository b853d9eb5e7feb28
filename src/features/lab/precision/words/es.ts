import type { Words } from './en.ts';

export const es: Words = {
  preset: 'Como se usa',
  presets: {
    float32: 'todo en float32',
    float16: 'float16, sumas en float32',
    'float16-fused': 'entra y sale en float16, float32 en medio',
    'bfloat16-autocast': 'autocast de bfloat16, float32 en medio',
    float8: 'entra y sale en float8 e4m3fn, float32 en medio',
  },
  own: 'tu combinación',
  storage: 'Logits y resultados',
  compute: 'Operaciones',
  accumulation: 'Sumas',
  order: 'Orden de la suma',
};
