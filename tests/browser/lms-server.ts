import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import path from 'node:path';
import { makePackage } from '../../src/teach/marks/package/make.ts';
import type { Options } from '../../src/teach/marks/package/options.ts';
import { unzip } from '../support/unzip.ts';
import { test as base } from './fixtures.ts';

/*
 * A learning management system on an origin of its own: the player of scorm-again around the unpacked package, and what
 * it was told, kept on the server as a system keeps it, so that a browser without storage goes on from it.
 */

export const ASKED: Options = {
  panel: 'predict',
  language: 'en',
  kind: 'scorm12',
  title: 'Week 3: overflow',
  query: '',
  help: true,
  passMark: 10,
  completion: 'pass',
  contained: false,
};

/** The package that the section makes, from the built files. */
export const packageOf = async (options: Options, root: string) =>
  unzip(
    await makePackage(options, root, 'This needs JavaScript.', async (name) =>
      readFile(path.resolve('dist', name)),
    ),
  );

export interface Lms {
  readonly origin: string;
  /** The page a student opens. */
  readonly course: string;
  /** What the system has been told, as `cmi`. */
  readonly cmi: () => Record<string, unknown>;
  readonly commits: () => number;
}

interface Reply {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

type Answer = (request: IncomingMessage, body: string) => Reply | undefined;

const PLAYERS = {
  scorm12: { file: 'scorm12.min.js', make: 'API = new Scorm12API' },
  scorm2004: { file: 'scorm2004.min.js', make: 'API_1484_11 = new Scorm2004API' },
} as const;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'text/xml',
};

/** Serves on an origin of its own, until the test ends; gives the origin. */
export type Serve = (answer: Answer) => Promise<string>;

interface Fixtures {
  readonly serve: Serve;
  readonly startLms: (
    kind: keyof typeof PLAYERS,
    files: ReadonlyMap<string, Uint8Array>,
  ) => Promise<Lms>;
}

/** Answers with a file of the package under /course/. */
export function courseFile(files: ReadonlyMap<string, Uint8Array>, pathname: string) {
  const body = files.get(pathname.replace(/^\/course\//, ''));
  return body && { type: TYPES[path.extname(pathname)] ?? 'application/octet-stream', body };
}

export const pathOf = ({ url = '/' }: IncomingMessage) => new URL(url, 'http://localhost').pathname;

export const test = base.extend<Fixtures>({
  serve: async ({ origins }, use) => {
    const servers: Server[] = [];
    await use(async (answer) => {
      const server = createServer((request, response) => {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
          const found = answer(request, Buffer.concat(parts).toString());
          response.writeHead(found === undefined ? 404 : (found.status ?? 200), {
            'content-type': found?.type ?? 'text/plain',
            ...found?.headers,
          });
          response.end(found?.body);
        });
      });
      servers.push(server);
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('No port.');
      const origin = `http://127.0.0.1:${address.port}`;
      origins.add(origin);
      return origin;
    });
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  },
  startLms: async ({ serve }, use) => {
    await use(async (kind, files) => {
      const { file, make } = PLAYERS[kind];
      const player = await readFile(path.resolve('node_modules/scorm-again/dist', file));
      let kept: { cmi?: Record<string, unknown> } = {};
      let commits = 0;
      const origin = await serve((request, body) => {
        const pathname = pathOf(request);
        if (pathname === '/player.js') return { type: 'text/javascript', body: player };
        if (pathname === '/favicon.ico') return { type: 'image/svg+xml', body: '' };
        if (pathname === '/commit') {
          kept = JSON.parse(body);
          commits++;
          return { type: 'application/json', body: '{"result":"true","errorCode":0}' };
        }
        if (pathname === '/') return { type: 'text/html', body: '<p>Elsewhere</p>' };
        if (pathname === '/open')
          return {
            type: 'text/html; charset=utf-8',
            body: `<!doctype html><title>Course</title><script src="/player.js"></script><script>
${make}({ lmsCommitUrl: '/commit', autocommit: false });
const kept = ${JSON.stringify(kept.cmi ?? null).replaceAll('<', '\\u003c')};
if (kept) (window.API ?? window.API_1484_11).loadFromJSON(kept, 'cmi');
</script><iframe src="/course/index.html" title="Course" style="width:100%;height:900px"></iframe>`,
          };
        return courseFile(files, pathname);
      });
      return {
        origin,
        course: `${origin}/open`,
        cmi: () => kept.cmi ?? {},
        commits: () => commits,
      };
    });
  },
});

export { expect, type Page } from './fixtures.ts';
