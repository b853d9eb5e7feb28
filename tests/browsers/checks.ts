import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { STRINGS } from '../support/words.ts';
import type { Driver } from './driver.ts';
import { serveSite } from './site.ts';

const PRACTICE = ['predict', 'batch', 'pattern', 'caveats', 'drills'];

const SLIDER = '#lab input[type=range]';
const LOGIT = '#lab .trace-table tbody tr:nth-child(2) .number-field input';

const WAIT = { timeout: 30_000, interval: 100 };

const at = (selector: string) => `document.querySelector(${JSON.stringify(selector)})`;
const value = (cell: string) => `${at(`[data-cell="${cell}"] data`)}?.value`;

/** What must hold in every browser. The other tests run in Chromium only. */
export function checkBrowser(start: () => Promise<Driver>): void {
  let site: Awaited<ReturnType<typeof serveSite>>;
  let browser: Driver;

  beforeAll(async () => {
    site = await serveSite();
    browser = await start();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(async () => {
    expect(await browser.evaluate('window.complaints')).toEqual([]);
  });

  const open = (path: string) => browser.open(site.origin + path);
  const eventually = (expression: string) => expect.poll(() => browser.evaluate(expression), WAIT);
  const focus = (selector: string) => browser.evaluate(`${at(selector)}.focus()`);

  /** Until React has hydrated the element. */
  const untilAlive = (selector: string) =>
    eventually(`Object.keys(${at(selector)} ?? {}).some((key) => key.startsWith('__react'))`).toBe(
      true,
    );

  /** Until a key on the slider changes x: the lab may be hydrated and not respond yet. */
  async function untilLabAnswers() {
    const before = await browser.evaluate(value('inputs.x.1'));
    await focus(SLIDER);
    await expect
      .poll(async () => {
        await browser.press('ArrowLeft');
        return browser.evaluate(value('inputs.x.1'));
      }, WAIT)
      .not.toBe(before);
  }

  describe.each([
    ['/', 'en'],
    ['/es/', 'es'],
  ] as const)('%s', (path, language) => {
    test('opens, and its slider takes keys that the values follow', async () => {
      await open(path);
      expect(await browser.evaluate('document.title')).toBe(STRINGS[language].title);
      expect(await browser.evaluate(value('inputs.x.1'))).toBe('4.7');
      await untilLabAnswers();
      await browser.press('End');
      await eventually(value('inputs.x.1')).toBe('0.047');
      await browser.press('Home');
      await eventually(value('inputs.x.1')).toBe('470');
      await eventually(`${at('.verdict.naive')}.dataset.state`).toBe('broken');
    });

    test('a logit of 92 gives the NaN, and the sentence that says where it comes from', async () => {
      await open(path);
      await untilLabAnswers();
      await focus(LOGIT);
      await browser.evaluate(`${at(LOGIT)}.select()`);
      await browser.press('9', '2');
      await eventually(value('naive.e.1')).toBe('Infinity');
      await eventually(value('naive.p.1')).toBe('NaN');
      await eventually(value('stable.p.1')).toBe('1');
      await eventually(`${at('.verdict.naive')}.textContent`).toMatch(/∞ ÷ ∞/);
    });

    test('practice panels come alive when they are reached', async () => {
      await open(path);
      for (const id of PRACTICE) {
        await expect
          .poll(
            () =>
              browser.evaluate(`(() => {
                const panel = ${at(`[data-panel="${id}"]`)};
                panel.scrollIntoView({ block: 'center', behavior: 'instant' });
                return Object.keys(panel.firstElementChild ?? {}).some((key) => key.startsWith('__reactProps'));
              })()`),
            WAIT,
          )
          .toBe(true);
      }
    });

    test('formulas are drawn in their faces', async () => {
      await open(path);
      await untilAlive(SLIDER);
      await browser.evaluate(
        `${at('article .formula')}.scrollIntoView({ block: 'center', behavior: 'instant' })`,
      );
      for (const family of ['Formula_Main', 'Formula_Math'])
        await eventually(
          `[...document.fonts].some((face) => face.family.includes('${family}') && face.status === 'loaded')`,
        ).toBe(true);
      await eventually(`getComputedStyle(${at('article .katex')}).fontFamily`).toContain(
        'Formula_Main',
      );
    });

    test('the dark theme is dark', async () => {
      await open(path);
      const ground = 'getComputedStyle(document.body).backgroundColor';
      await untilAlive(SLIDER);
      // From that of the system to light, then dark.
      for (const theme of ['light', 'dark']) {
        await browser.evaluate(`${at('button.theme')}.click()`);
        await eventually('document.documentElement.dataset.theme').toBe(theme);
      }
      await eventually(ground).toBe('rgb(21, 22, 26)');
      await browser.evaluate('localStorage.clear()');
    });
  });

  test('a panel in a lesson tells its height, and its frame follows', async () => {
    await open('/lesson');
    await eventually('heights.length').toBeGreaterThan(0);
    const frame = `${at('log-sum-explorer')}.shadowRoot.querySelector('iframe')`;
    await eventually(`Math.abs(${frame}.getBoundingClientRect().height - heights.at(-1)) < 1`).toBe(
      true,
    );
    await eventually(
      `${frame}.contentDocument.querySelector('[data-cell="naive.p.1"] data').value`,
    ).toBe('NaN');
    expect(await browser.evaluate(`${frame}.contentWindow.complaints`)).toEqual([]);
  });
}
