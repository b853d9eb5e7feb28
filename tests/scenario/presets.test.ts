import { describe, expect, test } from 'vitest';
import { kindOf } from '../../src/core/kind.ts';
import { valueAt } from '../../src/core/trace.ts';
import { applyPreset, PRESETS, type PresetId, presetOf } from '../../src/scenario/presets.ts';
import { problemOf } from '../../src/scenario/problem.ts';
import { DEFAULT_SCENARIO, MAX_CLASSES } from '../../src/scenario/scenario.ts';
import { assessLoss, assessSoftmax } from '../../src/softmax/assess.ts';
import { type Evaluation, evaluate } from '../../src/softmax/evaluate.ts';
import { absorbs } from '../../src/softmax/trouble.ts';
import { en } from '../../src/words/en.ts';
import { es } from '../../src/words/es.ts';
import { list } from '../softmax/support.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const asExponent = (power: string): number =>
  Number([...power].map((sign) => (sign === '⁻' ? '-' : SUPERSCRIPTS.indexOf(sign))).join(''));

/** −17,7 as well as 10⁻³⁸. */
const numbersIn = (name: string): number[] =>
  [...name.matchAll(/10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(−?\d+(?:[.,]\d+)?)/g)].map(([, power, plain = '']) =>
    power === undefined
      ? Number(plain.replace('−', '-').replace(',', '.'))
      : Number(`1e${asExponent(power)}`),
  );

function shown(id: PresetId): Evaluation {
  const preset = PRESETS.find((one) => one.id === id);
  if (preset === undefined) throw new Error(`There is no preset ${id}.`);
  return evaluate(problemOf(applyPreset(preset, DEFAULT_SCENARIO)));
}

const naive = (id: PresetId) => assessSoftmax(shown(id), 'naive');
const stable = (id: PresetId) => assessSoftmax(shown(id), 'stable');

describe('the presets', () => {
  test('have ids of their own', () => {
    expect(new Set(PRESETS.map((preset) => preset.id)).size).toBe(PRESETS.length);
  });

  test.each([
    ['English', en],
    ['Spanish', es],
  ])('have names of their own in %s, and so have their groups', (_, strings) => {
    const names = PRESETS.map((preset) => strings.presets[preset.id]);
    expect(names.every((name) => name.trim() !== '')).toBe(true);
    expect(new Set(names).size).toBe(PRESETS.length);
    expect(Object.keys(strings.presets)).toEqual(PRESETS.map((preset) => preset.id));
    expect(new Set(PRESETS.map((preset) => preset.group))).toEqual(
      new Set(Object.keys(strings.presetGroups)),
    );
  });

  test.each([
    ['English', en],
    ['Spanish', es],
  ])('are named by what goes in, and never by what comes out, in %s', (_, strings) => {
    for (const preset of PRESETS) {
      const name = strings.presets[preset.id];
      const given = [...preset.logits, preset.temperature];
      for (const number of numbersIn(name)) expect(given, name).toContain(number);
    }
    const titles = [...Object.values(strings.presets), ...Object.values(strings.presetGroups)];
    const outcome =
      /overflow|underflow|vanish|fade|wrong|lost|exact|absorb|silent|naive|stable|desbord|anula|pierd|mal\b|ingenua|estable|absorbe/i;
    expect(titles.filter((title) => outcome.test(title))).toEqual([]);
  });

  test.each(PRESETS)('$id is a state the table can hold, and is recognised in it', (preset) => {
    expect(preset.logits.length).toBeGreaterThan(0);
    expect(preset.logits.length).toBeLessThanOrEqual(MAX_CLASSES);
    expect(preset.logits[preset.trueClass]).toBeDefined();
    const scenario = applyPreset(preset, { ...DEFAULT_SCENARIO, format: 'float64' });
    expect(presetOf(scenario)).toBe(preset);
    expect(presetOf({ ...scenario, labels: ['renamed'] })).toBe(preset);
    expect(presetOf({ ...scenario, temperature: 1.5 })).toBeUndefined();
  });

  test('the page opens in the calm one', () => {
    expect(presetOf(DEFAULT_SCENARIO)?.id).toBe('calm');
  });
});

