import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/*
 * The built service worker, in a simulated origin: which responses of a network it caches.
 */

const SITE = 'https://example.org/tools/';
const PAGE = '<div id="root"><div data-panel="lab"></div></div>';
const PORTAL = '<h1>Welcome to the hotel</h1><form>Room and name</form>';
const FILES = { '': 'text/html', 'es/': 'text/html', 'assets/lab-1.js': 'text/javascript' };

type Network = (file: string) => Response;

const answer = (body: string, type: string) =>
  new Response(body, { headers: { 'content-type': type } });

/** All files as published. */
const sound: Network = (file) => {
  if (file.endsWith('.js')) return answer('export {}', 'text/javascript; charset=utf-8');
  if (file.endsWith('.css')) return answer('p {}', 'text/css');
  if (file.endsWith('.woff2')) return answer('wOF2', 'application/octet-stream');
  return answer(PAGE, 'text/html; charset=utf-8');
};

/** Starts the worker on a network. */
function worker(network: { answer: Network }) {
  const store = new Map<string, Response>();
  const keyOf = (request: Request | URL | string) =>
    request instanceof Request ? request.url : String(request);
  const cache = {
    put: async (request: Request | URL, response: Response) => {
      store.set(keyOf(request), response);
    },
    match: async (request: Request | URL | string) => store.get(keyOf(request))?.clone(),
  };
  const listeners = new Map<string, (event: object) => void>();
  const self = {
    registration: { scope: SITE },
    addEventListener: (type: string, listener: (event: object) => void) =>
      listeners.set(type, listener),
    clients: { claim: async () => {} },
  };
  const source = readFileSync('build/service-worker.js', 'utf8').replace(
    "'@FILES@'",
    JSON.stringify(Object.keys(FILES)),
  );
  new Function('self', 'caches', 'fetch', source)(
    self,
    { open: async () => cache, keys: async () => [], delete: async () => true },
    async (request: Request) => network.answer(request.url.slice(SITE.length)),
  );
  return {
    /** Cached addresses, relative to the site. */
    kept: () => [...store.keys()].map((url) => url.slice(SITE.length)).sort(),
    install: async () => {
      let done: Promise<unknown> = Promise.resolve();
      listeners.get('install')?.({
        waitUntil: (promise: Promise<unknown>) => {
          done = promise;
        },
      });
      await done;
    },
    ask: async (file: string): Promise<string> => {
      let given: Promise<Response> | undefined;
      listeners.get('fetch')?.({
        request: new Request(SITE + file),
        respondWith: (promise: Promise<Response>) => {
          given = promise;
        },
      });
      return (await given)?.text() ?? '';
    },
  };
}

test('on a sound network the whole site is kept', async () => {
  const site = worker({ answer: sound });
  await site.install();
  expect(site.kept()).toEqual(Object.keys(FILES).sort());
});

const WRONG: readonly (readonly [string, (file: string) => Response])[] = [
  ['a page under the name of any file', () => answer(PORTAL, 'text/html')],
  ['an answer that was led elsewhere', (file) => redirected(sound(file))],
  ['an error', () => new Response('', { status: 404 })],
];

function redirected(response: Response): Response {
  return Object.defineProperty(response, 'redirected', { value: true });
}

describe.each(WRONG)('%s', (_, wrong) => {
  test.each(Object.keys(FILES))('for %j keeps a new version from being kept', async (bad) => {
    const site = worker({ answer: (file) => (file === bad ? wrong(file) : sound(file)) });
    await expect(site.install()).rejects.toThrow('Something else came');
    expect(site.kept()).toEqual([]);
  });

  test.each([
    'assets/late-1.js',
    'assets/late-1.css',
    'assets/KaTeX_AMS-1.woff2',
    'embed/lab/index.html',
    'embed/',
    'embed.js',
  ])('for %s is handed on, not kept, and what is right is kept the next time', async (file) => {
    const network = { answer: wrong };
    const site = worker(network);
    await site.ask(file);
    expect(site.kept()).toEqual([]);
    network.answer = sound;
    expect(await site.ask(file)).toBe(await sound(file).text());
    expect(site.kept()).toEqual([file.replace('index.html', '')]);
  });
});

test('a file whose name is its hash is asked for once', async () => {
  const network = { answer: sound };
  const site = worker(network);
  await site.ask('assets/late-1.js');
  network.answer = () => answer(PORTAL, 'text/html');
  expect(await site.ask('assets/late-1.js')).toBe('export {}');
});
