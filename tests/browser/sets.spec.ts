import { NO_EXERCISES } from '../../src/practice/set/exercise-set.ts';
import { writeSet } from '../../src/practice/set/write-set.ts';
import { en } from '../../src/teach/sets/words/en.ts';
import { es } from '../../src/teach/sets/words/es.ts';
import { expectNoAxeViolations, expectNoSidewaysScroll, wake } from './fixtures.ts';
import { expect, type Host, type HostOptions, hostPage, type Page, test } from './hosts.ts';

const WORDS = { en, es };

const SCENE = {
  story: 'It reads <b>this</b>.',
  asks: 'softmax',
  logits: [1, 92],
  labels: ['cat', 'dog'],
  trueClass: 0,
  temperature: 1,
  format: 'float32',
} as const;

const FILE = writeSet(
  { ...NO_EXERCISES, title: 'Cats and dogs', scenes: [SCENE, SCENE] },
  'indented',
);

/** A teacher writes a scene about another pair of classes, and takes the line. */
async function build(page: Page, lang: 'en' | 'es'): Promise<string> {
  const words = WORDS[lang];
  await page.goto(lang === 'es' ? '/es/teach/' : '/teach/');
  const form = await wake(page, 'sets');
  await form.getByLabel(words.story).fill('Un perro, o no.');
  await form.getByLabel(words.nameOf(1)).fill('perro');
  await form.getByLabel(words.logitOf(1)).fill('-inf');
  await form.getByLabel(words.logitOf(2)).fill(lang === 'es' ? '88,5' : '88.5');
  await form.getByLabel(words.nameOf(2)).fill('otro <i>');
  const line = form.getByLabel(words.line, { exact: true });
  await expect(line).toHaveValue(/ set="[\w-]{60,}"/);
  return line.inputValue();
}

for (const lang of ['en', 'es'] as const)
  test(`${lang}: a scene from the form is asked in a student's page`, async ({
    page,
    startHost,
  }) => {
    const line = await build(page, lang);
    const built = new URL(page.url()).origin;
    const lesson = await startHost({
      site: null,
      pages: { '/lesson': hostPage(line, { html: `lang="${lang}"` }) },
    });
    await page.goto(`${lesson.origin}/lesson`);
    expect(line).toContain(built);
    const frame = page.locator('log-sum-explorer iframe').contentFrame();
    await expect(frame.getByText('Un perro, o no.')).toBeVisible();
    await expect(frame.getByText('otro <i>')).toBeVisible();
    await frame
      .getByText(lang === 'es' ? 'una distribución válida' : 'a valid distribution')
      .first()
      .click();
    await frame
      .getByText(lang === 'es' ? 'una distribución válida' : 'a valid distribution')
      .last()
      .click();
    await frame
      .getByRole('button', { name: lang === 'es' ? 'Ejecutar' : 'Run', exact: true })
      .click();
    // e^88.5 is finite in float32.
    await expect(frame.locator('.mark-right')).toHaveCount(2);
  });

test('nothing typed is lost on a reload, by keyboard alone, and a removed scene comes back', async ({
  page,
}) => {
  await page.goto('/teach/');
  let form = await wake(page, 'sets');
  await form.getByRole('button', { name: en.addScene }).focus();
  await page.keyboard.press('Enter');
  await form.getByLabel(en.logitOf(1)).nth(1).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('abc');
  await expect(form.getByText(en.notANumber('abc'))).toBeVisible();
  await page.reload();
  form = await wake(page, 'sets');
  await expect(form.getByLabel(en.logitOf(1)).nth(1)).toHaveValue('abc');
  await form.getByRole('button', { name: en.remove(en.scene(2)) }).press('Enter');
  await expect(form.getByLabel(en.logitOf(1))).toHaveCount(1);
  await form.getByRole('button', { name: en.undo }).press('Enter');
  await expect(form.getByLabel(en.logitOf(1)).nth(1)).toHaveValue('abc');
});

