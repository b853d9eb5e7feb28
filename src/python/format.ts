import { float64 } from '../core/format.ts';
import { valueAt } from '../core/trace.ts';
import { type NdArray, onlyCell, valuesOf } from './arrays.ts';
import { type DType, FLOAT32, FLOAT64 } from './dtypes.ts';
import { bracketed, floatText } from './format-array.ts';
import type { Machine } from './machine.ts';
import type { Value } from './values.ts';

/** str(value): what print writes. */
export function strOf(machine: Machine, value: Value): string {
  if (value.type === 'str') return value.value;
  if (value.type !== 'array' || value.library === 'torch') return reprOf(machine, value);
  if (value.shape.length === 0) return scalarText(value);
  return bracketed(value, Array.from(valuesOf(machine, value)), ' ');
}

/** repr(value): what is printed inside a list or tuple. */
export function reprOf(machine: Machine, value: Value): string {
  machine.spend();
  switch (value.type) {
    case 'none':
      return 'None';
    case 'ellipsis':
      return 'Ellipsis';
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'int':
      return String(value.value);
    case 'float':
      return floatText(valueAt(value.cell), float64);
    case 'str':
      return quoted(value.value);
    case 'list':
      return `[${items(machine, value.items)}]`;
    case 'tuple':
      return `(${items(machine, value.items)}${value.items.length === 1 ? ',' : ''})`;
    case 'range': {
      const { start, step, length } = value;
      return `range(${start}, ${start + step * length}${step === 1 ? '' : `, ${step}`})`;
    }
    case 'array':
      return arrayRepr(machine, value);
    case 'dtype':
      return value.module === 'torch' ? `torch.${value.dtype.name}` : value.dtype.name;
    case 'finfo':
      return `finfo(${value.dtype.name})`;
    case 'module':
      return `<module '${value.name}'>`;
    case 'function':
      return `<function ${value.definition.name}>`;
    case 'builtin':
      return `<function ${value.name}>`;
    default:
      return value satisfies never;
  }
}

function items(machine: Machine, values: readonly Value[]): string {
  machine.deeper();
  let text = '';
  for (const [index, value] of values.entries()) {
    text += (index > 0 ? ', ' : '') + reprOf(machine, value);
    machine.checkSize(text.length);
  }
  machine.shallower();
  return text;
}

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r');
  return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote;
}

function scalarText(array: NdArray): string {
  const value = valueAt(onlyCell(array));
  const { dtype } = array;
  if (dtype.kind === 'bool') return value !== 0 ? 'True' : 'False';
  return dtype.kind === 'int' ? String(BigInt(value)) : floatText(value, dtype.format);
}

function arrayRepr(machine: Machine, array: NdArray): string {
  const { dtype, library } = array;
  if (array.isScalar)
    return dtype.kind === 'bool'
      ? `np.${scalarText(array)}_`
      : `np.${dtype.name}(${scalarText(array)})`;
  const name = library === 'torch' ? 'tensor(' : 'array(';
  const values = Array.from(valuesOf(machine, array));
  const flat = { ...array, shape: [1] };
  const body =
    array.shape.length > 0
      ? bracketed(array, values, ', ', name)
      : library === 'torch'
        ? bracketed(flat, values, ', ').slice(1, -1)
        : scalarText(array).replace(/\.0$/, '.');
  return `${name}${body}${typeSuffix(library, dtype)})`;
}

/** The type, where it is not the one that is understood. */
function typeSuffix(library: NdArray['library'], dtype: DType): string {
  if (dtype.kind !== 'float') return '';
  if (library === 'torch') return dtype === FLOAT32 ? '' : `, dtype=torch.${dtype.name}`;
  return dtype === FLOAT64 ? '' : `, dtype=${dtype.name}`;
}
