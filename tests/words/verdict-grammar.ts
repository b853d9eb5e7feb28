import { ulpsBetween } from '../../src/core/bits.ts';
import { INEXACT, INVALID, OVERFLOW, UNDERFLOW } from '../../src/core/flags.ts';
import {
  type Format,
  largestFinite,
  smallestNormal,
  smallestSubnormal,
} from '../../src/core/format.ts';
import { kindOf } from '../../src/core/kind.ts';
import { at, type Cell, operandsOf, type Step, valueAt } from '../../src/core/trace.ts';
import type { Evaluation } from '../../src/softmax/evaluate.ts';
import { trueExp, trueExpOfDifference } from '../../src/softmax/truth.ts';
import { compareSizes, NUMBER, prints, scaled } from './printed-numbers.ts';

/*
 * What the English verdicts can say, as patterns, and what must be so for each to be said: checked against the values
 * and flags of the trace and the true values, and never against the code that chose the sentence. A sentence that no
 * pattern reads is a failure, so a new sentence needs its check.
 */

export interface Said {
  readonly evaluation: Evaluation;
  readonly side: 'naive' | 'stable';
  readonly names: readonly string[];
}

interface Claim {
  readonly says: RegExp;
  /** Whether it is so. `parts` are the named groups of the pattern. */
  readonly holds: (said: Said, parts: Readonly<Record<string, string>>) => boolean;
}

/** A pattern in which `N:name` stands for a printed number and `W:name` for a class. */
const claim = (pattern: string, holds: Claim['holds']): Claim => ({
  says: new RegExp(
    `^${pattern.replace(/N:(\w+)/g, `(?<$1>${NUMBER})`).replace(/W:(\w+)/g, '(?<$1>.+?)')}`,
    'u',
  ),
  holds,
});

// What the trace has.
const valuesOf = (step: Step): number[] => [...step.values];
const lanesOf = (step: Step): number[] => [...step.values.keys()];
const cellsOf = (step: Step): Cell[] => lanesOf(step).map((lane) => at(step, lane));
const raised = (step: Step, lane: number, flag: number) => ((step.flags[lane] ?? 0) & flag) !== 0;
const run = ({ evaluation, side }: Said) => evaluation[side];
const p = (said: Said) => valuesOf(run(said).p);
const formatOf = ({ evaluation }: Said): Format => evaluation.problem.format;
const flushes = ({ evaluation }: Said) => evaluation.problem.flushToZero;
const truth = ({ evaluation }: Said) => evaluation.truth();
const laneOf = ({ names }: Said, name: string | undefined) => names.indexOf(name ?? '');

/** The operand of exp, lane by lane. */
const exponents = (said: Said): number[] =>
  said.side === 'naive' ? valuesOf(said.evaluation.inputs.x) : valuesOf(said.evaluation.stable.d);

/** What an exponential should be for these x. */
function trueExponential(said: Said, lane: number): number {
  const x = said.evaluation.inputs.x.values[lane] ?? NaN;
  return said.side === 'naive'
    ? trueExp(x, formatOf(said))
    : trueExpOfDifference(x, valueAt(said.evaluation.stable.m), formatOf(said));
}

/** Every operation the page may complain of, inputs first, as the program runs. */
const operations = ({ evaluation, side }: Said): Cell[] =>
  [evaluation.inputs, evaluation[side]]
    .flatMap((steps) => Object.values(steps) as (Step | Cell)[])
    .flatMap((operand) => cellsOf('lane' in operand ? operand.step : operand));

/** Whether some operation with this flag had these operands, as printed. */
const happened = (said: Said, flag: number, left: string, right?: string) =>
  operations(said).some((cell) => {
    if (!raised(cell.step, cell.lane, flag)) return false;
    const [a, b] = operandsOf(cell).map(valueAt);
    return (
      a !== undefined &&
      prints(left, a) &&
      (right === undefined || (b !== undefined && prints(right, b)))
    );
  });

/** Four digits, or four steps where the format has fewer. */
function isVisiblyRight(value: number, exact: number, format: Format): boolean {
  if (value === exact || (Number.isNaN(value) && Number.isNaN(exact))) return true;
  const steps = ulpsBetween(value, exact, format);
  return (steps !== null && steps <= 4) || Math.abs(value - exact) <= 1.0001e-4 * Math.abs(exact);
}

