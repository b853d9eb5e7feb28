import type { Cure, CureKind, Fate, Finding } from '../../../report/report.ts';
import type { Reduction, Subject } from '../../../report/settings.ts';
import { whole as count } from '../../../words/spanish-count.ts';
import type { Holding } from '../model/told.ts';
import type { ReportWords } from './report.en.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);
const rowsOf = (rows: number) => `${count(rows)} ${many(rows, 'fila', 'filas')}`;

interface Bad {
  readonly broken: number;
  readonly wrong: number;
}

function bad({ broken, wrong }: Bad): string {
  const parts = [
    ...(broken > 0 ? [`se rompe en ${rowsOf(broken)}`] : []),
    ...(wrong > 0 ? [`se equivoca sin avisar en ${rowsOf(wrong)}`] : []),
  ];
  return parts.length === 0 ? 'sale bien en todas las filas' : parts.join(' y ');
}

const subjects: Record<Subject, string> = {
  naive: 'softmax ingenua',
  stable: 'softmax estable',
  'division-free': 'exp(x − LSE)',
  'log-p-naive': '−log p de la ingenua',
  'log-p-stable': '−log p de la estable',
  lse: 'LSE − x[y]',
  shift: 'log s − (x[y] − m)',
  log1p: 'log1p r − (x[y] − m)',
  clipped: '−log de p recortada',
};

const fates: Record<Fate, string> = {
  sound: 'bien',
  wrong: 'mal sin avisar',
  broken: 'rotas',
};

const kinds: Record<Finding['kind'], string> = {
  'nan-input': 'Un logit es NaN antes de calcular nada.',
  'input-overflow': 'Un logit es demasiado grande para el formato en que se guarda.',
  overflow: 'Un número desborda: una exponencial, una diferencia o un cociente.',
  'sum-overflow': 'Ninguna exponencial desborda, pero su suma sí.',
  'divide-by-zero': 'Una división entre 0, o el logaritmo de 0.',
  invalid: 'Una operación sin respuesta, como ∞ − ∞, da NaN.',
  'total-underflow': 'Todas las exponenciales caen a 0, y la suma también.',
  'all-masked': 'Todos los logits de la fila son −∞.',
  'convert-overflow': 'Un resultado es demasiado grande para el formato al que se convierte.',
  'convert-underflow':
    'Una suma, o todo lo que suma, se vuelve 0 en el formato al que se convierte.',
  saturated: 'Lo que era demasiado grande pasó a ser el mayor valor del formato.',
  'infinite-shift': 'Lo que se resta es infinito.',
  'quietly-wrong': 'Todo es finito y se ve que está mal.',
};

const cures: Record<CureKind, { readonly title: string; readonly how: string }> = {
  'subtract-maximum': {
    title: 'Restar primero el máximo de la fila',
    how: 'Lo hacen torch.softmax y scipy.special.softmax.',
  },
  'loss-from-logits': {
    title: 'Calcular la pérdida a partir de los logits',
    how: 'cross_entropy(logits, labels), no log(softmax(logits)).',
  },
  'loss-log1p': {
    title: 'Tomar log1p de la suma de las demás exponenciales',
    how: 'Conserva lo que se pierde al redondear 1 + un número pequeño.',
  },
  'logits-in-float32': {
    title: 'Mantener los logits en float32',
    how: 'logits.float() antes de la softmax, fuera de autocast.',
  },
  'accumulate-in-float32': {
    title: 'Sumar en float32',
    how: 'sum(dtype=torch.float32).',
  },
  'add-pairwise': {
    title: 'Sumar por pares',
    how: 'El error crece entonces con el logaritmo del número de clases.',
  },
  'keep-subnormals': {
    title: 'Conservar los subnormales',
    how: 'torch.set_flush_denormal(False); sin -ffast-math ni -ftz=true.',
  },
  'replace-mask-by-infinity': {
    title: 'Enmascarar con −∞ en vez de con un número grande',
    how: 'float("-inf"), no -1e9 ni finfo.min, que pueden desbordar o dejar pasar algo.',
  },
  'clamp-to-lowest': {
    title: 'Recortar al menor número después de enmascarar',
    how: 'torch.clamp(scores, min=torch.finfo(scores.dtype).min).',
  },
  'mask-policy': {
    title: 'Dar ceros en una fila del todo enmascarada',
    how: 'torch.where(mask.all(-1, keepdim=True), 0, p).',
  },
  'divide-after-shift': {
    title: 'Dividir entre la temperatura después de restar',
    how: '(x - x.max()) / T, no x / T primero.',
  },
};

