import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, Suspense, useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Part, SurroundingsProvider } from '../../src/panel/part.tsx';
import { lazyPart } from '../../src/ui/lazy-part.tsx';
import { StringsProvider } from '../../src/words/context.tsx';
import { STRINGS } from '../support/words.ts';

const { missing } = STRINGS.en.page;
const reload = vi.fn();

/** React logs every error that a boundary catches: here they are expected. */
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  reload.mockClear();
});

/** A part between two others that must go on working. */
function Around({ children }: { children: ReactNode }) {
  const [count, setCount] = useState(0);
  return (
    <StringsProvider value={STRINGS.en}>
      <SurroundingsProvider
        value={{ document: 'page', reload, root: '', askForSet: async () => null }}
      >
        <button type="button" onClick={() => setCount(count + 1)}>
          pressed {count}
        </button>
        <Part room={() => 280}>
          <Suspense fallback="waiting">{children}</Suspense>
        </Part>
        <p>what follows</p>
      </SurroundingsProvider>
    </StringsProvider>
  );
}

/** Waits for what a press triggers, as far as it needs no timer. */
const press = (user: ReturnType<typeof userEvent.setup>, button: HTMLElement) =>
  act(async () => user.click(button));

const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

describe('a part whose code does not come', () => {
  const setUp = async (ask: () => Promise<{ default: () => ReactNode }>) => {
    const Chart = lazyPart(ask);
    await act(async () => {
      render(
        <Around>
          <Chart />
        </Around>,
      );
    });
    return userEvent.setup();
  };

  test('says so in its place, as high as it would have been, and what is around works', async () => {
    const user = await setUp(gone);
    const notice = screen.getByRole('alert');
    expect(notice.textContent).toContain(missing.notLoaded);
    expect(notice.parentElement?.style.minBlockSize).toBe('280px');
    await press(user, screen.getByRole('button', { name: 'pressed 0' }));
    expect(screen.getByRole('button', { name: 'pressed 1' })).toBeTruthy();
    expect(screen.getByText('what follows')).toBeTruthy();
  });

  test('comes when it is asked for again and is there', async () => {
    const ask = vi.fn(gone as () => Promise<{ default: () => ReactNode }>);
    const user = await setUp(ask);
    ask.mockResolvedValue({ default: () => <p>the chart</p> });
    await press(user, screen.getByRole('button', { name: missing.again }));
    expect(await screen.findByText('the chart')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('asks once for each time it is asked, and the button keeps the focus', async () => {
    const ask = vi.fn(gone);
    const user = await setUp(ask);
    expect(ask).toHaveBeenCalledTimes(1);
    for (const times of [2, 3]) {
      await press(user, screen.getByRole('button', { name: missing.again }));
      const again = await screen.findByRole('button', { name: missing.again });
      expect(ask).toHaveBeenCalledTimes(times);
      expect(document.activeElement).toBe(again);
    }
  });

  test('without a network says that, and does not offer to lose the page', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await setUp(gone);
    expect(screen.getByRole('alert').textContent).toContain(missing.offline);
    expect(screen.getByRole('button', { name: missing.again })).toBeTruthy();
    expect(screen.queryByRole('button', { name: missing.reload.page })).toBeNull();
  });

  test('offers to load the page again, in the state it is in', async () => {
    const user = await setUp(gone);
    await press(user, screen.getByRole('button', { name: missing.reload.page }));
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

describe('a part that throws', () => {
  let broken = true;
  function Panel() {
    if (broken) throw new RangeError('Invalid array length');
    return <p>the panel</p>;
  }

  beforeEach(() => {
    broken = true;
  });

  test('says that it broke, blames no network, and what is around works', async () => {
    render(
      <Around>
        <Panel />
      </Around>,
    );
    expect(screen.getByRole('alert').textContent).toContain(missing.broken);
    await userEvent.click(screen.getByRole('button', { name: 'pressed 0' }));
    expect(screen.getByRole('button', { name: 'pressed 1' })).toBeTruthy();
  });

  test('is shown again when it is tried again and what broke it is gone', async () => {
    render(
      <Around>
        <Panel />
      </Around>,
    );
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: missing.again }));
    expect(screen.getByText('the panel')).toBeTruthy();
  });
});
