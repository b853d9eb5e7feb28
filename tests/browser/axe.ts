import { expect, type Frame, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in a part of the page, frames included. */
export async function expectNoAxeViolations(page: Page, part = 'html'): Promise<void> {
  expect(await axeViolations(page, part)).toEqual([]);
}

/** A line for each rule broken: its name and the elements that break it. */
export async function axeViolations(page: Page, part = 'html'): Promise<string[]> {
  await Promise.all(page.frames().map(bringAxe));
  return page.evaluate(runAxe, { part, rules: RULES });
}

/** Once per document. Evaluated rather than added as a script, which the document's policy might block. */
async function bringAxe(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => 'axe' in window)) return;
  await frame.evaluate(axe.source);
  await frame.evaluate(() =>
    window.axe.configure({
      // axe reaches frames by message; a sandboxed frame has an opaque origin.
      allowedOrigins: ['<unsafe_all_origins>'],
      // By default left to a person to judge. Here every id is our own.
      rules: [{ id: 'duplicate-id-aria', reviewOnFail: false }],
    }),
  );
}

/**
 * Runs in the page. Sections without the part are removed meanwhile, since axe would check them all. A missing part is
 * an error, thrown by axe.
 */
async function runAxe({ part, rules }: { part: string; rules: string[] }): Promise<string[]> {
  const kept = document.querySelector(part);
  const top = scrollY;
  const others = [...document.querySelectorAll('article > section')].filter(
    (section) => !section.contains(kept) && !kept?.contains(section),
  );
  const places = others.map((section) => {
    const place = document.createComment('');
    section.replaceWith(place);
    return { section, place };
  });
  // A page without a background has the browser's, which axe takes for white in dark mode too.
  const { style } = document.documentElement;
  const ground = style.background;
  const seeThrough = [document.documentElement, document.body].every(
    (node) => getComputedStyle(node).backgroundColor === 'rgba(0, 0, 0, 0)',
  );
  if (seeThrough) style.background = 'Canvas';
  try {
    const { violations } = await window.axe.run(
      { include: [part] },
      { runOnly: rules, resultTypes: ['violations'] },
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  } finally {
    style.background = ground;
    for (const { section, place } of places) place.replaceWith(section);
    scrollTo(0, top);
  }
}