export const report: ReportWords = {
  headline: {
    sound: (rows: number) =>
      rows === 1
        ? 'La fila sale bien, ingenua y estable.'
        : `Las ${rowsOf(rows)} salen bien, ingenua y estable.`,
    bad: (naive: Bad, stable: Bad) =>
      `La softmax ingenua ${bad(naive)}; la estable ${bad(stable)}.`,
  },
  of: (rows: number, classes: number, plan: string) =>
    `${rowsOf(rows)} de ${count(classes)} ${many(classes, 'clase', 'clases')}, ${plan}.`,
  first: (row: number, subject: Subject, kind: Finding['kind']) =>
    `Empieza en la fila ${count(row)}, ${subjects[subject]}: ${kinds[kind]}`,
  loss: (form: string, reduction: Reduction) =>
    `Pérdida, ${form}, ${{ mean: 'media', sum: 'suma', none: 'sin reducir' }[reduction]}`,
  lossTrue: 'verdadera',
  lossRows: (counted: number, ignored: number) =>
    `${many(counted, 'Cuenta', 'Cuentan')} ${rowsOf(counted)}${ignored === 0 ? '' : `; ${count(ignored)} no`}`,
  subject: (subject: Subject) => subjects[subject],
  fate: (fate: Fate) => fates[fate],
  fates: {
    title: 'Qué filas se rompen',
    caption: (plan: string) => `Filas según lo que es de ellas, ${plan}`,
    program: 'programa',
    open: (rows: number, subject: Subject, fate: Fate) =>
      `${rowsOf(rows)}, ${fates[fate]}, ${subjects[subject]}: mostrar`,
    note: 'Rotas: un NaN, o solo ceros. Mal sin avisar: finitas, y con un error de más de una parte en diez mil. Una cuenta abre sus filas.',
  },
  findings: {
    title: 'En qué operación',
    none: 'Ninguna operación sale mal.',
    rows: (rows: number, row: number) =>
      rows === 1 ? `Fila ${count(row)}.` : `${rowsOf(rows)}; la primera es la ${count(row)}.`,
    kind: (kind: Finding['kind']) => kinds[kind],
    openRow: (row: number) => `Abrir la fila ${count(row)}`,
    lab: 'Abrir en el laboratorio',
    labOf: (row: number, kind: Finding['kind']) =>
      `Abrir la fila ${count(row)} en el laboratorio: ${kinds[kind]}`,
    tooMany: 'Hacen falta más clases de las que caben en el laboratorio.',
    part: (shown: number, classes: number) => `con ${count(shown)} de ${count(classes)} clases`,
  },
  holds: {
    title: 'Qué aguantaría',
    caption: 'Filas que no salen bien, todo en un solo formato',
    all: 'todas bien',
    broken: (rows: number) => `${count(rows)} ${many(rows, 'rota', 'rotas')}`,
    wrong: (rows: number) => `${count(rows)} mal`,
    note: 'Un resultado sale bien si es correcto en las cifras que tiene su formato; con 8 bits son pocas.',
    best: ({ format, subject, bad }: Holding) =>
      bad === 0
        ? `Todo en ${format} aguantaría, con ${subjects[subject]}.`
        : `Ningún formato aguanta en todas las filas. De los de 16 bits o más, ${format} basta para todas menos ${rowsOf(bad)}, con ${subjects[subject]}.`,
  },
  cures: {
    title: 'Qué cambiar',
    none: 'Nada: todas las filas salen bien con la pérdida o la softmax elegida.',
    noCure: 'Ninguno de los cambios probados arregla por sí solo una fila.',
    cure: (kind: CureKind) => cures[kind],
    mends: ({ rows, tried, of, subject }: Cure) =>
      `arregla ${count(rows)} de ${tried === of ? '' : `${count(tried)} probadas de `}${rowsOf(of)} con ${subjects[subject]}`,
  },
  gradients: {
    title: 'Gradientes',
    nonFinite: (rows: number, counted: number) =>
      rows === 0
        ? `El gradiente es finito en ${many(counted, 'la fila que cuenta', `las ${rowsOf(counted)}`)}.`
        : `El gradiente es NaN o infinito en ${count(rows)} de ${rowsOf(counted)}.`,
    vanishing: (rows: number) =>
      rows === 0
        ? 'En ninguna se pierde una componente.'
        : `En ${rowsOf(rows)} hay componentes que son 0 y no deberían.`,
    example: (row: number) => `Ver la fila ${count(row)}`,
  },
  histogram: {
    title: 'Dónde están los logits',
    note: 'Barras claras: todos los logits. Barras oscuras: el mayor de cada fila. Las cuentas están en escala logarítmica. Las líneas muestran entre qué números e^x no es ni 0 ni ∞ en cada formato.',
    figure: 'Histograma de los logits, con los límites de la exponencial en cada formato',
    table: 'Lo mismo en una tabla',
    caption: 'Logits más allá de los límites de la exponencial',
    format: 'formato',
    above: 'e^x desborda por encima de',
    below: 'e^x es 0 por debajo de',
    subnormal: 'e^x es subnormal por debajo de',
    rowsAbove: 'filas con un logit por encima',
    logitsBelow: 'logits por debajo',
    special: ({ nan, positive, negative, masks }) =>
      [
        ...(nan > 0 ? [`${count(nan)} NaN`] : []),
        ...(positive > 0 ? [`${count(positive)} +∞`] : []),
        ...(negative > 0 ? [`${count(negative)} −∞`] : []),
        ...(masks > 0
          ? [
              `${count(masks)} ${many(masks, 'número negativo grande que enmascara', 'números negativos grandes que enmascaran')}`,
            ]
          : []),
      ].join(', '),
    specialHead: 'No se dibujan:',
  },
  list: {
    title: (rows: number, subject: Subject, fate: Fate) =>
      `${subjects[subject]}, ${fates[fate]}: ${rowsOf(rows)}`,
    row: (row: number) => `fila ${count(row)}`,
    loading: 'Buscando las filas',
    column: 'fila',
    close: 'Cerrar la lista',
  },
  row: {
    title: (row: number) => `Fila ${count(row)}`,
    none: 'Una fila, número a número',
    go: 'Fila que abrir',
    goButton: 'Abrir',
    outOf: (rows: number) => `Tiene que ser de 1 a ${count(rows)}.`,
    loading: 'Leyendo la fila',
    temperature: 'Temperatura de esta fila',
    valueText: (value: string) => `T = ${value}`,
    curve: 'Probabilidades de la fila, clase a clase, ingenua y estable, en escala logarítmica',
    state: (side: string, nans: number, zeros: number, classes: number) =>
      `${side}: ${
        nans > 0
          ? `${count(nans)} de ${count(classes)} ${many(nans, 'es', 'son')} NaN`
          : zeros === classes
            ? 'todas son 0'
            : zeros === 0
              ? 'ninguna es NaN ni 0'
              : `${count(zeros)} de ${count(classes)} ${many(zeros, 'es', 'son')} 0`
      }`,
    naive: 'ingenua',
    stable: 'estable',
    values: 'Valores, clase a clase',
    columns: {
      index: 'clase, desde 0',
      logit: 'logit',
      naive: 'p ingenua',
      stable: 'p estable',
    },
    label: (label: number) => `Etiqueta ${count(label)}.`,
    plan: (plan: string) => `Calculado: ${plan}.`,
  },
  save: {
    title: 'Guardar',
    json: 'Informe en JSON',
    csv: 'Filas en CSV',
    link: 'Copiar enlace',
    copied: 'Enlace copiado. Lleva los ajustes y unas pocas filas cortas, nunca el archivo.',
    byHand: 'Aquí no se puede copiar. El enlace es la dirección de abajo.',
    gone: 'El archivo ya no se puede leer.',
    file: 'informe-logsumexplorer',
  },
};
