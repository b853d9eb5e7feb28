import { SECTIONS } from '../../src/lesson/article/article.ts';
import { ARTICLES } from '../../src/lesson/article/articles.ts';
import { CLAIMS, type ClaimId, claimScenario } from '../../src/scenario/claims.ts';
import { encode } from '../../src/scenario/codec.ts';
import { STRINGS } from '../support/words.ts';
import { articleOf, expect, labOf, test, wake } from './fixtures.ts';

const PAGES = [
  ['/', 'en'],
  ['/es/', 'es'],
] as const;

for (const [path, language] of PAGES) {
  test.describe(`without JavaScript, ${language}`, () => {
    test.use({ javaScriptEnabled: false });

    test('there are at least 1,800 words to read', async ({ page }) => {
      await page.goto(path);
      const words = await page.locator('article').evaluate((article) => {
        const prose = article.cloneNode(true) as HTMLElement;
        for (const node of prose.querySelectorAll('.formula, [data-panel], table, button'))
          node.remove();
        return prose.textContent?.match(/\p{L}[\p{L}’'-]*/gu)?.length ?? 0;
      });
      expect(words).toBeGreaterThanOrEqual(1800);
    });

    test('the headings of the sections stand in order, and no level is jumped', async ({
      page,
    }) => {
      await page.goto(path);
      const { sections } = ARTICLES[language];
      await expect(page.locator('article > section > h2')).toHaveText(
        SECTIONS.map((id) => sections[id].title),
      );
      const levels = await page
        .getByRole('heading')
        .evaluateAll((nodes) => nodes.map(({ tagName }) => Number(tagName.slice(1))));
      expect(levels[0]).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.slice(1).forEach((level, index) => {
        expect(level, `heading ${index + 2}`).toBeLessThanOrEqual((levels[index] ?? 0) + 1);
      });
    });

    test('every formula can be seen and stands there as MathML', async ({ page }) => {
      await page.goto(path);
      for (const id of SECTIONS) {
        const section = page.locator(`section#${id}`);
        await section.scrollIntoViewIfNeeded();
        const formulas = await section.locator('.formula').evaluateAll((nodes) =>
          nodes.map((node) => {
            const box = node.querySelector('.katex')?.getBoundingClientRect();
            return {
              seen: (box?.width ?? 0) > 4 && (box?.height ?? 0) > 4,
              math: node.querySelector('math')?.textContent ?? '',
            };
          }),
        );
        expect(formulas.filter(({ seen, math }) => !seen || math === '')).toEqual([]);
      }
      expect(await page.locator('article .formula math').count()).toBeGreaterThan(30);
    });

    test('all derivations are open', async ({ page }) => {
      await page.goto(path);
      for (const [id, count] of [
        ['shift', 4],
        ['lse', 5],
        ['loss', 6],
      ] as const) {
        const lines = page.locator(`[data-panel="${id}"] .derivation-lines`).getByRole('listitem');
        await expect(lines).toHaveCount(count);
        for (const line of await lines.all()) await expect(line).toBeVisible();
        for (const reason of await lines.locator('.reason').all())
          await expect(reason).toBeVisible();
      }
    });
  });
}

/** A control of the text, and what it makes the lab show. */
const SHOWN: readonly (readonly [string, Readonly<Record<string, readonly string[]>>])[] = [
  [
    'Show one logit of 92',
    { 'naive.p': ['0', 'NaN', '0', '0', '0'], 'naive.loss': ['Infinity'], 'stable.loss': ['88.9'] },
  ],
  [
    'Show the five zeros',
    { 'naive.p': ['0', '0', '0', '0', '0'], 'naive.s': ['Infinity'], 'naive.loss': ['Infinity'] },
  ],
  ['Show it flushed', { 'naive.p': Array(5).fill('NaN'), 'stable.p': ['1', '0', '0', '0', '0'] }],
  [
    'Show the loss of 0',
    { 'stable.loss': ['0'], 'stable.lossShift': ['0.6931472'], 'stable.p': ['0.5', '0.5'] },
  ],
];

for (const [name, columns] of SHOWN) {
  test(`“${name}” shows it in the lab, and the way back leads to the words`, async ({ page }) => {
    await page.goto('/');
    const [lab, { claim, back }] = [labOf(page), articleOf(page)];
    await lab.logit('present').fill('7');
    await claim(name).scrollIntoViewIfNeeded();
    await claim(name).click();
    for (const [column, values] of Object.entries(columns))
      await expect.poll(() => lab.values(column), column).toEqual(values);
    await expect(page.locator('[data-ringed]')).toBeInViewport();
    await expect(page.locator('#lab')).toBeFocused();
    await back.click();
    await expect(back).toBeHidden();
    await expect(claim(name)).toBeFocused();
    await expect(claim(name)).toBeInViewport();
    await expect(lab.logit('present')).toHaveValue('7');
    await expect(lab.value('inputs.x.1')).toHaveAttribute('value', '7');
  });
}

test('every claim of the text opens its state, and the way back leads to each', async ({
  page,
}) => {
  test.slow();
  await page.goto('/?t=2');
  const { back } = articleOf(page);
  const controls = page.locator('article [data-show]');
  const claimed = new Set<string>();
  for (const control of await controls.all()) {
    const id = (await control.getAttribute('data-show')) as ClaimId;
    claimed.add(id);
    await control.press('Enter');
    const query = encode(claimScenario(id));
    await expect.poll(() => new URL(page.url()).search).toBe(query && `?${query}`);
    await back.press('Enter');
    await expect(control).toBeFocused();
    expect(new URL(page.url()).search).toBe('?t=2');
  }
  expect([...claimed].sort()).toEqual(Object.keys(CLAIMS).sort());
});

for (const [path, name] of [
  ['/', 'Skip to the text'],
  ['/es/', 'Ir al texto'],
] as const)
  test(`${path}: the first press of Tab offers the way past the lab, to the text`, async ({
    page,
  }) => {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('section#why h2')).toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(page.locator('section#why .anchor')).toBeFocused();
  });

test('going from claim to claim keeps the state the reader had before the first', async ({
  page,
}) => {
  await page.goto('/?x=1,2,3&t=0.5');
  const [lab, { claim, back }] = [labOf(page), articleOf(page)];
  await claim('Show one logit of 92').click();
  await claim('Show the five zeros').click();
  await expect.poll(() => lab.values('inputs.x')).toEqual(Array(5).fill('88'));
  await back.click();
  await expect(claim('Show the five zeros')).toBeFocused();
  await expect.poll(() => lab.values('inputs.x')).toEqual(['2', '4', '6']);
  await expect(lab.readout).toHaveText('0.5');
});

test('browser Back undoes a claim, and keeps the edit made just before it', async ({ page }) => {
  await page.goto('/');
  const lab = labOf(page);
  await lab.logit('present').fill('7');
  await articleOf(page).claim('Show one logit of 92').click();
  await expect(lab.value('inputs.x.1')).toHaveAttribute('value', '92');
  await page.goBack();
  await expect(lab.value('inputs.x.1')).toHaveAttribute('value', '7');
  await expect(page).toHaveURL(/\?x=1\.2,7,3\.1,0\.5,2\.9$/);
});

test('a claim and the way back work with the keyboard alone, in Spanish', async ({ page }) => {
  await page.goto('/es/');
  const control = page.getByRole('button', { name: 'Ver un logit de 92' });
  await control.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#lab')).toBeFocused();
  await expect(labOf(page).value('naive.p.1')).toHaveAttribute('value', 'NaN');
  const back = page.getByRole('button', { name: 'Volver al texto' });
  await back.focus();
  await page.keyboard.press('Enter');
  await expect(control).toBeFocused();
  await expect(labOf(page).value('naive.p.1')).toHaveAttribute('value', /^0\.7/);
});

test('the table of contents leads to each section and marks the one being read', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/');
  const { contents, title } = articleOf(page);
  const links = contents.getByRole('link');
  await expect(links).toHaveText(SECTIONS.map((id) => ARTICLES.en.sections[id].short));
  for (const id of SECTIONS) {
    const link = contents.getByRole('link', { name: ARTICLES.en.sections[id].short, exact: true });
    await link.click();
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(title(id)).toBeInViewport();
    await expect(contents.locator('[aria-current]')).toHaveText(ARTICLES.en.sections[id].short);
  }
});

