import {
  ASKED,
  courseFile,
  expect,
  type Page,
  packageOf,
  pathOf,
  type Serve,
  test,
} from './lms-server.ts';
import { type Lrs, lrs } from './lrs.ts';
import { studentIn } from './student.ts';

/*
 * cmi5 against a record store of our own, which refuses whatever the specification does (lrs.ts).
 */

const CMI5 = { ...ASKED, kind: 'cmi5', passMark: 10, completion: 'pass' } as const;

interface Setup {
  readonly store: Lrs;
  /** Address of a new session of the same registration. */
  readonly launch: (launchData?: Readonly<Record<string, unknown>>) => string;
  readonly origin: string;
}

async function setUp(serve: Serve, files: ReadonlyMap<string, Uint8Array>): Promise<Setup> {
  const store = lrs();
  const origin = await serve((request, body) => {
    const pathname = pathOf(request);
    if (pathname === '/') return { type: 'text/html', body: '<p>Elsewhere</p>' };
    return courseFile(files, pathname) ?? store.answer(request, body);
  });
  return {
    store,
    origin,
    launch: (launchData) => `${origin}/course/index.html?${store.open(origin, launchData)}`,
  };
}

const leave = (page: Page, origin: string) => page.goto(`${origin}/`);

test('a session begins, is completed and passed, and ends, by the rules', async ({
  page,
  baseURL,
  serve,
}) => {
  const { store, launch, origin } = await setUp(serve, await packageOf(CMI5, `${baseURL}/`));
  await page.goto(launch());
  await studentIn(page).predict(1);
  await expect.poll(store.verbs).toEqual(['initialized', 'completed', 'passed']);
  await leave(page, origin);
  await expect.poll(store.verbs).toEqual(['initialized', 'completed', 'passed', 'terminated']);
  expect(store.complaints()).toEqual([]);
  expect(store.statements().at(2)).toMatchObject({
    result: { success: true, score: { scaled: 0.1, raw: 10, min: 0, max: 100 } },
    context: { extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.1 } },
  });
});

test('another session of the registration goes on and says nothing twice', async ({
  page,
  browser,
  baseURL,
  serve,
}) => {
  const { store, launch, origin } = await setUp(serve, await packageOf(CMI5, `${baseURL}/`));
  await page.goto(launch());
  await studentIn(page).predict(1);
  await expect.poll(store.verbs).toContain('passed');
  await leave(page, origin);
  await expect.poll(store.verbs).toContain('terminated');

  const device = await browser.newContext();
  const other = await device.newPage();
  await other.goto(launch());
  const student = studentIn(other);
  await expect(student.scene(1)).toHaveAttribute('data-standing', 'right');
  await student.predict(2);
  await leave(other, origin);
  await expect
    .poll(store.verbs)
    .toEqual(['initialized', 'completed', 'passed', 'terminated', 'initialized', 'terminated']);
  expect(store.complaints()).toEqual([]);
  await device.close();
});

test('opened for review, nothing is judged', async ({ page, baseURL, serve }) => {
  const { store, launch, origin } = await setUp(serve, await packageOf(CMI5, `${baseURL}/`));
  await page.goto(launch({ launchMode: 'Review' }));
  const student = studentIn(page);
  await student.predict(1);
  await expect(student.notice.first()).toContainText('for review');
  await leave(page, origin);
  await expect.poll(store.verbs).toEqual(['initialized', 'terminated']);
  expect(store.complaints()).toEqual([]);
});

test('a way back that the platform gives is a button, which ends the session', async ({
  page,
  baseURL,
  serve,
}) => {
  const { store, launch, origin } = await setUp(serve, await packageOf(CMI5, `${baseURL}/`));
  await page.goto(launch({ returnURL: `${origin}/` }));
  await page.getByRole('button', { name: 'Finish and go back' }).click();
  await expect(page.getByText('Elsewhere')).toBeVisible();
  await expect.poll(store.verbs).toEqual(['initialized', 'terminated']);
  expect(store.complaints()).toEqual([]);
});

test('a token that was used already is said, and the panel works', async ({
  page,
  baseURL,
  serve,
}) => {
  const { store, launch } = await setUp(serve, await packageOf(CMI5, `${baseURL}/`));
  const address = launch();
  await page.request.post(new URLSearchParams(new URL(address).search).get('fetch') ?? '');
  await page.goto(address);
  const student = studentIn(page);
  await expect(student.notice.first()).toContainText('1 The token was given already');
  await student.predict(1);
  expect(store.statements()).toEqual([]);
});
