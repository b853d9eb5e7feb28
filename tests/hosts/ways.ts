import type { Page } from '@playwright/test';
import type { HostId } from './recipes.ts';

/* How a reader gets about in each host. */

export interface Ways {
  /** Presses the theme's own switch. Undefined where it has none: its pages are light. */
  readonly toggle: ((page: Page) => Promise<void>) | undefined;
  /** From the first page to the second by its own link, and back. */
  readonly there: (page: Page) => Promise<void>;
  readonly back: (page: Page) => Promise<void>;
  /** From the first page to the same in Spanish. Undefined for a tool that makes sites in one language. */
  readonly spanish: ((page: Page) => Promise<void>) | undefined;
  /** Pages are exchanged by script, and the document stays. */
  readonly oneDocument: boolean;
  /** Pages are there without script. */
  readonly prerendered: boolean;
}

const link = (name: string) => (page: Page) => page.getByRole('link', { name }).first().click();
const button = (name: string) => (page: Page) => page.getByRole('button', { name }).click();

async function toSpanish(page: Page): Promise<void> {
  await page.goto(new URL('/es/', page.url()).href);
}

const PLAIN: Ways = {
  toggle: button('Theme'),
  there: link('Another lesson'),
  back: link('Softmax'),
  spanish: toSpanish,
  oneDocument: false,
  prerendered: true,
};

const FRAME: Ways = { ...PLAIN, toggle: undefined };

export const WAYS: Readonly<Record<HostId, Ways>> = {
  mkdocs: {
    ...PLAIN,
    // Material has a label for each palette, of which one is visible.
    toggle: (page) => page.locator('.md-header__option label:visible').first().click(),
    oneDocument: true,
  },
  docusaurus: {
    ...PLAIN,
    toggle: (page) => page.getByRole('button', { name: /Switch between dark and light/ }).click(),
    oneDocument: true,
  },
  vitepress: {
    ...PLAIN,
    toggle: (page) => page.locator('.VPSwitchAppearance:visible').first().click(),
    oneDocument: true,
  },
  starlight: {
    ...PLAIN,
    async toggle(page) {
      const dark = await page.evaluate(() => document.documentElement.dataset.theme === 'dark');
      await page
        .locator('starlight-theme-select select:visible')
        .first()
        .selectOption(dark ? 'light' : 'dark');
    },
    async spanish(page) {
      await page.locator('starlight-lang-select select:visible').first().selectOption('/es/');
    },
  },
  // The theme names the first page after the site.
  sphinx: { ...PLAIN, toggle: undefined, back: link('Course') },
  hugo: PLAIN,
  jekyll: PLAIN,
  reveal: {
    ...PLAIN,
    // A deck has no switch of its own: what it has is another style sheet.
    toggle: (page) =>
      page.locator('#theme').evaluate((node) => {
        const sheet = node as HTMLLinkElement;
        sheet.href = sheet.href.includes('white') ? 'dist/theme/black.css' : 'dist/theme/white.css';
      }),
    there: (page) => page.keyboard.press('ArrowRight'),
    back: (page) => page.keyboard.press('ArrowLeft'),
    oneDocument: true,
    // Its style sheet hides every slide until its script shows one.
    prerendered: false,
  },
  react: {
    ...PLAIN,
    there: button('Another lesson'),
    back: button('Softmax'),
    spanish: button('Español'),
    oneDocument: true,
    prerendered: false,
  },
  html: PLAIN,
  frame: FRAME,
  moodle: FRAME,
  canvas: FRAME,
  myst: { ...FRAME, spanish: undefined },
};
