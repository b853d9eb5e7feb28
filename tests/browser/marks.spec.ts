import { ASKED, expect, packageOf, test } from './lms-server.ts';
import { studentIn } from './student.ts';

/*
 * One package as a learning management system plays it. All kinds, suspending and resuming, and what goes wrong:
 * marks.slow.spec.ts.
 */

test('a package frames the hosted panel and tells the platform the mark and the answer', async ({
  page,
  baseURL,
  startLms,
}) => {
  const lms = await startLms('scorm12', await packageOf(ASKED, `${baseURL}/`));
  await page.goto(lms.course);
  await studentIn(page.frameLocator('iframe')).predict(1);
  await page.goto(lms.origin);
  await expect.poll(lms.cmi).toMatchObject({
    core: { lesson_status: 'passed', score: { raw: '10' } },
    interactions: { 0: { id: 'predict.small', result: 'correct' } },
  });
});
