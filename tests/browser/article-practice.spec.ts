import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test, wake } from './fixtures.ts';
import { AS_IN_ARTICLE } from './frame.ts';
import { LOOKS, nameOf, pairwise } from './views.ts';

/*
 * The practice panels in the article. Their states are tested in frames of the same width: see the spec of each.
 */

const PANELS = ['predict', 'batch', 'pattern', 'caveats', 'drills'] as const;

for (const view of pairwise(LOOKS)) {
  const { language, width, colorScheme } = view;
  test.describe(nameOf(view), () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    test(`the practice panels as they open: nothing sideways${colorScheme === 'light' ? ', nothing for axe' : ''}`, async ({
      page,
    }) => {
      await page.goto(language === 'en' ? '/' : '/es/');
      // So that axe also sees the sections far from the viewport.
      await page.addStyleTag({ content: 'section { content-visibility: visible !important }' });
      for (const id of PANELS) {
        const panel = await wake(page, id);
        const box = await panel.locator('.panel-card').boundingBox();
        expect(AS_IN_ARTICLE[width] - (box?.width ?? 0), 'the padding of a frame').toBe(8);
        await expectNoSidewaysScroll(page);
        // Colours are tested in the frames, in both schemes; here only the place among headings and landmarks matters.
        if (colorScheme === 'light') await expectNoAxeViolations(page, `[data-panel="${id}"]`);
      }
    });
  });
}
