import * as arrays from './array-printers.ts';
import {
  type Cell,
  exponent2,
  type Matrix,
  numberIn,
  type Printer,
  parse,
  specials,
} from './printing.ts';

/*
 * Printers of the languages whose text is pasted, as they print. Each returns the text and the numbers that stand in it,
 * which may be rounded.
 */

const shortest: Cell = (value) => (Object.is(value, -0) ? '-0.0' : String(value));

const listed = (cells: readonly (readonly string[])[], open = '[', close = ']'): string => {
  const lists = cells.map((row) => `${open}${row.join(', ')}${close}`);
  return lists.length === 1 ? (lists[0] ?? '') : `${open}${lists.join(', ')}${close}`;
};

const pythonList: Printer = (rows) => ({
  text: `logits = ${listed(rows.map((row) => row.map((value) => specials(value, "float('inf')", "float('nan')")?.replace("-float('inf')", "float('-inf')") ?? shortest(value))))}`,
  rows,
});

const numpyCode: Printer = (rows) => ({
  text: `>>> x = np.array(${listed(rows.map((row) => row.map((value) => specials(value, 'np.inf', 'np.nan') ?? shortest(value))))}, dtype=np.float32)`,
  rows,
});

const json: Printer = (rows) => {
  const finite = rows.map((row) => row.map((value) => (Number.isFinite(value) ? value + 0 : 0.5)));
  return { text: JSON.stringify(rows.length === 1 ? finite[0] : finite), rows: finite };
};

const cInitialiser: Printer = (rows) => ({
  text: `const float x[] = ${listed(
    rows.map((row) =>
      row.map(
        (value) =>
          specials(value, 'INFINITY', 'NAN') ??
          `${shortest(value)}${/[.e]/.test(shortest(value)) ? 'f' : '.f'}`,
      ),
    ),
    '{',
    '}',
  )};`,
  rows,
});

const matlabLiteral: Printer = (rows) => ({
  text: `A = [${rows.map((row) => row.map((value) => specials(value, 'Inf', 'NaN') ?? shortest(value)).join(' ')).join('; ')}];`,
  rows,
});

const juliaLiteral: Printer = (rows) => ({
  text:
    rows.length === 1
      ? `julia> x = Float32[${rows[0]?.map((value) => specials(value, 'Inf32', 'NaN32') ?? shortest(value)).join(', ')}]`
      : `[${rows.map((row) => row.map((value) => specials(value, 'Inf', 'NaN') ?? shortest(value)).join(' ')).join('; ')}]`,
  rows,
});

const juliaPrint: Printer = (rows) => {
  const cells = rows.map((row) =>
    row.map((value) => specials(value, 'Inf', 'NaN') ?? shortest(value)),
  );
  const [first = []] = cells;
  return {
    text:
      cells.length === 1
        ? `${first.length}-element Vector{Float64}:\n ${first.join('\n ')}`
        : `${cells.length}×${first.length} Matrix{Float64}:\n ${cells.map((row) => row.join('  ')).join('\n ')}`,
    rows,
  };
};

const matlabPrint: Printer = (rows) => {
  const cells = rows.map((row) =>
    row.map((value) => specials(value, 'Inf', 'NaN') ?? arrays.inThousands(value)),
  );
  return {
    text: `A =\n\n   1.0e+03 *\n\n${cells.map((row) => `   ${row.join('   ')}`).join('\n')}\n`,
    rows: cells.map((row) => row.map((cell) => numberIn(/\d/.test(cell) ? `${cell}e3` : cell))),
  };
};

const rPrint: Printer = (rows) => {
  const cells = rows.map((row) =>
    row.map(
      (value) => specials(value, 'Inf', 'NaN') ?? exponent2(String(Number(value.toPrecision(7)))),
    ),
  );
  const [first = []] = cells;
  const widest = Math.max(...cells.flat().map((cell) => cell.length));
  const width = Math.max(widest, cells.length > 1 ? `[,${first.length}]`.length : 0);
  if (cells.length > 1) {
    const head = first.map((_, at) => `[,${at + 1}]`.padStart(width + 1)).join('');
    return {
      text: `     ${head}\n${cells.map((row, at) => `[${at + 1},]${row.map((cell) => cell.padStart(width + 1)).join('')}`).join('\n')}`,
      rows: parse(cells),
    };
  }
  const each = Math.max(1, Math.floor(74 / (width + 1)));
  const lines: string[] = [];
  for (let at = 0; at < first.length; at += each)
    lines.push(
      `${`[${at + 1}]`.padStart(4)}${first
        .slice(at, at + each)
        .map((cell) => cell.padStart(width + 1))
        .join('')}`,
    );
  return { text: lines.join('\n'), rows: parse(cells) };
};