/** A subnormal truth that flushing keeps out of reach, or one that a few ulps less turn into a subnormal. */
const isFlushed = (said: Said, value: number, exact: number) =>
  flushes(said) && value === 0 && exact !== 0 && exact < smallestNormal(formatOf(said)) * 1.0001;

const isNormal = (said: Said, ...values: number[]) =>
  values.some((value) => kindOf(value, formatOf(said)) === 'normal');

const count = <T>(items: readonly T[], is: (item: T, index: number) => boolean) =>
  items.filter(is).length;

/** The probabilities that a sentence about all of them speaks of. */
const judged = (said: Said) =>
  p(said)
    .map((value, lane) => ({ value, exact: truth(said).softmax[lane] ?? NaN }))
    .filter(({ value, exact }) => !isFlushed(said, value, exact));

function allWithin(said: Said, parts: Readonly<Record<string, string>>, ulps: number): boolean {
  const { normal, unflushed, bound } = parts;
  const all = judged(said);
  const format = formatOf(said);
  const counted = all.filter(({ value, exact }) => isNormal(said, value, exact));
  const others = all.filter(({ value, exact }) => !isNormal(said, value, exact));
  const distances = (some: typeof all) =>
    some.map(({ value, exact }) => ulpsBetween(value, exact, format) ?? Infinity);
  const worst = others.map(({ value, exact }) => Math.abs(value - exact));
  return (
    all.every(({ value, exact }) => isVisiblyRight(value, exact, format)) &&
    (unflushed !== undefined) === all.length < p(said).length &&
    Math.max(0, ...distances(normal === undefined ? all : counted)) === ulps &&
    worst.every((error) => error === 0 || (bound !== undefined && atMost(error, bound)))
  );
}

/** Whether a bound, as printed, is no less than the error. */
function atMost(error: number, bound: string): boolean {
  const [significand = '', exponent] = error.toExponential(40).split('e');
  return compareSizes(`${significand} × 10${superscript(Number(exponent))}`, bound) <= 0;
}

const superscript = (exponent: number) =>
  [...String(exponent)].map((one) => (one === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(one)])).join('');

/** Two printed numbers that a reader takes for two. */
const looksDifferent = (a: string, b: string) =>
  a !== b && ([a, b].some((text) => /^(NaN|−?∞|−?0)$/.test(text)) || compareSizes(a, b) !== 0);

const HEALTH: readonly Claim[] = [
  claim(
    'm = N:m\\. No exponent is above 0, so no exponential can overflow\\.',
    (said, { m = '' }) =>
      prints(m, valueAt(said.evaluation.stable.m)) && exponents(said).every((d) => d <= 0),
  ),
  claim(
    '(?<k>\\d+) exponentials? (?:is|are) subnormal: below N:limit, not yet 0\\.',
    (said, { k, limit = '' }) =>
      prints(limit, smallestNormal(formatOf(said))) &&
      Number(k) === count(valuesOf(run(said).e), (e) => kindOf(e, formatOf(said)) === 'subnormal'),
  ),
  claim('(?<k>\\d+) exponentials? underflows? to 0\\.', (said, { k }) => {
    const { e } = run(said);
    return Number(k) === count(valuesOf(e), (v, lane) => v === 0 && raised(e, lane, UNDERFLOW));
  }),
  claim(
    'Every (?<normal>normal )?probability(?<unflushed> that was not flushed)? is the true value for these x, correctly rounded(?:; the subnormal ones are off by at most N:bound)?\\.',
    (said, parts) => allWithin(said, parts, 0),
  ),
  claim(
    'Every (?<normal>normal )?probability(?<unflushed> that was not flushed)? is within (?<ulps>\\d+) ulp of the true value for these x(?:; the subnormal ones are off by at most N:bound)?\\.',
    (said, parts) => allWithin(said, parts, Number(parts.ulps)),
  ),
];

