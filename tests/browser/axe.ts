import { expect, type Frame, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds in a part of the page. Frames are included unless many of them show the same panel: axe reads all as
 * one document, where each landmark would be there several times.
 */
export async function expectNoAxeViolations(
  page: Page,
  part = 'html',
  frames: 'with frames' | 'without frames' = 'with frames',
): Promise<void> {
  expect(await axeViolations(page, part, frames === 'with frames')).toEqual([]);
}

/** A line for each rule that is broken: its name and the elements that break it. */
export async function axeViolations(page: Page, part = 'html', iframes = true): Promise<string[]> {
  await Promise.all((iframes ? page.frames() : [page.mainFrame()]).map(bringAxe));
  return page.evaluate(runAxe, { part, iframes, rules: RULES });
}

/** Once for each document. Evaluated, not added as a script, which a policy of the document would not let run. */
async function bringAxe(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => 'axe' in window)) return;
  await frame.evaluate(axe.source);
  await frame.evaluate(() =>
    window.axe.configure({
      // Frames are asked by message, and a sandboxed one has no origin to be named by.
      allowedOrigins: ['<unsafe_all_origins>'],
      // Left for a person to judge by default. Here every id is ours.
      rules: [{ id: 'duplicate-id-aria', reviewOnFail: false }],
    }),
  );
}

/**
 * Runs in the page. Sections without the part are out of the document meanwhile: axe would read them all. A part that
 * is not there is an error, thrown by axe.
 */
async function runAxe({
  part,
  iframes,
  rules,
}: {
  part: string;
  iframes: boolean;
  rules: string[];
}): Promise<string[]> {
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
  // A page without a ground of its own stands on the browser's, which axe takes for white in a dark theme too.
  const { style } = document.documentElement;
  const ground = style.background;
  const seeThrough = [document.documentElement, document.body].every(
    (node) => getComputedStyle(node).backgroundColor === 'rgba(0, 0, 0, 0)',
  );
  if (seeThrough) style.background = 'Canvas';
  try {
    const { violations } = await window.axe.run(
      { include: [part] },
      { runOnly: rules, iframes, resultTypes: ['violations'] },
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  } finally {
    style.background = ground;
    for (const { section, place } of places) place.replaceWith(section);
    scrollTo(0, top);
  }
}
