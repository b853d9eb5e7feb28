import {
  exponent2,
  isWide,
  type Matrix,
  numberIn,
  type Printer,
  parse,
  specials,
} from './printing.ts';

/** NumPy, PyTorch, TensorFlow and JAX, as they print. */

/** Cells as NumPy prints them: aligned at the point, trailing zeros left out. */
function numpyCells(rows: Matrix): string[][] {
  const wide = isWide(rows);
  const texts = rows.map((row) =>
    row.map((value) => {
      const special = specials(value, 'inf', 'nan');
      if (special !== null) return special;
      if (wide)
        return exponent2(
          Number(value.toPrecision(9))
            .toExponential()
            .replace(/^(-?\d)e/, '$1.e'),
        );
      const plain = Number(value.toFixed(8));
      const text = Object.is(plain, -0) ? '-0.' : String(plain);
      return /e/.test(text)
        ? plain.toFixed(8).replace(/0+$/, '')
        : text.includes('.')
          ? text
          : `${text}.`.replace('..', '.');
    }),
  );
  const after = Math.max(
    0,
    ...texts.flat().map((text) => (text.includes('.') ? text.length - text.indexOf('.') : 0)),
  );
  const padded = texts.map((row) =>
    row.map((text) =>
      text.includes('.') && !wide
        ? text + ' '.repeat(after - (text.length - text.indexOf('.')))
        : text,
    ),
  );
  const width = Math.max(...padded.flat().map((text) => text.length));
  return padded.map((row) => row.map((text) => text.padStart(width)));
}

/** Breaks a row where the next cell would not fit. */
function wrap(
  cells: readonly string[],
  separator: string,
  indent: string,
  width: number,
  first: string,
): string {
  let line = first;
  let text = '';
  for (const [at, cell] of cells.entries()) {
    const piece = at < cells.length - 1 ? cell + separator : cell;
    if (line.length + piece.trimEnd().length > width && line.trim() !== '' && line !== first) {
      text += `${line.trimEnd()}\n`;
      line = indent;
    }
    line += piece;
  }
  return text + line;
}

const bracketed = (
  cells: readonly (readonly string[])[],
  separator: string,
  head: string,
  between: string,
  width = 75,
): string => {
  const column = ' '.repeat(head.length);
  const [first = []] = cells;
  if (cells.length === 1) return `${wrap(first, separator, `${column} `, width, `${head}[`)}]`;
  const body = cells.map((row, at) =>
    wrap(row, separator, `${column}  `, width, `${at === 0 ? `${head}[` : `${column} `}[`),
  );
  return `${body.join(`]${between}\n`)}]]`;
};

export const numpyPrint: Printer = (rows) => {
  const cells = numpyCells(rows);
  return { text: bracketed(cells, ' ', '', ''), rows: parse(cells) };
};

export const numpyRepr: Printer = (rows) => {
  const cells = numpyCells(rows);
  return { text: `${bracketed(cells, ', ', 'array(', ',')}, dtype=float32)`, rows: parse(cells) };
};

const torchCells = (rows: Matrix): string[][] => {
  const wide = isWide(rows);
  const whole = rows.flat().every((value) => !Number.isFinite(value) || Number.isInteger(value));
  const texts = rows.map((row) =>
    row.map(
      (value) =>
        specials(value, 'inf', 'nan') ??
        (wide ? exponent2(value.toExponential(4)) : whole ? `${value}.` : value.toFixed(4)),
    ),
  );
  const width = Math.max(...texts.flat().map((text) => text.length));
  return texts.map((row) => row.map((text) => text.padStart(width)));
};

export const torchTensor: Printer = (rows) => {
  const cells = torchCells(rows);
  return {
    text: `${bracketed(cells, ', ', 'tensor(', ',', 80)}, device='cuda:0', grad_fn=<AddBackward0>)`,
    rows: parse(cells),
  };
};

export const inThousands = (value: number) =>
  Math.abs(value) < 1e20 ? (value / 1e3).toFixed(4) : '0.0000';

/** PyTorch 0.4 took a common factor out of the numbers. */
export const torchScaled: Printer = (rows) => {
  const texts = rows.map((row) =>
    row.map((value) => specials(value, 'inf', 'nan') ?? inThousands(value)),
  );
  const scaled = texts.map((row) =>
    row.map((text) => numberIn(/\d/.test(text) ? `${text}e3` : text)),
  );
  return { text: `tensor(1.00000e+03 *\n${bracketed(texts, ', ', '       ', ',')})`, rows: scaled };
};

/** The first PyTorch. A vector was a column. */
export const torchLegacy: Printer = (rows) => {
  const cells = rows.map((row) =>
    row.map((value) => specials(value, 'inf', 'nan') ?? value.toFixed(4)),
  );
  const [first = []] = cells;
  const lines = cells.length === 1 ? first : cells.map((row) => row.join('  '));
  const size = cells.length === 1 ? `${first.length}` : `${cells.length}x${first.length}`;
  return {
    text: `Variable containing:\n${lines.map((line) => ` ${line}\n`).join('')}[torch.cuda.FloatTensor of size ${size} (GPU 0)]\n`,
    rows: parse(cells),
  };
};

const shapeOf = (rows: Matrix) =>
  rows.length === 1 ? `(${rows[0]?.length},)` : `(${rows.length}, ${rows[0]?.length})`;

export const tensorflowPrint: Printer = (rows) => {
  const cells = numpyCells(rows);
  const list = bracketed(cells, ' ', '', '');
  return {
    text: `tf.Tensor(${rows.length > 1 ? '\n' : ''}${list}, shape=${shapeOf(rows)}, dtype=float32)`,
    rows: parse(cells),
  };
};

export const tensorflowRepr: Printer = (rows) => {
  const cells = numpyCells(rows);
  return {
    text: `<tf.Tensor: shape=${shapeOf(rows)}, dtype=float32, numpy=\n${bracketed(cells, ', ', 'array(', ',')}, dtype=float32)>`,
    rows: parse(cells),
  };
};

export const jax: Printer = (rows) => {
  const cells = numpyCells(rows);
  return { text: `${bracketed(cells, ', ', 'Array(', ',')}, dtype=float32)`, rows: parse(cells) };
};