describe('each preset from the course shows what it is for', () => {
  test.each(['calm', 'small', 'mixed', 'identical', 'masked'] as const)('%s: both agree', (id) => {
    expect(naive(id).kind).toBe('sound');
    expect(stable(id).kind).toBe('sound');
  });

  test.each(['one-92', 'large-positive'] as const)(
    '%s: one NaN for naive, none for stable',
    (id) => {
      expect(naive(id)).toMatchObject({ kind: 'broken', nans: 1, trouble: { kind: 'overflow' } });
      expect(stable(id).kind).toBe('sound');
    },
  );

  test('hundred: naive is NaN throughout', () => {
    expect(list(shown('hundred').inputs.logit)).toEqual([100, 100, 100]);
    expect(naive('hundred')).toMatchObject({ kind: 'broken', nans: 3 });
  });

  test('large-negative: naive loses a subnormal, and its loss with it', () => {
    // Every probability is right to the digits of a table; the second is 3.8e-44 and has become 0.
    expect(naive('large-negative')).toMatchObject({ kind: 'wrong', lane: 1 });
    const evaluation = shown('large-negative');
    expect(assessLoss(evaluation, evaluation.naive.loss).kind).toBe('not-finite');
  });
});

describe('each preset that is wrong before NaN shows what it is for', () => {
  test('five times 88: every naive probability is 0, without a NaN', () => {
    const evaluation = shown('five-88');
    expect(list(evaluation.inputs.logit)).toEqual([88, 88, 88, 88, 88]);
    expect(list(evaluation.naive.p)).toEqual([0, 0, 0, 0, 0]);
    expect(list(evaluation.naive.e).every(Number.isFinite)).toBe(true);
    expect(naive('five-88')).toMatchObject({ kind: 'broken', nans: 0 });
    expect(stable('five-88').kind).toBe('sound');
  });

  test('digits fade from -100 to -104: visibly wrong, without a NaN', () => {
    const evaluation = shown('fading');
    expect(list(evaluation.inputs.logit)).toEqual([-100, -101, -102, -103, -104]);
    expect(naive('fading')).toMatchObject({ kind: 'wrong' });
    expect(list(evaluation.naive.e).map((e) => e / 2 ** -149)).toEqual([27, 10, 4, 1, 0]);
    expect(stable('fading').kind).toBe('sound');
  });

  test('one unit left at -103: the whole distribution hangs on one smallest subnormal', () => {
    const evaluation = shown('one-unit');
    expect(list(evaluation.naive.e)).toEqual([2 ** -149, 0, 0, 0, 0]);
    expect(list(evaluation.naive.p)).toEqual([1, 0, 0, 0, 0]);
    expect(naive('one-unit').kind).toBe('wrong');
  });

  test('all vanish from -110: every exponential is 0, and the sum with them', () => {
    const evaluation = shown('vanished');
    expect(list(evaluation.naive.e)).toEqual([0, 0, 0, 0, 0]);
    expect(naive('vanished')).toMatchObject({
      kind: 'broken',
      nans: 5,
      trouble: { kind: 'total-underflow' },
    });
    expect(stable('vanished').kind).toBe('sound');
  });

  test('naive is the more exact: correctly rounded where stable is 32 ulp off', () => {
    expect(naive('naive-wins')).toMatchObject({ kind: 'sound', worstUlps: 0 });
    expect(stable('naive-wins')).toMatchObject({ kind: 'sound', worstUlps: 32 });
  });
});