const rCode: Printer = (rows) => ({
  text:
    rows.length === 1
      ? `> x <- c(${rows[0]?.map((value) => specials(value, 'Inf', 'NaN') ?? shortest(value)).join(', ')})`
      : `rbind(${rows.map((row) => `c(${row.map((value) => specials(value, 'Inf', 'NaN') ?? shortest(value)).join(', ')})`).join(', ')})`,
  rows,
});

const written: Cell = (value) => specials(value, 'inf', 'nan') ?? shortest(value);
const table = (rows: Matrix, separator: string, cell: Cell) =>
  rows.map((row) => row.map(cell).join(separator)).join('\n');

const tabs: Printer = (rows) => ({ text: table(rows, '\t', written), rows });
const tabsWithCommas: Printer = (rows) => ({
  text: table(rows, '\t', (value) => written(value).replace('.', ',')),
  rows,
});
const semicolons: Printer = (rows) => ({
  text: table(rows, ';', (value) => written(value).replace('.', ',')),
  rows,
});
const commaList: Printer = (rows) => ({ text: table(rows, ',', written), rows });
const commaSpace: Printer = (rows) => ({ text: table(rows, ', ', written), rows });
const spaces: Printer = (rows) => ({ text: table(rows, ' ', written), rows });
const column: Printer = (rows) => ({
  text: (rows[0] ?? []).map(written).join('\n'),
  rows: [rows[0] ?? []],
});
const withHeader: Printer = (rows) => ({
  text: `${(rows[0] ?? []).map((_, at) => `class${'abcdefgh'[at % 8]}`).join(',')}\n${table(rows, ',', written)}`,
  rows,
});
const germanThousands: Printer = (rows) => ({
  text: rows
    .map((row) =>
      row
        .map((value) =>
          Number.isFinite(value) && Math.abs(value) < 1e15
            ? value.toLocaleString('de-DE', { maximumFractionDigits: 2, minimumFractionDigits: 2 })
            : '0,00',
        )
        .join('\t'),
    )
    .join('\n'),
  rows: rows.map((row) =>
    row.map((value) =>
      Number.isFinite(value) && Math.abs(value) < 1e15
        ? Number(
            value.toLocaleString('en-US', {
              maximumFractionDigits: 2,
              minimumFractionDigits: 2,
              useGrouping: false,
            }),
          )
        : 0,
    ),
  ),
});
const englishThousands: Printer = (rows) => {
  const { text, rows: values } = germanThousands(rows);
  return { text: text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')), rows: values };
};

const pandasSeries: Printer = ([row = []]) => ({
  text: `${row.map((value, at) => `${String(at).padEnd(4)}${(specials(value, 'inf', 'NaN') ?? value.toFixed(6)).padStart(14).replace(/^/, '  ')}`).join('\n')}\nName: logit, dtype: float64`,
  rows: [row.map((value) => (Number.isFinite(value) ? Number(value.toFixed(6)) : value))],
});

const pandasFrame: Printer = (rows) => ({
  text: `   ${(rows[0] ?? []).map((_, at) => `c${at}`.padStart(14).replace(/^/, '  ')).join('')}\n${rows.map((row, at) => `${at}  ${row.map((value) => (specials(value, 'inf', 'NaN') ?? value.toFixed(6)).padStart(14).replace(/^/, '  ')).join('')}`).join('\n')}`,
  rows: rows.map((row) =>
    row.map((value) => (Number.isFinite(value) ? Number(value.toFixed(6)) : value)),
  ),
});

const series: Printer = ([row = []]) => ({
  text: row.map((value, at) => `step ${'abcdefgh'[at % 8]}: ${written(value)}`).join('\n'),
  rows: [row],
});

export const PRINTERS: Readonly<Record<string, Printer>> = {
  numpyPrint: arrays.numpyPrint,
  numpyRepr: arrays.numpyRepr,
  torchTensor: arrays.torchTensor,
  torchScaled: arrays.torchScaled,
  torchLegacy: arrays.torchLegacy,
  tensorflowPrint: arrays.tensorflowPrint,
  tensorflowRepr: arrays.tensorflowRepr,
  jax: arrays.jax,
  pythonList,
  numpyCode,
  json,
  cInitialiser,
  matlabLiteral,
  juliaLiteral,
  juliaPrint,
  matlabPrint,
  rPrint,
  rCode,
  tabs,
  tabsWithCommas,
  semicolons,
  commaList,
  commaSpace,
  spaces,
  column,
  withHeader,
  germanThousands,
  englishThousands,
  pandasSeries,
  pandasFrame,
  series,
};
