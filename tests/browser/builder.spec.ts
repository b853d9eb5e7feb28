import { BUILDER } from '../../src/text/builder/words.ts';
import { expect, expectNoSidewaysScroll, test, wake } from './fixtures.ts';

for (const language of ['en', 'es'] as const) {
  test(`${language}: on a screen of 320 px no choice is cut off`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(language === 'en' ? '/' : '/es/');
    const words = BUILDER[language];
    const builder = await wake(page, 'builder');
    await builder.locator('summary').click();
    await expect(builder.getByText(words.control.temperature)).toBeVisible();
    await builder.getByRole('radio', { name: words.hosts.lms }).check();
    const cut = await builder.locator('.builder').evaluate((card) => {
      const edge = card.getBoundingClientRect().right;
      return [...card.querySelectorAll('label, select, button, textarea, p')]
        .filter((part) => part.getBoundingClientRect().right > edge)
        .map((part) => part.textContent);
    });
    expect(cut).toEqual([]);
    await expectNoSidewaysScroll(page);
  });
}