test('an address with an anchor opens at its section, in the state of its query', async ({
  page,
}) => {
  await page.goto('/?x=1.2,92,3.1,0.5,2.9#underflow');
  await expect(articleOf(page).title('underflow')).toBeInViewport();
  await expect(labOf(page).value('naive.p.1')).toHaveAttribute('value', 'NaN');
  // A heading is a link to itself, which can be copied.
  await articleOf(page).title('silent').getByRole('link').click();
  await expect(page).toHaveURL(/\?x=1\.2,92,3\.1,0\.5,2\.9#silent$/);
  await page.goBack();
  await expect(page).toHaveURL(/#underflow$/);
  await expect(labOf(page).value('naive.p.1')).toHaveAttribute('value', 'NaN');
});

test('the other language opens in the state a claim put the lab into', async ({ page }) => {
  await page.goto('/');
  await articleOf(page).claim('Show it flushed').click();
  await page.getByRole('link', { name: 'Español' }).click();
  await expect(page).toHaveURL(/\/es\/\?x=-100,-200,-300,-400,-500&y=0&ftz=1$/);
  await expect.poll(() => labOf(page).values('naive.p')).toEqual(Array(5).fill('NaN'));
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/127\.0\.0\.1:\d+\/\?x=-100,-200,-300,-400,-500&y=0&ftz=1$/);
});

for (const [path, language] of PAGES) {
  test(`${path} has a title and a language of its own and names its alternates`, async ({
    page,
    baseURL,
  }) => {
    await page.goto(path);
    await expect(page).toHaveTitle(STRINGS[language].title);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('meta[name="description"]')).toHaveAttribute(
      'content',
      STRINGS[language].description,
    );
    const alternates = await page
      .locator('link[rel="alternate"][hreflang]')
      .evaluateAll((nodes) =>
        nodes.map((node) => [node.getAttribute('hreflang'), (node as HTMLLinkElement).href]),
      );
    expect(alternates).toEqual(
      [...PAGES, ['/', 'x-default']].map(([at, code]) => [code, `${baseURL}${at}`]),
    );
  });
}