describe('each preset about the loss shows what it is for', () => {
  test.each([
    ['absorbed', 1e8, 0],
    ['absorbed-half', 1e7, 2],
  ] as const)('%s: five times %f has a loss of %f', (id, logit, loss) => {
    const evaluation = shown(id);
    expect(list(evaluation.inputs.logit)).toEqual([logit, logit, logit, logit, logit]);
    expect(valueAt(evaluation.stable.loss)).toBe(loss);
    expect(evaluation.truth().loss).toBe(Math.fround(Math.log(5)));
    expect(valueAt(evaluation.stable.lossShift)).toBe(evaluation.truth().loss);
  });

  test('five times 10^8 absorbs log s whole', () => {
    expect(absorbs(shown('absorbed').stable.lse)).toBe(true);
  });

  test('too sure, 17 against 0: a loss of 0 where the true one is not, and log1p keeps it', () => {
    const evaluation = shown('sure');
    expect(valueAt(evaluation.stable.loss)).toBe(0);
    expect(valueAt(evaluation.stable.lossShift)).toBe(0);
    expect(evaluation.truth().loss).toBeGreaterThan(0);
    expect(assessLoss(evaluation, evaluation.stable.lossLog1p).kind).toBe('sound');
  });

  test('-log p of a subnormal: finite and visibly wrong', () => {
    const evaluation = shown('log-of-subnormal');
    const { p, lossP } = evaluation.stable;
    const y = evaluation.problem.trueClass;
    expect(kindOf(p.values[y] ?? NaN, evaluation.problem.format)).toBe('subnormal');
    expect(assessLoss(evaluation, lossP)).toMatchObject({ kind: 'wrong' });
    expect(assessLoss(evaluation, evaluation.stable.loss).kind).toBe('sound');
  });

  test('-log p of zero: infinite, and undeservedly', () => {
    const evaluation = shown('log-of-zero');
    expect(evaluation.stable.p.values[evaluation.problem.trueClass]).toBe(0);
    expect(valueAt(evaluation.stable.lossP)).toBe(Infinity);
    expect(assessLoss(evaluation, evaluation.stable.lossP)).toMatchObject({
      kind: 'not-finite',
      deserved: false,
    });
  });
});

describe('each preset at the limits shows what it is for', () => {
  test('all masked: every x is -Infinity, and even stable is NaN throughout', () => {
    expect(list(shown('all-masked').inputs.x).every((x) => x === -Infinity)).toBe(true);
    expect(naive('all-masked')).toMatchObject({ nans: 5, trouble: { kind: 'all-masked' } });
    expect(stable('all-masked')).toMatchObject({ nans: 5, trouble: { kind: 'invalid' } });
  });

  test('largest against smallest: an infinite loss from finite logits, and deserved', () => {
    const evaluation = shown('largest');
    const [largest = NaN, smallest = NaN] = list(evaluation.inputs.logit);
    expect([largest, smallest]).toEqual([3.4028234663852886e38, -3.4028234663852886e38]);
    expect(evaluation.problem.trueClass).toBe(1);
    expect(assessLoss(evaluation, evaluation.stable.loss)).toMatchObject({
      kind: 'not-finite',
      deserved: true,
    });
    expect(valueAt(evaluation.stable.loss)).toBe(Infinity);
  });

  test('T so small that x overflows: even stable is NaN, and the division is to blame', () => {
    const evaluation = shown('divide-first');
    expect(list(evaluation.inputs.logit).every(Number.isFinite)).toBe(true);
    expect(list(evaluation.inputs.x)).toContain(Infinity);
    const verdict = stable('divide-first');
    if (verdict.kind !== 'broken') throw new Error('The stable softmax is not broken.');
    expect(verdict.trouble.kind).toBe('overflow');
    expect(verdict.trouble.cell.step.operation).toBe('divide');
  });

  test('a NaN comes in: both are NaN throughout', () => {
    expect(naive('not-a-number')).toMatchObject({ nans: 5, trouble: { kind: 'nan-input' } });
    expect(stable('not-a-number')).toMatchObject({ nans: 5, trouble: { kind: 'nan-input' } });
  });
});