const WRONG: readonly Claim[] = [
  claim(
    'No NaN, and still wrong: p of W:name is N:value, the true value is N:exact\\.',
    (said, { name, value = '', exact = '' }) => {
      const lane = laneOf(said, name);
      const [is, should] = [p(said)[lane] ?? NaN, truth(said).softmax[lane] ?? NaN];
      return (
        !p(said).some(Number.isNaN) &&
        prints(value, is) &&
        prints(exact, should) &&
        looksDifferent(value, exact) &&
        !isVisiblyRight(is, should, formatOf(said)) &&
        !isFlushed(said, is, should)
      );
    },
  ),
  claim(
    'The exponential of W:name, e\\^N:exponent, would be subnormal and was flushed to 0\\.',
    (said, { name, exponent = '' }) => {
      const lane = laneOf(said, name);
      return (
        flushes(said) &&
        prints(exponent, exponents(said)[lane] ?? NaN) &&
        run(said).e.values[lane] === 0 &&
        kindOf(trueExponential(said, lane), formatOf(said)) === 'subnormal'
      );
    },
  ),
  claim(
    'The exponential of W:name, e\\^N:exponent, underflowed to 0\\.',
    (said, { name, exponent = '' }) => {
      const lane = laneOf(said, name);
      return (
        prints(exponent, exponents(said)[lane] ?? NaN) &&
        run(said).e.values[lane] === 0 &&
        trueExponential(said, lane) === 0 &&
        raised(run(said).e, lane, UNDERFLOW)
      );
    },
  ),
  claim(
    'The exponential of W:name, N:value, is subnormal and has few digits\\.',
    (said, { name, value = '' }) => {
      const lane = laneOf(said, name);
      const e = run(said).e.values[lane] ?? NaN;
      // Few: its spacing is a visible part of it, or would be with the weight of a 64th of the sum.
      return (
        prints(value, e) &&
        kindOf(e, formatOf(said)) === 'subnormal' &&
        smallestSubnormal(formatOf(said)) / e > 1e-6
      );
    },
  ),
  claim(
    'The shifted exponent of W:name was rounded to N:value, and its exponential carries that error\\.',
    (said, { name, value = '' }) => {
      const lane = laneOf(said, name);
      const { d } = said.evaluation.stable;
      return prints(value, d.values[lane] ?? NaN) && raised(d, lane, INEXACT);
    },
  ),
];