test('on paper every line of every derivation is there, and nothing to press', async ({ page }) => {
  await page.goto('/');
  for (const id of ['shift', 'lse', 'loss'] as const) {
    const panel = await wake(page, id);
    await panel.getByRole('radio', { name: 'Blank page' }).check();
    await expect(panel.locator('.derivation-lines > :visible')).toHaveCount(2);
  }
  await wake(page, 'code');
  await page.emulateMedia({ media: 'print' });
  for (const line of await page.locator('.derivation-lines > li').all())
    await expect(line).toBeVisible();
  for (const reason of await page.locator('.derivation-lines .reason').all())
    await expect(reason).toBeVisible();
  // A practice panel shows what is chosen in it, and has answers to tick.
  const reading = page.locator(
    'article > section:not(#predict, #batch, #pattern, #caveats, #drills)',
  );
  // A value that opens is its number on paper.
  const pressed = reading.getByRole('button').and(page.locator(':not(.opens)'));
  await expect(pressed).toHaveCount(0);
  await expect(reading.getByRole('radio')).toHaveCount(0);
  await expect(page.locator('article').getByRole('slider')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toHaveCount(0);
  for (const control of ['.site-controls', '.contents', '.back-to-text', '.skip'])
    await expect(page.locator(control).locator('visible=true')).toHaveCount(0);
});
