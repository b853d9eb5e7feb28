import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Plugin, preview } from 'vite';
import { freePort } from '../support/free-port.ts';

/**
 * Errors and warnings of a document, recorded from before its first script. Firefox reports an error at a modulepreload
 * link if the module is already being loaded; that is ignored, since a module that fails is noticed where it runs.
 */
const NOTE_COMPLAINTS = `<script>
window.complaints = [];
addEventListener('error', (event) => {
  const { target, message } = event;
  if (target === window) complaints.push(message);
  else if (target.rel !== 'modulepreload') complaints.push('not loaded: ' + (target.src || target.href));
}, true);
addEventListener('unhandledrejection', (event) => complaints.push('rejected: ' + event.reason));
for (const kind of ['error', 'warn']) console[kind] = (...words) => complaints.push(words.join(' '));
window.heights = [];
addEventListener('message', ({ data }) => { if (data && data.type === 'height') heights.push(data.height); });
</script>`;

/** A lesson that holds a panel. */
const LESSON = `<!doctype html><html lang="en"><head><title>Lesson</title>
<script async src="/embed.js"></script></head>
<body><main><h1>Lesson</h1><log-sum-explorer panel="lab" x="1.2,92,3.1,0.5,2.9"></log-sum-explorer></main></body></html>`;

/** Serves the built site, whose documents record their errors, and a lesson at /lesson. */
export async function serveSite() {
  const server = await preview({
    configFile: false,
    logLevel: 'silent',
    plugins: [documentsThatComplain()],
    preview: { host: '127.0.0.1', port: await freePort(), strictPort: true },
  });
  const [origin] = server.resolvedUrls?.local ?? [];
  if (origin === undefined) throw new Error('The built site is not served.');
  return { origin: origin.replace(/\/$/, ''), close: () => server.close() };
}

function documentsThatComplain(): Plugin {
  return {
    name: 'documents-that-complain',
    configurePreviewServer({ middlewares }) {
      middlewares.use(async (request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const html = pathname === '/lesson' ? LESSON : await documentOf(pathname);
        if (html === undefined) return next();
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(html.replace('<head>', `<head>${NOTE_COMPLAINTS}`));
      });
    },
  };
}

async function documentOf(pathname: string): Promise<string | undefined> {
  if (!/(\/|\.html)$/.test(pathname)) return undefined;
  const file = path.join('dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  return readFile(file, 'utf8').catch(() => undefined);
}