const TROUBLE: readonly Claim[] = [
  claim('The logit of W:name is NaN, and every sum that meets it is NaN\\.', (said, { name }) =>
    Number.isNaN(said.evaluation.inputs.logit.values[laneOf(said, name)]),
  ),
  claim('T is NaN, so every x = logit / T is NaN\\.', ({ evaluation }) =>
    valuesOf(evaluation.inputs.x).every(Number.isNaN),
  ),
  claim(
    'A number you entered is larger in size than any finite (?<format>\\w+), N:largest, and is read as infinity\\.',
    (said, { format, largest = '' }) => {
      const { logit, t } = said.evaluation.inputs;
      return (
        format === formatOf(said).name &&
        prints(largest, largestFinite(formatOf(said))) &&
        [...cellsOf(logit), t].some((cell) => raised(cell.step, cell.lane, OVERFLOW))
      );
    },
  ),
  claim(
    'e\\^N:exponent(?: ≈ N:exact)? is past the largest (?<format>\\w+), N:largest, so it overflows to ∞\\.',
    (said, { exponent = '', exact, format, largest = '' }) =>
      format === formatOf(said).name &&
      prints(largest, largestFinite(formatOf(said))) &&
      happened(said, OVERFLOW, exponent) &&
      (exact === undefined || compareSizes(exact, largest) > 0),
  ),
  claim(
    'N:left ÷ \\(?N:right\\)? is larger in size than any finite (?<format>\\w+), N:largest: x is infinite before softmax begins\\.',
    (said, { left = '', right = '', format, largest = '' }) => {
      const [a, b, c] = [left, right, largest].map(scaled);
      if (a === undefined || b === undefined || c === undefined) return false;
      const times = Math.abs(a.significand / b.significand) / c.significand;
      return (
        format === formatOf(said).name &&
        prints(largest, largestFinite(formatOf(said))) &&
        happened(said, OVERFLOW, left, right) &&
        times * 10 ** (a.exponent - b.exponent - c.exponent) > 1
      );
    },
  ),
  claim(
    'N:left − \\(?N:right\\)? is larger in size than any finite (?<format>\\w+), N:largest, and overflows\\.',
    (said, { left = '', right = '', format, largest = '' }) => {
      const [a = 0, b = 0, c = 0] = [left, right, largest].map((text) => {
        const { significand, exponent } = scaled(text);
        return significand * 10 ** (exponent - 30);
      });
      return (
        format === formatOf(said).name &&
        prints(largest, largestFinite(formatOf(said))) &&
        happened(said, OVERFLOW, left, right) &&
        Math.abs(a - b) > c
      );
    },
  ),
  claim(
    'No e overflows, but their sum does: adding term (?<terms>\\d+) of (?<of>\\d+) takes it past the largest (?<format>\\w+), N:largest, to ∞\\.',
    (said, { terms, of, format, largest = '' }) => {
      const { e, s } = run(said);
      return (
        format === formatOf(said).name &&
        prints(largest, largestFinite(formatOf(said))) &&
        lanesOf(e).every((lane) => !raised(e, lane, OVERFLOW)) &&
        Number(of) === e.values.length &&
        valuesOf(s.step).indexOf(Infinity) === Number(terms) - 1
      );
    },
  ),
  claim(
    'N:left ÷ \\(?N:right\\)? divides by zero: x of W:name is infinite before softmax begins\\.',
    (said, { left = '', right = '', name }) => {
      const lane = laneOf(said, name);
      const { logit, t, x } = said.evaluation.inputs;
      return (
        prints(left, logit.values[lane] ?? NaN) &&
        prints(right, valueAt(t)) &&
        valueAt(t) === 0 &&
        Math.abs(x.values[lane] ?? NaN) === Infinity
      );
    },
  ),
  claim(
    'N:left (?<sign>[−÷+]) \\(?N:right\\)? has no answer: the operation is invalid and gives NaN\\.',
    (said, { left = '', right = '', sign }) =>
      operations(said).some((cell) => {
        const [a = NaN, b = NaN] = operandsOf(cell).map(valueAt);
        const does = { '−': 'subtract', '÷': 'divide', '+': 'add' }[sign ?? ''];
        return (
          raised(cell.step, cell.lane, INVALID) &&
          cell.step.operation === does &&
          prints(left, a) &&
          prints(right, b)
        );
      }),
  ),
  claim(
    '(?:With subnormals flushed, everything below N:normal is 0|The smallest positive (?<format>\\w+) is N:smallest), and the largest exponential here is e\\^N:exponent(?: ≈ N:exact)?: all of them end at 0, and so does the sum\\.',
    (said, { normal, smallest, exponent = '', exact }) => {
      const { e, s } = run(said);
      const format = formatOf(said);
      return (
        (normal !== undefined) === flushes(said) &&
        prints(
          normal ?? smallest ?? '',
          normal ? smallestNormal(format) : smallestSubnormal(format),
        ) &&
        prints(exponent, Math.max(...exponents(said))) &&
        valuesOf(e).every((value) => value === 0) &&
        valueAt(s) === 0 &&
        (exact === undefined || compareSizes(exact, normal ?? smallest ?? '') < 0)
      );
    },
  ),
  claim('Every x is −∞, every exponential is exactly 0, and so is their sum\\.', (said) =>
    valuesOf(said.evaluation.inputs.x).every((x) => x === -Infinity),
  ),
];

const BROKEN: readonly Claim[] = [
  claim(
    'A finite number ÷ ∞ is 0: every probability is 0, with no NaN to warn you\\.',
    (said) =>
      valueAt(run(said).s) === Infinity &&
      valuesOf(run(said).e).every(Number.isFinite) &&
      p(said).every((value) => value === 0),
  ),
  claim(
    'Then 0 ÷ 0 is invalid: every probability is NaN\\.',
    (said) =>
      valueAt(run(said).s) === 0 &&
      valuesOf(run(said).e).every((e) => e === 0) &&
      p(said).every(Number.isNaN),
  ),
  claim(
    'Then ∞ ÷ ∞ is invalid: every probability is NaN\\.',
    (said) =>
      valueAt(run(said).s) === Infinity &&
      valuesOf(run(said).e).every((e) => e === Infinity) &&
      p(said).every(Number.isNaN),
  ),
  claim('In the end every probability is NaN\\.', (said) => p(said).every(Number.isNaN)),
  claim(
    '(?:Then ∞ ÷ ∞ is invalid: )?(?<nans>\\d+) of (?<classes>\\d+) probabilities (?:is|are) NaN, and the other exponentials?, divided by ∞, gives? 0\\.',
    (said, { nans, classes }) =>
      Number(classes) === p(said).length &&
      Number(nans) === count(p(said), Number.isNaN) &&
      valueAt(run(said).s) === Infinity &&
      p(said).every((value, lane) =>
        Number.isNaN(value)
          ? run(said).e.values[lane] === Infinity
          : value === 0 && Number.isFinite(run(said).e.values[lane]),
      ),
  ),
];

