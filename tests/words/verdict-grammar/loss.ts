import { INEXACT, UNDERFLOW } from '../../../src/core/flags.ts';
import { smallestNormal } from '../../../src/core/format.ts';
import { kindOf } from '../../../src/core/kind.ts';
import { type Cell, operandsOf, unconverted, valueAt } from '../../../src/core/trace.ts';
import { NUMBER, prints } from '../../support/printed-numbers.ts';

import {
  type Claim,
  claim,
  flushes,
  formatOf,
  innerFormat,
  isVisiblyRight,
  lanesOf,
  looksDifferent,
  p,
  raised,
  run,
  type Said,
  trueExponential,
  truth,
  valuesOf,
} from './claim.ts';

// The loss.
const lossOf = (said: Said) => valueAt(run(said).loss);

/** The value and the true value as printed: both right, and visibly different. */
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
      kindOf(trueExponential(said, lane), innerFormat(said)) === kind,
  );

const FORMS = {
  'log s − (x_y − m)': 'lossShift',
  'log1p of the others': 'lossLog1p',
  '−log p': 'lossP',
} as const;

const isSound = (said: Said, value: number) =>
  isVisiblyRight(value, truth(said).loss, formatOf(said)) ||
  (flushes(said) && value === 0 && truth(said).loss < smallestNormal(innerFormat(said)));

/** Whether exactly these forms, with these printed values, are right. */
const keepIt = (said: Said, kept: readonly (readonly [form: string, value: string])[]) =>
  Object.entries(FORMS).every(([form, step]) => {
    const value = valueAt(said.evaluation.stable[step]);
    const named = kept.find(([name]) => name === form);
    return isSound(said, value)
      ? named !== undefined && prints(named[1], value) && !prints(named[1], lossOf(said))
      : named === undefined;
  });

const sumRead = (logS: Cell): number => operandsOf(logS).map(valueAt)[0] ?? NaN;

const FORM = '(?:log s − \\(x_y − m\\)|log1p of the others|−log p)';

export const LOSS: readonly Claim[] = [
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
      truth(said).loss < smallestNormal(innerFormat(said)),
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
    otherLanes(said).every(
      (lane) => kindOf(run(said).e.values[lane] ?? NaN, innerFormat(said)) !== 'normal',
    ),
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
    'rounding lost part of the exponentials in the sum s\\.',
    (said) =>
      valueAt(run(said).s) > 1.09 &&
      lanesOf(run(said).s.step).some((lane) => raised(run(said).s.step, lane, INEXACT)),
  ),
  claim('the roundings of the exponentials add up to that\\.', (said) =>
    otherLanes(said).some((lane) => raised(run(said).e, lane, INEXACT)),
  ),
  claim('the last subtraction was rounded\\.', ({ evaluation: { stable } }) => {
    const difference = unconverted(stable.loss);
    return raised(difference.step, difference.lane, INEXACT);
  }),
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
        raised(unconverted(stable.lse).step, unconverted(stable.lse).lane, INEXACT) &&
        valueAt(stable.lse) !== valueAt(stable.m) &&
        // In float64 the error of the addition cannot be computed by an addition.
        (formatOf(said).name === 'float64' || lost > 2e-5 * Math.abs(truth(said).loss))
      );
    },
  ),
  claim(
    'the sum s lost digits when it was converted to another format\\.',
    ({ evaluation: { stable } }) => valueAt(unconverted(stable.s)) !== sumRead(stable.logS),
  ),
  claim(
    'adding log s = N:logS to m = N:m lost digits of log s when it was stored\\.',
    ({ evaluation: { stable } }, { logS = '', m = '' }) =>
      prints(logS, valueAt(stable.logS)) &&
      prints(m, valueAt(stable.m)) &&
      valueAt(stable.lse) !== valueAt(unconverted(stable.lse)),
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
