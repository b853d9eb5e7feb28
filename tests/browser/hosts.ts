import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { test as base } from './fixtures.ts';

export { expect, type Page } from './fixtures.ts';

type Headers = Readonly<Record<string, string>>;

/** The headers of a path. A header sent twice is a mistake in the rules. */
export type HeaderRules = (path: string) => readonly (readonly [string, string])[];

export interface HostOptions {
  /** Folder the built site lies in: "/" or "/a/b/c/". Null for a server without the site. */
  readonly site?: string | null;
  readonly rules?: HeaderRules;
  /** Whether a request for a folder returns its index, as on web servers but not on object storage. */
  readonly indexes?: boolean;
  /** A folder of the host's own files, served from "/". */
  readonly folder?: string;
  /** Pages of the host, by path. */
  readonly pages?: Readonly<Record<string, string>>;
  readonly pageHeaders?: Headers;
  /** Any free one, unless a site must know its address before it is built. */
  readonly port?: number;
}

export interface Host {
  /** The same server under two names, which are two origins. */
  readonly origin: string;
  readonly other: string;
  /** Paths requested, in order. */
  readonly asked: string[];
  /** Ends it before the test does. */
  readonly stop: () => void;
}

const TYPES: Headers = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** `startHost` serves the built site, and pages around it, as a test needs, until the test ends. */
export const test = base.extend<{ startHost: (options?: HostOptions) => Promise<Host> }>({
  startHost: async ({ origins }, use) => {
    const servers: Server[] = [];
    await use(async (options = {}) => {
      const asked: string[] = [];
      const server = await listen(options, asked);
      servers.push(server);
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('No port.');
      const origin = `http://127.0.0.1:${address.port}`;
      const other = `http://localhost:${address.port}`;
      origins.add(origin).add(other);
      const stop = () => {
        server.closeAllConnections();
        server.close();
      };
      return { origin, other, asked, stop };
    });
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  },
});

async function listen(options: HostOptions, asked: string[]): Promise<Server> {
  const {
    site = '/',
    rules = () => [],
    indexes = true,
    pages = {},
    pageHeaders = {},
    port = 0,
  } = options;
  const built = path.resolve('dist');
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const page = pages[pathname];
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...pageHeaders });
      response.end(page);
      return;
    }
    // Browsers request it on their own.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const name = site !== null && pathname.startsWith(site) ? pathname.slice(site.length) : null;
    const own = options.folder && (await fileOf(options.folder, pathname.slice(1), indexes));
    const file = own || (name === null ? null : await fileOf(built, name, indexes));
    if (file === null) return void response.writeHead(404).end();
    const headers: Record<string, string> = {};
    for (const [header, value] of own ? [] : rules(`/${name}`)) {
      if (header.toLowerCase() in headers) throw new Error(`${header} is given twice to /${name}`);
      headers[header.toLowerCase()] = value;
    }
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, ...headers });
    response.end(await readFile(file));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

async function fileOf(root: string, name: string, indexes: boolean): Promise<string | null> {
  const wanted = indexes && (name === '' || name.endsWith('/')) ? `${name}index.html` : name;
  const file = path.join(root, decodeURIComponent(wanted));
  if (!file.startsWith(root + path.sep)) return null;
  return (await stat(file).catch(() => null))?.isFile() ? file : null;
}

/** The rules of a `_headers` file: a path, possibly with a "*" at its end, then its headers, indented. */
export function netlifyRules(text: string): HeaderRules {
  const rules = text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const [pattern = '', ...lines] = block.split('\n');
      const headers = lines.map((line) => {
        const [, name = '', value = ''] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
        return [name, value] as const;
      });
      // ":name" stands for one folder, "*" for anything.
      const parts = pattern.split(/(:\w+|\*)/).map((part, at) => {
        if (at % 2 === 0) return part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
        return part === '*' ? '.*' : '[^/]+';
      });
      return { pattern: new RegExp(`^${parts.join('')}$`), headers };
    });
  return (asked) =>
    rules.filter(({ pattern }) => pattern.test(asked)).flatMap(({ headers }) => headers);
}

/**
 * The rules of an nginx snippet: the location with the longest prefix, or the exact one, and only its headers, since an
 * nginx location with an add_header of its own inherits none.
 */
export function nginxRules(text: string): HeaderRules {
  const headersIn = (block: string) =>
    [...block.matchAll(/add_header\s+([\w-]+)\s+(?:"([^"]*)"|(\S+?))(?:\s+always)?;/g)].map(
      ([, name = '', quoted, plain]) => [name, quoted ?? plain ?? ''] as const,
    );
  const locations = [...text.matchAll(/location\s+(=\s+)?(\S+)\s*\{([^}]*)\}/g)].map(
    ([, exact, prefix = '', block = '']) => ({
      exact: exact !== undefined,
      prefix,
      headers: headersIn(block),
    }),
  );
  return (asked) => {
    const exact = locations.find((one) => one.exact && one.prefix === asked);
    const [longest] = locations
      .filter((one) => !one.exact && asked.startsWith(one.prefix))
      .sort((a, b) => b.prefix.length - a.prefix.length);
    return (exact ?? longest)?.headers ?? [];
  };
}

/** A page of a teacher, in the parts a test needs. */
export const hostPage = (body: string, { html = 'lang="en"', head = '', attributes = '' } = {}) =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A lesson</title>${head}</head><body ${attributes}><main><h1>A lesson</h1>${body}</main></body></html>`;
