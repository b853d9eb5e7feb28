import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { freePort } from '../support/free-port.ts';
import { type Driver, findProgram, type Key } from './driver.ts';

const LIBRARIES = '/usr/lib/x86_64-linux-gnu';

export const webkit = {
  driver: findProgram('WebKitWebDriver'),
  browser: findProgram(
    process.env.MINIBROWSER_PATH,
    ...['4.1', '6.0', '4.0'].map((version) => `${LIBRARIES}/webkit2gtk-${version}/MiniBrowser`),
    `${LIBRARIES}/webkitgtk-6.0/MiniBrowser`,
  ),
  screen: findProgram('Xvfb'),
};

/** The code points WebDriver gives to keys without a character. */
const KEYS: Readonly<Record<Key, string>> = {
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  Home: '\uE011',
  End: '\uE010',
  9: '9',
  2: '2',
};

/** WebKitGTK's MiniBrowser on a virtual screen, by WebDriver: only a few commands, so without a client library. */
export async function startWebKit(
  driver: string,
  browser: string,
  screen: string,
): Promise<Driver> {
  const started: ChildProcess[] = [];
  const end = () => {
    for (const one of started.reverse()) one.kill();
  };
  try {
    const display = spawn(
      screen,
      ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    started.push(display);
    const [number] = await once(createInterface(display.stdio[3] as Readable), 'line');
    const port = await freePort();
    started.push(
      spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
        stdio: 'ignore',
        env: { ...process.env, DISPLAY: `:${number}`, GDK_BACKEND: 'x11' },
      }),
    );
    const ask = await openSession(`http://127.0.0.1:${port}`, browser);
    await ask('POST', 'window/rect', { width: 1280, height: 900 });
    return {
      open: async (url) => {
        await ask('POST', 'url', { url });
      },
      evaluate: (expression) =>
        ask('POST', 'execute/sync', { script: `return (${expression});`, args: [] }),
      press: async (...keys) => {
        const actions = keys
          .map((key) => KEYS[key])
          .flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]);
        await ask('POST', 'actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
      },
      close: async () => {
        await ask('DELETE', '').finally(end);
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

type Ask = (method: 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

async function openSession(origin: string, binary: string): Promise<Ask> {
  const request = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${origin}/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await untilListening(origin);
  const { sessionId } = (await request('POST', 'session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      },
    },
  })) as { sessionId: string };
  return (method, path, body) => request(method, `session/${sessionId}${path && `/${path}`}`, body);
}

async function untilListening(origin: string): Promise<void> {
  for (const end = Date.now() + 20_000; ; ) {
    try {
      await fetch(`${origin}/status`);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