test('the preview is the very panel with this set, and follows the form', async ({ page }) => {
  await page.goto('/teach/');
  const form = await wake(page, 'sets');
  await form.getByRole('button', { name: /preview/i }).click();
  const frame = form.locator('log-sum-explorer iframe').contentFrame();
  await expect(frame.getByRole('heading', { name: en.example.title })).toBeVisible();
  await form.getByLabel(en.title).fill('Owls');
  await expect(frame.getByRole('heading', { name: 'Owls' })).toBeVisible();
});

test('axe finds nothing in the form, and 320 px hold it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/es/teach/');
  const form = await wake(page, 'sets');
  await form.getByRole('button', { name: es.addDrill }).click();
  await form.getByLabel(es.logitOf(1)).first().fill('x');
  await expect(form.getByText(es.notANumber('x'))).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page, '[data-panel="sets"]');
});

/** A lesson with a file beside it, and the panels on another origin. */
async function openBeside(
  page: Page,
  startHost: (options?: HostOptions) => Promise<Host>,
  set: string,
  pages: Readonly<Record<string, string>>,
) {
  const site = await startHost();
  const head = `<script src="${site.origin}/embed.js" defer></script>`;
  const element = `<log-sum-explorer panel="predict" set="${set}"></log-sum-explorer>`;
  const lesson = await startHost({
    site: null,
    pages: { '/course/lesson': hostPage(element, { head }), ...pages },
  });
  await page.goto(`${lesson.other}/course/lesson`);
  return { site, lesson, frame: page.locator('log-sum-explorer iframe').contentFrame() };
}

test('a file beside the lesson reaches the frame of another origin, which asks nobody', async ({
  page,
  startHost,
}) => {
  const { frame, lesson, site } = await openBeside(page, startHost, 'my-scenes.json', {
    '/course/my-scenes.json': FILE,
  });
  await expect(frame.getByRole('heading', { name: 'Cats and dogs' })).toBeVisible();
  await expect(frame.getByText('It reads <b>this</b>.')).toBeVisible();
  expect(lesson.asked.filter((path) => path.endsWith('.json'))).toEqual(['/course/my-scenes.json']);
  expect(site.asked.filter((path) => path.endsWith('.json'))).toEqual([]);
  // From here on the set itself is in links.
  await expect(frame.getByRole('link', { name: /Open in/ })).toHaveAttribute(
    'href',
    /set=[\w-]{60,}#/,
  );
});

test.describe('a file that does not come', () => {
  test('is told in the panel; trying again, and the scenes of the course, are a press away', async ({
    page,
    startHost,
  }) => {
    const { frame } = await openBeside(page, startHost, 'login.json', {
      '/course/login.json': '<!doctype html><title>Log in</title>',
    });
    await expect(frame.getByRole('alert')).toContainText('“login.json” is a web page, not JSON');
    await frame.getByRole('button', { name: 'Try again' }).click();
    await expect(frame.getByRole('alert')).toContainText('is a web page');
    await frame.getByRole('button', { name: 'Show the scenes of the course' }).click();
    await expect(frame.getByRole('heading', { name: 'Ten scenes' })).toBeVisible();
  });

  test('of 10 MB is refused', async ({ page, startHost }) => {
    const { frame } = await openBeside(page, startHost, 'huge.json', {
      '/course/huge.json': ' '.repeat(1e7),
    });
    await expect(frame.getByRole('alert')).toContainText('“huge.json” is too large: 9766 kB');
  });
});

test('a file of the site itself is read by its own pages', async ({ page, startHost }) => {
  const site = await startHost({ pages: { '/sets/week-3.json': FILE } });
  await page.goto(`${site.origin}/embed/predict/?set=sets/week-3.json`);
  await expect(page.getByRole('heading', { name: 'Cats and dogs' })).toBeVisible();
});
