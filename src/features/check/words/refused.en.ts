import {
  type ByRefusal,
  type DamagedField,
  type FileKind,
  type FilePart,
  type ForeignKind,
  isVoid,
  ofRefusal,
  SAVE_SAFETENSORS,
  WHOLE_PRINT,
} from '../../../tensor/refused.ts';
import type { FileNote } from '../../../tensor/types.ts';

const count = (value: number) => value.toLocaleString('en');

const many = (value: number, one: string, more: string) =>
  `${count(value)} ${value === 1 ? one : more}`;

const bytes = (value: number) => many(value, 'byte', 'bytes');

const place = ({ line, column }: { readonly line: number; readonly column: number }) =>
  `line ${count(line)}, column ${count(column)}`;

const quoted = (text: string) => `“${text}”`;

const kinds: Readonly<Record<FileKind, string>> = {
  npy: '.npy file',
  npz: '.npz archive',
  safetensors: '.safetensors file',
  csv: 'table',
  json: 'JSON',
  jsonl: 'JSON lines',
  text: 'text',
};

const parts: Readonly<Record<FilePart, string>> = {
  header: 'the header',
  data: 'the values',
  directory: 'the directory at its end',
  member: 'the bytes',
};

const fields: Readonly<Record<DamagedField, string>> = {
  magic: 'the start of the file',
  'header-length': 'the length of its header',
  header: 'its header',
  descr: 'descr',
  fortran_order: 'fortran_order',
  shape: 'shape',
  dtype: 'dtype',
  data_offsets: 'data_offsets',
  directory: 'the directory of the archive',
  'local-header': 'the header in the archive',
  size: 'the size in bytes',
  deflate: 'the packed bytes',
  crc: 'the checksum (CRC-32)',
};

/** What a file is, and what its owner can do. */
const foreign: Readonly<Record<ForeignKind, string>> = {
  gzip: 'It is packed with gzip. Unpack it first.',
  bzip2: 'It is packed with bzip2. Unpack it first.',
  xz: 'It is packed with xz. Unpack it first.',
  zstd: 'It is packed with zstd. Unpack it first.',
  '7z': 'It is a 7z archive. Unpack it first.',
  zip: 'It is a zip archive without .npy arrays. Unpack it first.',
  png: 'It is a PNG image.',
  jpeg: 'It is a JPEG image.',
  pdf: 'It is a PDF. Copy the numbers out of it and paste them.',
  hdf5: 'It is an HDF5 file. Save the array with np.save("logits.npy", array).',
  parquet: 'It is a Parquet file. Save the array with np.save("logits.npy", df.to_numpy()).',
  arrow: 'It is an Arrow file. Save the array with np.save("logits.npy", df.to_numpy()).',
  gguf: 'It is a GGUF model. Save the logits with np.save("logits.npy", logits).',
  matlab: 'It is a MATLAB file. Save the matrix with writematrix(logits, "logits.csv").',
  excel: 'It is an Excel workbook. Save the sheet as CSV, or copy its cells and paste them.',
  html: 'It is a web page, perhaps an error page that was saved instead of the file. Download the file again.',
  'git-lfs': 'It is a pointer of Git LFS and not the file itself. Run git lfs pull.',
};

/** What a name promises, if it promises anything. */
const named = (said: string) => (said === '' ? '' : ` Its name ends in .${said}.`);

const readKinds =
  'What can be read: .npy, .npz, .safetensors, CSV, TSV, JSON, JSON lines, and text with numbers.';

