import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

export interface Site {
  readonly origin: string;
  readonly close: () => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.svg', '.json']);

const compress = promisify(brotliCompress);

/** A folder served as a static host would: brotli for text, and no caching, so that every visit is a first one. */
export async function serve(folder: string): Promise<Site> {
  const root = path.resolve(folder);
  const files = new Map<string, Promise<Buffer>>();

  /** Compressed in advance, so that it does not count towards any visit. */
  function contents(file: string): Promise<Buffer> {
    const known = files.get(file) ?? read(file);
    files.set(file, known);
    return known;
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const file = path.join(root, name);
    if (!file.startsWith(root + path.sep)) return notFound(response);
    contents(file).then(
      (body) => response.writeHead(200, headers(file, body)).end(body),
      () => notFound(response),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

async function read(file: string): Promise<Buffer> {
  const body = await readFile(file);
  if (!COMPRESSIBLE.has(path.extname(file))) return body;
  return compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

function headers(file: string, body: Buffer) {
  const extension = path.extname(file);
  return {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'content-length': body.length,
    'cache-control': 'no-store',
    ...(COMPRESSIBLE.has(extension) ? { 'content-encoding': 'br' } : {}),
  };
}

function notFound(response: ServerResponse): void {
  response.writeHead(404).end();
}
