import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const RULES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .flatMap((file) =>
    [...readFileSync(`src/${file}`, 'utf8').matchAll(/([^{}]*)\{([^{}]*)\}/g)].map(
      ([, selector = '', body = '']) => ({ name: `${file}: ${selector.trim()}`, body }),
    ),
  );

/**
 * What scrolls sideways would scroll up and down too unless told otherwise: WebKit then draws a second scroll bar when a
 * formula's box is a hair higher than its line.
 */
test('what scrolls sideways scrolls in no other direction', () => {
  const sideways = RULES.filter(({ body }) => /overflow-x:\s*(auto|scroll)/.test(body));
  expect(sideways.length).toBeGreaterThan(4);
  expect(
    sideways.filter(({ body }) => !/overflow-y:\s*hidden/.test(body)).map(({ name }) => name),
  ).toEqual([]);
});