// The loss.
const lossOf = (said: Said) => valueAt(run(said).loss);

/** Value and truth as printed: both right, and visibly not the same. */
const printsLoss = (said: Said, value: string, exact: string) =>
  prints(value, lossOf(said)) && prints(exact, truth(said).loss) && looksDifferent(value, exact);

const lossIsWrong = (said: Said) =>
  Number.isFinite(lossOf(said)) && !isVisiblyRight(lossOf(said), truth(said).loss, formatOf(said));

/** The exponentials of all classes but the first that holds the maximum. */
const otherLanes = ({ evaluation: { inputs, stable } }: Said): number[] => {
  const top = valuesOf(inputs.x).indexOf(valueAt(stable.m));
  return lanesOf(stable.e).filter((lane) => lane !== top);
};

const vanishedTo = (said: Said, kind: 'subnormal' | 'zero') =>
  otherLanes(said).some(
    (lane) =>
      run(said).e.values[lane] === 0 &&
      raised(run(said).e, lane, UNDERFLOW) &&
      kindOf(trueExponential(said, lane), formatOf(said)) === kind,
  );

const FORMS = {
  'log s − (x_y − m)': 'lossShift',
  'log1p of the others': 'lossLog1p',
  '−log p': 'lossP',
} as const;

const isSound = (said: Said, value: number) =>
  isVisiblyRight(value, truth(said).loss, formatOf(said)) ||
  (flushes(said) && value === 0 && kindOf(truth(said).loss, formatOf(said)) === 'subnormal');

/** Whether exactly these forms, with what they give as printed, are right. */
const keepIt = (said: Said, kept: readonly (readonly [form: string, value: string])[]) =>
  Object.entries(FORMS).every(([form, step]) => {
    const value = valueAt(said.evaluation.stable[step]);
    const named = kept.find(([name]) => name === form);
    return isSound(said, value)
      ? named !== undefined && prints(named[1], value) && !prints(named[1], lossOf(said))
      : named === undefined;
  });

const FORM = '(?:log s − \\(x_y − m\\)|log1p of the others|−log p)';

