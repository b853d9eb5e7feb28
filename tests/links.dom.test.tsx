import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortestDecimal } from '../src/core/decimal.ts';
import { valueAt } from '../src/core/trace.ts';
import { openState } from '../src/features/open-state.ts';
import { PANEL_IDS, type PanelId } from '../src/features/registry.ts';
import { problemOf } from '../src/scenario/problem.ts';
import { evaluate } from '../src/softmax/evaluate.ts';
import { showLabel } from '../src/words/class-names.ts';
import { explainLoss, explainSoftmax } from '../src/words/explain.ts';
import { plainText } from '../src/words/sentence.ts';
import { openPanel } from './support/open-panel.tsx';
import { STRINGS } from './support/words.ts';

/*
 * Addresses that people may have saved: the same address gives the same state, values, sentences and page from one
 * version to the next. tests/fixtures/links.json was written by `WRITE_LINKS=1 npx vitest run tests/links`; write it
 * again only for a change that readers see, and check the difference.
 */

const FIXTURE = 'tests/fixtures/links.json';
const COUNT = 500;

interface Link {
  readonly query: string;
  readonly panel: PanelId;
  readonly lang: 'en' | 'es';
}

/** The result of a link. Sentences and page are stored as digests, since only equality matters. */
interface Given {
  /** The state, written back. */
  readonly state: string;
  readonly unread: readonly string[];
  readonly values: string;
  readonly verdicts: string;
  readonly page: string;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

function stateOf({ query, lang }: Link): Omit<Given, 'page'> {
  const { store, query: written, unread } = openState(query);
  const scenario = store.get();
  const evaluation = evaluate(problemOf(scenario));
  const { naive, stable } = evaluation;
  const { format } = evaluation.problem;
  const values = [
    ...[...naive.e.values, ...naive.p.values, ...stable.p.values],
    ...[naive.s, naive.loss, stable.m, stable.s, stable.lse].map(valueAt),
    ...[stable.loss, stable.lossShift, stable.lossLog1p, stable.lossP].map(valueAt),
    ...[evaluation.truth().logSumExp, evaluation.truth().loss, ...evaluation.truth().softmax],
  ];
  const t = STRINGS[lang];
  const names = scenario.labels.map((label) => showLabel(t, label));
  const sentences = (['naive', 'stable'] as const).flatMap((side) => [
    explainSoftmax(t, evaluation, side, names),
    explainLoss(t, evaluation, side),
  ]);
  return {
    state: written(),
    unread: unread.map(({ parameter, reason }) => `${parameter}: ${reason}`),
    values: digest(values.map((value) => shortestDecimal(value, format)).join(' ')),
    verdicts: digest(sentences.map(plainText).join('\n')),
  };
}

/** The text of the panel, without React's generated ids. */
async function pageOf({ query, panel, lang }: Link): Promise<string> {
  const { container } = await openPanel(panel, query, lang);
  const fields = [...container.querySelectorAll('input')].map(
    ({ type, value, checked }) => `${type} ${value} ${checked}`,
  );
  const floats = [...container.querySelectorAll('data')].map(({ value }) => value);
  return digest([container.textContent, ...fields, ...floats].join('\n'));
}

const number = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: -1100, max: 1100 }).map((value) => String(value / 10)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'inf',
      '-inf',
      'nan',
      '-0',
      '1e8',
      '3e38',
      '88.7228394',
      '1e-40',
      'x',
    ),
  },
);
const row = (length: number) =>
  fc.array(number, { minLength: length, maxLength: length }).map((values) => values.join(','));

const link: fc.Arbitrary<Link> = fc
  .record({
    x: fc.option(fc.integer({ min: 1, max: 9 }).chain(row)),
    labels: fc.option(fc.constantFrom('a|b|c|d|e', 'a\\|b|c', '%3Cb%3E|ñ|😀', 'a'), { freq: 4 }),
    y: fc.option(fc.constantFrom('0', '1', '4', '9', '-1'), { freq: 2 }),
    t: fc.option(fc.constantFrom('0.1', '0.01', '5', '0', '-1', '1e-38', 'inf', 'nan', 'warm')),
    format: fc.option(fc.constantFrom('float64', 'float32', 'float128'), { freq: 2 }),
    ftz: fc.option(fc.constantFrom('1', '0', 'yes'), { freq: 2 }),
    seed: fc.option(fc.constantFrom('class-7', 'B_2', 'no seed'), { freq: 3 }),
    rows: fc.option(
      fc
        .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
        .chain(([count, length]) => fc.array(row(length), { minLength: count, maxLength: count }))
        .map((rows) => rows.join(';')),
    ),
    max: fc.option(fc.constantFrom('tensor', 'column', 'row', 'all'), { freq: 2 }),
    masked: fc.option(fc.constantFrom('zeros', 'uniform', 'nan', 'none'), { freq: 3 }),
    hide: fc.option(fc.constantFrom('verdicts', 'charts,names', 'mode', 'nothing'), { freq: 6 }),
    lock: fc.option(fc.constantFrom('temperature', 'logits', 'live', 'matrix'), { freq: 6 }),
    panel: fc.constantFrom<PanelId>(...PANEL_IDS, 'lab', 'lab', 'lab', 'batch'),
    lang: fc.constantFrom<Link['lang']>('en', 'es'),
  })
  .map(({ panel, lang, ...parameters }) => {
    const query = Object.entries(parameters).flatMap(([name, value]) =>
      value === null ? [] : [`${name}=${value}`],
    );
    return { panel, lang, query: query.join('&') };
  });

type Kept = Link & Given;

/** Those of the fixture; new ones only where there is none. */
const addresses = (): readonly Link[] =>
  existsSync(FIXTURE)
    ? JSON.parse(readFileSync(FIXTURE, 'utf8'))
    : fc.sample(link, { numRuns: COUNT, seed: 2026 });

if (process.env.WRITE_LINKS === '1') {
  test('writes the fixture', async () => {
    const kept: Kept[] = [];
    for (const { query, panel, lang } of addresses()) {
      const one = { panel, lang, query };
      kept.push({ ...one, ...stateOf(one), page: await pageOf(one) });
    }
    writeFileSync(FIXTURE, `[\n${kept.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);
  }, 600_000);
} else {
  const links: readonly Kept[] = JSON.parse(readFileSync(FIXTURE, 'utf8'));
  // A page takes a tenth of a second, so only test:all opens all of them.
  const step = process.env.TEST_SCALE === 'all' ? 1 : 10;

  describe('an address that was kept', () => {
    test('gives the state, values and sentences it gave', () => {
      expect(links).toHaveLength(COUNT);
      for (const { page, query, panel, lang, ...given } of links)
        expect(stateOf({ query, panel, lang }), `${lang} ?${query}`).toEqual(given);
    });

    test('gives the page it gave', async () => {
      for (const { page, query, panel, lang } of links.filter((_, index) => index % step === 0))
        expect(await pageOf({ query, panel, lang }), `${panel} ${lang} ?${query}`).toBe(page);
    });
  });
}
