import { act, screen } from '@testing-library/react';
import { useSyncExternalStore } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Alone } from '../../src/embed/alone.tsx';
import { sayFrameMissing } from '../../src/embed/frame-missing.ts';
import { EMBED } from '../../src/embed/words/words.ts';
import { openState } from '../../src/features/open-state.ts';
import { OPEN_STAGE } from '../../src/panel/stage.ts';
import { NotLoaded } from '../../src/ui/load-code.ts';
import { STRINGS as TABLE } from '../../src/words/strings-table.ts';
import { openPanel } from '../support/open-panel.tsx';
import { STRINGS } from '../support/words.ts';

/*
 * A frame whose panel cannot be loaded shows the document as rendered at build.
 */

const { missing } = STRINGS.en.page;
const reload = vi.fn();

beforeAll(() => Promise.all([TABLE, EMBED].map((words) => words.load('en'))));

afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset.opening;
});

beforeEach(() => {
  const panel = <p>the panel as it opens</p>;
  document.body.innerHTML = `<div id="root">${renderToString(
    <Alone
      panel="lse"
      Panel={() => panel}
      state={openState('')}
      lang="en"
      stage={OPEN_STAGE}
      home="../../"
      unread={[]}
      unreadOptions={[]}
      onDismiss={() => {}}
      link={() => ''}
      report={() => {}}
      onDrawn={() => {}}
    />,
  )}</div>`;
  reload.mockClear();
});

const fail = (search = '') =>
  sayFrameMissing(
    { document, location: { search, reload } } as unknown as Window,
    new NotLoaded('the network failed'),
  );

test('that was to open as it was rendered still shows that, and says what is wrong', () => {
  fail();
  expect(screen.getByRole('alert').textContent).toContain(missing.notLoaded);
  expect(screen.getByText('the panel as it opens')).toBeTruthy();
  expect(screen.getByRole('link').getAttribute('href')).toContain('index.html#lse');
});

test('that was to open in another state is seen, and shows no state nobody asked for', () => {
  document.documentElement.dataset.opening = '';
  fail('?panel=lse&x=1,92');
  expect('opening' in document.documentElement.dataset).toBe(false);
  expect(screen.getByRole('alert').textContent).toContain(missing.notLoaded);
  expect(screen.queryByText('the panel as it opens')).toBeNull();
  // The full page opens in that state.
  expect(screen.getByRole('link').getAttribute('href')).toContain('x=1,92#lse');
});

test('is loaded again when it is tried again, but not while there is no network', () => {
  fail();
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  screen.getByRole('button', { name: missing.again }).click();
  expect(reload).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toContain(missing.offline);
  online.mockReturnValue(true);
  screen.getByRole('button', { name: missing.again }).click();
  expect(reload).toHaveBeenCalledTimes(1);
});

test('whose panel throws keeps the way to the full page, in the state it had', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { PANELS } = await import('../../src/features/registry.ts');
  let broken = false;
  const Panel = ({
    store,
  }: {
    store: { get: () => unknown; subscribe: (f: () => void) => () => void };
  }) => {
    useSyncExternalStore(store.subscribe, store.get);
    if (broken) throw new RangeError('Invalid array length');
    return <p>the panel</p>;
  };
  vi.spyOn(PANELS.lse, 'load').mockResolvedValue({ default: Panel });
  document.body.replaceChildren();
  const { state } = await openPanel('lse', 'x=1,92');
  broken = true;
  await act(async () => state.store.dispatch({ type: 'temperature', value: 2 }));
  expect(screen.getByRole('alert').textContent).toContain(missing.broken);
  expect(screen.getByRole('link').getAttribute('href')).toContain('x=1,92&t=2#lse');
});