export const refused: ByRefusal<string> = {
  empty: () => 'There is nothing in it: no bytes, or only white space.',
  unreadable: ({ found }) =>
    `The file could not be read (${found}). It may have been moved, changed or locked since it was chosen. Choose it again.`,
  truncated: ({ kind, part, byte, expected, found, tensor }) => {
    const whose = tensor === null || tensor === '' ? '' : ` of ${quoted(tensor)}`;
    return expected === null
      ? `The ${kinds[kind]} is cut off: it has ${bytes(found)}, and ${parts[part]} is missing. Copy or download it again.`
      : `The ${kinds[kind]} is cut off: ${parts[part]}${whose} would fill byte ${count(byte)} to byte ${count(expected)}, and the file ends at ${count(found)}. Copy or download it again.`;
  },
  damaged: ({ kind, field, of, byte, found, expected }) => {
    const whose = of === null ? '' : ` of ${quoted(of)}`;
    const has = found === '' ? 'cannot be read' : `is ${quoted(found)}`;
    const wanted = expected === '' ? '' : `; expected: ${expected}`;
    return `The ${kinds[kind]} is damaged: ${fields[field]}${whose} ${has} (byte ${count(byte)})${wanted}. Save it again.`;
  },
  version: ({ kind, found }) =>
    `This ${kinds[kind]} has version ${found} of its format. Versions 1.0, 2.0 and 3.0 are read.`,
  dtype: ({ tensor, found }) =>
    `${tensor === '' ? 'The array' : quoted(tensor)} has values of type ${quoted(found)}. Floats of 8 to 64 bits, whole numbers and booleans are read. ${isVoid(found) ? 'NumPy saves bfloat16 and float8 in this way, as bytes whose type is lost: save logits.astype(np.float32).' : 'Save it as float32.'}`,
  offsets: ({ tensor, found: [from, to], expected, overlaps }) =>
    overlaps === null
      ? `The .safetensors file is damaged: ${quoted(tensor)} has ${bytes(to - from)} (data_offsets ${from}, ${to}), and its shape takes ${count(expected)}. Save it again.`
      : `The .safetensors file is damaged: ${quoted(tensor)} (data_offsets ${from}, ${to}) begins within ${quoted(overlaps)}. Save it again.`,
  foreign: ({ found, said }) => `This file is not read.${named(said)} ${foreign[found]}`,
  unknown: ({ found, said }) =>
    `This kind of file is not known. It begins with the bytes ${found}.${named(said)} ${readKinds}`,
  pickle: ({ torch }) =>
    torch
      ? `This is a PyTorch pickle. Reading one can run any code, so it is not read. Save the logits like this: ${SAVE_SAFETENSORS}`
      : `This is a pickle. Reading one can run any code, so it is not read. Save a PyTorch tensor like this: ${SAVE_SAFETENSORS} or a NumPy array like this: np.save("logits.npy", logits)`,
  packed: ({ tensor, found }) =>
    found === 'deflate'
      ? `${quoted(tensor)} is compressed, and this browser cannot unpack it. Save it with np.savez instead of np.savez_compressed.`
      : `${quoted(tensor)} is ${found === 'encrypted' ? 'encrypted' : `packed by method ${found} of zip, which is not read`}. Save it with np.savez.`,
  'no-tensors': ({ kind }) => `The ${kinds[kind]} holds no array.`,
  'too-large': ({ found, expected, of }) => {
    const has = found === null ? `more than ${count(expected)}` : count(found);
    switch (of) {
      case 'text':
        return `The text has ${has} numbers, and at most ${count(expected)} are read from text. Save it as .npy: np.save("logits.npy", logits)`;
      case 'whole':
        return `The tensor has ${has} values. Stored this way it has to be held in memory whole, and that is done for up to ${count(expected)} values. Save it uncompressed, in C order, with the classes on the last axis: np.save("logits.npy", np.ascontiguousarray(logits))`;
      case 'sliced':
        return `The tensor has ${has} values, and at most ${count(expected)} are read. Save some of its rows.`;
      case 'row':
        return `A row would have ${has} classes, and at most ${count(expected)} are read. Is this the axis of the classes?`;
      default:
        return of satisfies never;
    }
  },
  axis: ({ found, shape }) =>
    `Axis ${found} cannot be the axis of the classes: the shape is (${shape.join(', ')}). An axis with at least one entry is needed.`,
  'no-numbers': ({ found }) =>
    found === ''
      ? 'There are no numbers in the text.'
      : `There are no numbers in the text. It begins: ${quoted(found)}.`,
  word: ({ found, ...where }) =>
    found === '' || found === ','
      ? `A number is missing at ${place(where)}. What is not a number is written nan.`
      : `${quoted(found)} is not a number (${place(where)}).`,
  computed: ({ found, ...where }) =>
    `${quoted(found)} (${place(where)}) has to be computed first, and only numbers are read. Paste what it prints.`,
  ellipsis: ({ library, ...where }) =>
    `Numbers were left out of this print, at ${place(where)}. ${library === null ? 'Print it whole.' : `To print it whole: ${WHOLE_PRINT[library]}`}`,
  uneven: ({ row, line, found, expected }) =>
    `Row ${count(row)}${line === null ? '' : ` (line ${count(line)})`} has ${many(found, 'entry', 'entries')}, and the first has ${count(expected)}. All rows need the same number.`,
  axes: () =>
    'The numbers have more than two axes, and other text is among them. Paste the brackets of one tensor alone, or save it: np.save("logits.npy", logits)',
  depth: (where) =>
    `At ${place(where)} the brackets nest in another way than before, or too deep. All rows of a tensor nest alike, and no more than 64 brackets deep.`,
  syntax: ({ kind, found, ...where }) =>
    kind === 'json' || kind === 'jsonl'
      ? `This is not valid ${kinds[kind]}: at ${place(where)}, ${quoted(found)} was not expected.`
      : `At ${place(where)}, ${quoted(found)} was not expected.`,
  unclosed: ({ line, open }) =>
    open === 0
      ? `The text ends within quotation marks (line ${count(line)}). It may be cut off.`
      : `The text ends with ${many(open, 'bracket', 'brackets')} still open (line ${count(line)}). It may be cut off.`,
  shape: ({ found, expected }) =>
    `The text gives its shape as (${expected}), and the numbers in it make (${found}).`,
  separators: ({ line, found }) =>
    `Commas, points, spaces or line ends can be read in more than one way here (line ${count(line)}: ${quoted(found)}). Write points for decimals, and commas or tabs between numbers.`,
  'label-count': ({ found, expected }) =>
    `There are ${many(found, 'label', 'labels')} for ${many(expected, 'row', 'rows')}. One for each row is needed.`,
  label: ({ row, found, classes, ignoreIndex }) =>
    `The label of row ${count(row)} is ${Number.isInteger(found) ? count(found) : found}. A label is a whole number from 0 to ${count(classes - 1)}, or ${ignoreIndex} for a row that is left out.`,
};

/** What was read otherwise than a name or a file promises, and what was left out. */
export const fileNote = (note: FileNote): string => {
  switch (note.kind) {
    case 'named':
      return `The name ends in .${note.said}; the file was read as what it holds.`;
    case 'skipped':
      return `Left out: ${quoted(note.tensor)}. ${ofRefusal(refused, note.why)}`;
    case 'partial':
      return `Left out: ${quoted(note.tensor)}, which only ${count(note.found)} of ${count(note.expected)} records have.`;
    case 'trailing':
      return `After the array come ${bytes(note.bytes)} more. They were not read.`;
    case 'left-out':
      return `Left out: ${quoted(note.text)}.`;
    case 'index':
      return 'The column that counts the rows was left out.';
    case 'scale':
      return `Each number was multiplied by ${note.text}.`;
    default:
      return note satisfies never;
  }
};
