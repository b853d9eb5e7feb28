import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openState } from '../../src/features/open-state.ts';
import { loadPanel } from '../../src/panel/load-panel.ts';
import { OPEN_STAGE } from '../../src/panel/stage.ts';
import { ISLANDS, type IslandId } from '../../src/site/islands.ts';
import { mountPanels } from '../../src/site/mount-panels.tsx';
import { STRINGS } from '../support/words.ts';

/*
 * The panels of the article, one of which cannot be loaded or throws. Everything is near the viewport here.
 */

const { missing } = STRINGS.es.page;
const LATE = (Object.keys(ISLANDS) as IslandId[]).filter((id) => id !== 'lab');
const reload = vi.fn();

class Near {
  constructor(private readonly told: (entries: { isIntersecting: boolean }[]) => void) {}
  observe() {
    this.told([{ isIntersecting: true }]);
  }
  disconnect() {}
}

/** Code that was loaded before is available at once. */
// All panels are imported here, which takes long on a busy machine.
beforeAll(() => Promise.all(LATE.map((id) => loadPanel(ISLANDS[id], 'es'))), 60_000);

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubGlobal('IntersectionObserver', Near);
  vi.stubGlobal('requestIdleCallback', (act: () => void) => {
    queueMicrotask(act);
    return 0;
  });
  vi.stubGlobal('cancelIdleCallback', () => {});
  reload.mockClear();
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** Two panels, as in the document before they are started. */
async function open(first: IslandId, second: IslandId) {
  const main = document.createElement('main');
  main.dataset.missing = JSON.stringify(missing);
  main.innerHTML = [first, second]
    .map((id) => `<div data-panel="${id}"><p class="awaited">…</p></div>`)
    .join('');
  document.body.append(main);
  const state = openState('');
  const props = {
    ...state,
    state,
    asked: '',
    root: 'https://example.org/',
    link: () => '',
    showInLab: null,
    report: () => {},
    stage: OPEN_STAGE,
  };
  await act(async () => mountPanels(document, STRINGS.es, props, reload));
  return main;
}

const place = (id: IslandId) =>
  document.querySelector<HTMLElement>(`[data-panel="${id}"]`) as HTMLElement;

describe.each(LATE)('%s', (id) => {
  const other: IslandId = id === 'drills' ? 'pattern' : 'drills';

  test('that does not come is said to be missing, and the panel beside it comes', async () => {
    const ask = vi.spyOn(ISLANDS[id], 'load').mockRejectedValue(new TypeError('Failed to fetch'));
    await open(id, other);
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain(missing.notLoaded);
    expect(notice.parentElement?.nextElementSibling).toBe(place(id));
    await vi.waitFor(() => expect(place(other).querySelector('.awaited')).toBeNull());

    // After a second failure the message appears again, and the button has the focus.
    await userEvent.click(within(notice).getByRole('button', { name: missing.again }));
    await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
    const button = await screen.findByRole('button', { name: missing.again });
    expect(document.activeElement).toBe(button);
    await userEvent.click(screen.getByRole('button', { name: missing.reload.page }));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test('that throws is said to have broken, and the panel beside it comes', async () => {
    vi.spyOn(ISLANDS[id], 'load').mockResolvedValue({
      default: () => {
        throw new RangeError('Invalid array length');
      },
    });
    await open(id, other);
    const notice = await within(place(id)).findByRole('alert');
    expect(notice.textContent).toContain(missing.broken);
    await vi.waitFor(() => expect(place(other).querySelector('.awaited')).toBeNull());
    await userEvent.click(within(notice).getByRole('button', { name: missing.reload.page }));
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

test('a panel comes when it is asked for again and is there', async () => {
  vi.spyOn(ISLANDS.batch, 'load').mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await open('batch', 'drills');
  await userEvent.click(await screen.findByRole('button', { name: missing.again }));
  await vi.waitFor(() => expect(place('batch').querySelector('.awaited')).toBeNull());
  expect(document.querySelector('.missing-part')).toBeNull();
});
