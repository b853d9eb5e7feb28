import type { FormatName } from '../../../core/format.ts';
import type { SumOrder } from '../../../core/sum-orders.ts';
import type { Reduction } from '../../../report/settings.ts';
import type { Doubt } from '../../../scenario/paste/reading.ts';
import type { FileKind } from '../../../tensor/tensor-file.ts';
import { whole as count } from '../../../words/spanish-count.ts';
import type { PresetId } from '../model/plans.ts';
import type { Words } from './en.ts';
import { fileNote, refused } from './refused.es.ts';
import { report } from './report.es.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);

const fileKinds: Record<FileKind, string> = {
  npy: 'array de NumPy',
  npz: 'archivo de arrays de NumPy',
  safetensors: 'safetensors',
  csv: 'tabla',
  json: 'JSON',
  jsonl: 'líneas JSON',
  text: 'texto',
};

const doubts: Record<Doubt, string> = {
  separators: 'Sus comas, puntos o espacios se pueden leer de varias maneras. ¿Cuál es la buena?',
  index: 'Quizá su primera columna solo cuente las filas. ¿Qué lectura es la buena?',
  rows: 'Tiene varias filas. ¿Cuál es?',
  several: 'Tiene varios tensores. ¿Cuál es?',
  layout: 'Sus líneas pueden ser filas, o filas largas partidas. ¿Qué son?',
  context: 'Estos son los números que hay entre el resto del texto. ¿Son los que querías?',
  cut: 'Falta un corchete: quizá el texto esté cortado. ¿Está todo?',
};

const orders: Record<SumOrder, string> = {
  'left-to-right': 'de izquierda a derecha',
  pairwise: 'por pares',
  numpy: 'por bloques, como NumPy',
  warp: 'como un warp de 32 carriles',
  compensated: 'compensada (Kahan)',
};

const presets: Record<PresetId, string> = {
  float64: 'todo en float64',
  float32: 'todo en float32',
  float16: 'float16, sumas en float32',
  'float16-fused': 'float16 a la entrada y la salida, float32 por dentro',
  'bfloat16-autocast': 'bfloat16 autocast: float32 por dentro',
  float8: 'float8 a la entrada y la salida, float32 por dentro',
};

const reductions: Record<Reduction, string> = { mean: 'media', sum: 'suma', none: 'ninguna' };

