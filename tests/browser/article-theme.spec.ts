import { articleOf, expect, labOf, test } from './fixtures.ts';

test.describe('the theme', () => {
  test.use({ colorScheme: 'light' });

  test('goes round from the system’s to light to dark, and is remembered', async ({ page }) => {
    await page.goto('/');
    const { theme } = articleOf(page);
    const html = page.locator('html');
    await expect(theme).toHaveText('Theme: auto');
    await theme.click();
    await expect(theme).toHaveText('Theme: light');
    await theme.click();
    await expect(theme).toHaveText('Theme: dark');
    await expect(html).toHaveCSS('color-scheme', 'dark');
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(21, 22, 26)');
    await page.reload();
    await expect(theme).toHaveText('Theme: dark');
    await expect(html).toHaveCSS('color-scheme', 'dark');
    await page.goto('/es/');
    await expect(page.getByRole('button', { name: 'Tema: oscuro' })).toBeVisible();
    await page.getByRole('button', { name: 'Tema: oscuro' }).click();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Tema: auto' })).toBeVisible();
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(253, 252, 248)');
  });

  test('can be chosen where storage is blocked, and everything else works too', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'] as const)
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
    });
    await page.goto('/');
    const { theme, claim } = articleOf(page);
    await theme.click();
    await theme.click();
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
    await claim('Show one logit of 92').click();
    await expect(labOf(page).value('naive.p.1')).toHaveAttribute('value', 'NaN');
    await expect(claim('Show one logit of 92')).toBeFocused();
  });
});
