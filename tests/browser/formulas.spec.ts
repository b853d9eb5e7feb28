import { expect, expectNoSidewaysScroll, type Page, test, wake } from './fixtures.ts';
import { openFrame } from './frame.ts';

/** Formulas whose MathML does not lie where the formula is drawn, and how many there are that do. */
const placesOfMathMl = (page: Page) =>
  page.locator('.katex').evaluateAll((formulas) => {
    const drawn = formulas.filter((formula) => formula.getClientRects().length > 0);
    const lost = drawn.filter((formula) => {
      const [eye, ear] = ['.katex-html', '.katex-mathml'].map((half) =>
        formula.querySelector(half)?.getBoundingClientRect(),
      );
      if (!eye || !ear) return true;
      const across = Math.min(eye.right, ear.right) - Math.max(eye.left, ear.left);
      const down = Math.min(eye.bottom, ear.bottom) - Math.max(eye.top, ear.top);
      return across < 5 || down < 10;
    });
    return { well: drawn.length - lost.length, lost: lost.map((formula) => formula.textContent) };
  });

for (const width of [320, 1280])
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('a finger that explores the screen finds the MathML of each formula where it is drawn', async ({
      page,
    }) => {
      await page.goto('/');
      await page.addStyleTag({ content: 'section { content-visibility: visible !important }' });
      for (const id of ['shift', 'lse', 'loss', 'pattern', 'drills'] as const) await wake(page, id);
      const { well, lost } = await placesOfMathMl(page);
      expect(lost).toEqual([]);
      expect(well).toBeGreaterThan(30);
      await expectNoSidewaysScroll(page);
    });

    test('a formula that is copied is copied once, and is what is seen', async ({ page }) => {
      await openFrame(page, 'lse');
      const copied = await page
        .locator('.formula')
        .first()
        .evaluate((formula) => {
          getSelection()?.selectAllChildren(formula);
          return String(getSelection());
        });
      expect(copied.match(/lse/g)).toHaveLength(1);
      expect(
        await page
          .locator('.katex-mathml')
          .first()
          .evaluate((node) => getComputedStyle(node).opacity),
      ).toBe('0');
    });
  });