const LOSS: readonly Claim[] = [
  claim(
    'The loss −log p is N:value; the true loss is N:exact(?<tail>: that p is wrong itself|: that p is right, but so near 1 that its logarithm has few digits)?\\.',
    (said, { value = '', exact = '', tail }) => {
      const y = said.evaluation.problem.trueClass;
      const [is, should] = [p(said)[y] ?? NaN, truth(said).softmax[y] ?? NaN];
      const right = isVisiblyRight(is, should, formatOf(said));
      return (
        printsLoss(said, value, exact) &&
        lossIsWrong(said) &&
        (tail === undefined || (tail.includes('wrong') ? !right : right && is > 0.9))
      );
    },
  ),
  claim(
    'The loss is N:value; the true loss is N:exact\\.',
    (said, { value = '', exact = '' }) =>
      printsLoss(said, value, exact) &&
      !Number.isFinite(lossOf(said)) &&
      !Number.isNaN(truth(said).loss),
  ),
  claim(
    'The loss is N:value; these x leave no true one\\.',
    (said, { value = '' }) => prints(value, lossOf(said)) && Number.isNaN(truth(said).loss),
  ),
  claim(
    'The loss is N:value, and so is the true one in (?<format>\\w+)\\.',
    (said, { value = '', format }) =>
      prints(value, lossOf(said)) &&
      Object.is(lossOf(said), truth(said).loss) &&
      format === formatOf(said).name,
  ),
  claim(
    'The true loss, N:exact, is subnormal, and subnormals are flushed: the loss is 0\\.',
    (said, { exact = '' }) =>
      flushes(said) &&
      lossOf(said) === 0 &&
      prints(exact, truth(said).loss) &&
      kindOf(truth(said).loss, formatOf(said)) === 'subnormal',
  ),
  claim(
    'The loss log-sum-exp − x_y is N:value, the true one N:exact: ',
    (said, { value = '', exact = '' }) => printsLoss(said, value, exact) && lossIsWrong(said),
  ),
  claim(
    'exponentials that would be subnormal were flushed to 0\\.',
    (said) => flushes(said) && vanishedTo(said, 'subnormal'),
  ),
  claim('exponentials underflowed to 0\\.', (said) => vanishedTo(said, 'zero')),
  claim('the other exponentials are subnormal and have few digits\\.', (said) =>
    otherLanes(said).every((lane) => !isNormal(said, run(said).e.values[lane] ?? NaN)),
  ),
  claim(
    'the sum s absorbed the other exponentials, so it is 1 and log s is 0\\.',
    (said) =>
      valueAt(run(said).s) === 1 &&
      otherLanes(said).some((lane) => (run(said).e.values[lane] ?? 0) > 0),
  ),
  claim(
    'the sum s, just above 1, has room for only a few digits of the other exponentials\\.',
    (said) => {
      const { s } = run(said);
      const inexact = lanesOf(s.step).some((lane) => raised(s.step, lane, INEXACT));
      return valueAt(s) > 1 && valueAt(s) < 1.1 && inexact;
    },
  ),
  claim(
    'adding log s = N:logS to m = N:m changes nothing: it is absorbed\\.',
    ({ evaluation: { stable } }, { logS = '', m = '' }) =>
      prints(logS, valueAt(stable.logS)) &&
      prints(m, valueAt(stable.m)) &&
      valueAt(stable.logS) !== 0 &&
      valueAt(stable.m) !== 0 &&
      valueAt(stable.lse) === valueAt(stable.m),
  ),
  claim(
    'adding log s = N:logS to m = N:m is rounded to N:lse and loses digits of log s\\.',
    (said, { logS = '', m = '', lse = '' }) => {
      const { stable } = said.evaluation;
      const lost = Math.abs(valueAt(stable.m) + valueAt(stable.logS) - valueAt(stable.lse));
      return (
        prints(logS, valueAt(stable.logS)) &&
        prints(m, valueAt(stable.m)) &&
        prints(lse, valueAt(stable.lse)) &&
        raised(stable.lse.step, stable.lse.lane, INEXACT) &&
        valueAt(stable.lse) !== valueAt(stable.m) &&
        // In float64 the loss of the addition is not to be had by an addition.
        (formatOf(said).name === 'float64' || lost > 2e-5 * Math.abs(truth(said).loss))
      );
    },
  ),
  claim('The other forms lose it too\\.', (said) => keepIt(said, [])),
  claim(`Only (?<form>${FORM}) keeps it: N:value\\.`, (said, { form = '', value = '' }) =>
    keepIt(said, [[form, value]]),
  ),
  claim(
    `It is kept by (?<list>${FORM} \\(${NUMBER}\\)(?:(?:, | and )${FORM} \\(${NUMBER}\\))+)\\.`,
    (said, { list = '' }) =>
      keepIt(
        said,
        [...list.matchAll(new RegExp(`(${FORM}) \\((${NUMBER})\\)`, 'gu'))].map(
          ([, form = '', value = '']) => [form, value] as const,
        ),
      ),
  ),
];

const CLAIMS: readonly Claim[] = [...HEALTH, ...WRONG, ...TROUBLE, ...BROKEN, ...LOSS];

/** The claims of a text that are not so, or that no pattern reads. Empty for a true one. */
export function falseClaims(said: Said, text: string): string[] {
  const wrong: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const read = CLAIMS.map((one) => ({ one, match: one.says.exec(rest) })).find(
      ({ match }) => match,
    );
    if (read?.match == null) return [...wrong, `unread: ${rest}`];
    const { groups = {} } = read.match;
    if (!read.one.holds(said, groups)) wrong.push(read.match[0]);
    rest = rest.slice(read.match[0].length).trim();
  }
  return wrong;
}
