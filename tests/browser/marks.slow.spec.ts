import { ASKED, courseFile, expect, packageOf, pathOf, test } from './lms-server.ts';
import { studentIn } from './student.ts';

/*
 * Packages on platforms: scorm-again plays SCORM (lms-server.ts); marks-cmi5.slow.spec.ts has the record store.
 */

const VERSIONS = [
  {
    kind: 'scorm12',
    incomplete: { core: { lesson_status: 'incomplete', score: { raw: '5' } } },
    over: { core: { lesson_status: 'passed', score: { raw: '15', min: '0', max: '100' } } },
  },
  {
    kind: 'scorm2004',
    incomplete: {
      completion_status: 'incomplete',
      success_status: 'unknown',
      score: { scaled: '0.05' },
    },
    over: {
      completion_status: 'completed',
      success_status: 'passed',
      progress_measure: '0.2',
      score: { scaled: '0.15', raw: '15', min: '0', max: '100' },
    },
  },
] as const;

for (const { kind, incomplete, over } of VERSIONS) {
  for (const contained of [false, true]) {
    const how = contained ? 'with the files inside' : 'from the hosted page';
    test(`${kind}, ${how}: answered, left, and gone on with on another device`, async ({
      browser,
      page,
      baseURL,
      startLms,
      origins,
    }) => {
      const asked = { ...ASKED, kind, contained };
      const lms = await startLms(kind, await packageOf(asked, `${baseURL}/`));
      if (contained) origins.delete(baseURL ?? '');

      await page.goto(lms.course);
      await studentIn(page.frameLocator('iframe')).predict(3, false);
      await page.goto(lms.origin);
      await expect.poll(lms.cmi).toMatchObject(incomplete);
      expect(lms.cmi().suspend_data).not.toBe('');

      const device = await browser.newContext();
      const other = await device.newPage();
      if (contained) await other.route(`${baseURL}/**`, (route) => route.abort());
      await other.goto(lms.course);
      const student = studentIn(other.frameLocator('iframe'));
      await expect(student.scene(3)).toHaveAttribute('data-standing', 'half');
      await student.predict(1);
      await other.goto(lms.origin);
      await expect.poll(lms.cmi).toMatchObject(over);
      const interactions = Object.values(lms.cmi().interactions as Record<string, { id?: string }>);
      const ids = interactions.flatMap(({ id }) => id ?? []);
      expect(ids).toContain('predict.small');
      expect(ids.filter((id) => id === 'predict.small')).toHaveLength(1);
      await device.close();
    });
  }
}

test('a student who was left nothing on a shared device begins anew', async ({
  page,
  baseURL,
  startLms,
}) => {
  const files = await packageOf(ASKED, `${baseURL}/`);
  const first = await startLms('scorm12', files);
  await page.goto(first.course);
  await studentIn(page.frameLocator('iframe')).predict(1);
  await page.goto(first.origin);
  const second = await startLms('scorm12', files);
  await page.goto(second.course);
  const student = studentIn(page.frameLocator('iframe'));
  await expect(student.scene(1)).toHaveAttribute('data-standing', 'open');
});

test('without a platform it says that nothing is recorded, in its language, and works', async ({
  page,
  baseURL,
  serve,
}) => {
  const files = await packageOf({ ...ASKED, language: 'es' }, `${baseURL}/`);
  const origin = await serve((request) => courseFile(files, pathOf(request)));
  await page.goto(`${origin}/course/index.html`);
  const student = studentIn(page, 'es');
  await expect(student.notice.first()).toContainText('no se registra la nota');
  await student.predict(1);
});

test.describe('with a page that is blocked', () => {
  test.use({ quiet: undefined });
  test('it says so and gives the plain link', async ({ page, baseURL, serve }) => {
    const files = await packageOf(ASKED, `${baseURL}/`);
    const origin = await serve((request) => {
      const found = courseFile(files, pathOf(request));
      return found && { ...found, headers: { 'content-security-policy': "frame-src 'none'" } };
    });
    await page.goto(`${origin}/course/index.html`);
    await expect(
      page.getByRole('link', { name: 'open the exercise in a new tab' }),
    ).toHaveAttribute('href', `${baseURL}/index.html#predict`);
    await expect(page.getByRole('status')).toContainText('blocked or cannot be reached');
  });
});