export const es: Words = {
  count,
  input: {
    drop: 'Suelta aquí un archivo de logits',
    dropNow: 'Suéltalo y se revisa',
    kinds: '.npy · .npz · .safetensors · .csv · .tsv · .json · .jsonl',
    choose: 'Elegir un archivo',
    paste: 'O pega números',
    pasteHint:
      'Lo que imprime NumPy, PyTorch, JAX, R, Julia o MATLAB, una lista, celdas de una hoja de cálculo.',
    check: 'Revisar estos',
    example: 'Probar con un ejemplo',
    pasted: 'texto pegado',
    exampleName: 'ejemplo.safetensors',
    other: 'Revisar otra cosa',
    privacy: 'Nada sale de este equipo.',
  },
  about: [
    {
      title: 'Qué lee',
      text: '.npy, .npz y .safetensors de cualquier tipo y orden, tablas, JSON y líneas JSON, y lo que imprimen los programas, tal como se pega. Un pickle no se lee: guarda un .safetensors. Las filas pueden tener cientos de miles de clases; los archivos binarios se leen por trozos, y un texto puede tener 16 millones de números.',
    },
    {
      title: 'Qué dice',
      text: 'Qué filas salen bien, mal sin avisar o rotas, con la softmax ingenua, la estable y cada forma de la pérdida; qué operación salió mal primero; si otro formato aguantaría; y qué cambio arregla más filas.',
    },
    {
      title: 'Dónde corre',
      text: 'En este equipo, también sin red una vez abierta la página. Nada de lo que sueltas se envía ni se guarda, y un enlace lleva los ajustes y unas pocas filas cortas, nunca el archivo.',
    },
  ],
  opened: {
    kind: (kind: FileKind) => fileKinds[kind],
    shape: (shape: readonly number[]) =>
      shape.length === 0 ? 'un número' : shape.map(count).join(' × '),
    rows: (rows: number, classes: number) =>
      `${count(rows)} ${many(rows, 'fila', 'filas')} de ${count(classes)} ${many(classes, 'clase', 'clases')}`,
    tensor: 'Tensor',
    axis: 'Eje de las clases',
    axisOf: (axis: number, length: number, last: boolean) =>
      `${axis} (${count(length)})${last ? ', el último' : ''}`,
    doubt: (doubt: Doubt) => doubts[doubt],
    use: 'Usar estos',
    reading: (shape: string, numbers: string) => `${shape}: ${numbers}`,
    note: fileNote,
  },
  settings: {
    summary: (plan: string, labels: string) => `Ajustes: ${plan} · ${labels}`,
    plan: 'Se calcula en',
    preset: (id: PresetId) => presets[id],
    custom: 'elección propia',
    storage: 'Se guarda en',
    compute: 'Cada operación en',
    accumulation: 'Se suma en',
    order: 'Orden de la suma',
    orderOf: (order: SumOrder) => orders[order],
    format: (name: FormatName) => name,
    flush: 'Llevar los subnormales a 0',
    saturate: 'Lo demasiado grande pasa a ser el mayor valor, donde no hay infinito',
    temperature: 'Temperatura',
    labels: 'Etiquetas',
    planOf: (storage: string, compute: string, accumulation: string) =>
      `guardado en ${storage}, operaciones en ${compute}, sumas en ${accumulation}`,
    noLabels: 'sin etiquetas',
    labelled: 'con etiquetas',
    lossForm: 'Pérdida',
    labelsOf: {
      none: 'ninguna',
      tensor: (name: string) => `el tensor «${name}»`,
      column: (name: string) => `la columna «${name}»`,
      typed: 'escritas',
      file: 'de un archivo',
    },
    typedLabels: 'Una clase por fila, contada desde 0',
    labelFile: 'Archivo de etiquetas',
    ignoreIndex: 'Etiqueta que no cuenta',
    smoothing: 'Suavizado de etiquetas, de 0 a 1',
    weights: 'Peso de cada clase',
    weightsHint: 'Vacío: 1 cada una.',
    reduction: 'Reducción',
    reductionOf: (reduction: Reduction) => reductions[reduction],
    mask: 'Máscara que se suma',
    maskOf: {
      none: 'ninguna',
      tensor: (name: string) => `el tensor «${name}»`,
      typed: 'un número por clase',
      file: 'de un archivo',
    },
    typedMask: 'Un número por clase, como 0 0 -inf',
    maskFile: 'Archivo de la máscara',
    notAnIndex: (text: string, kept: string) =>
      `«${text}» no es un número entero; se queda ${kept}.`,
    notASmoothing: (text: string, kept: string) =>
      `«${text}» no es un número de 0 a 1; se queda ${kept}.`,
    notALabel: (text: string, at: number) =>
      `La etiqueta ${count(at)}, «${text}», no es un número entero. Siguen las de antes.`,
    notAWeight: (text: string, at: number) =>
      `El número ${count(at)}, «${text}», no se puede leer. Sigue lo de antes.`,
    maskShape: (found: readonly number[], expected: readonly number[]) =>
      `La máscara es de ${found.map(count).join(' × ')} y los logits, de ${expected.map(count).join(' × ')}.`,
    weightCount: (found: number, expected: number) =>
      `Hay ${count(found)} ${many(found, 'peso', 'pesos')} y ${count(expected)} clases.`,
  },
  progress: {
    label: 'Avance de la revisión',
    opening: 'Leyendo el archivo',
    reading: 'Leyendo',
    counting: 'Revisando fila tras fila',
    curing: 'Probando qué ayudaría',
    rows: (done: number, of: number) => `${count(done)} de ${count(of)} filas`,
    cancel: 'Cancelar',
    cancelled: 'Cancelado. Queda lo que había.',
    failed: (message: string) =>
      `La revisión se paró: ${message}. Queda lo que había. Quizá un archivo más pequeño funcione.`,
    notLoaded:
      'No llegó el código que lee los archivos. Queda lo que había. Inténtalo otra vez cuando haya red.',
    begun: 'Revisando.',
    done: 'El informe está listo.',
  },
  named: (name: string) => `${name}:`,
  kept: 'Queda lo que había.',
  report,
  refused,
};
