/*
 * Keeps the site for when there is no network. build/offline.ts puts in the files and their hash.
 * Pages come from the network while there is one; files named by their hash never change and come from the cache.
 */
const FILES = '@FILES@';
const { scope } = self.registration;
// Caches belong to the origin: another copy of the site in another folder keeps its own.
const OURS = `logsumexplorer ${scope} `;
const CACHE = `${OURS}@HASH@`;

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function keep() {
  const cache = await caches.open(CACHE);
  // What has no hash in its name is asked for again; the rest was most likely just loaded.
  const request = (file) =>
    new Request(new URL(file, scope), { cache: isHashed(file) ? 'default' : 'no-cache' });
  await cache.addAll(FILES.map(request));
}

async function takeOver() {
  const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Panels alone, which a reader of the article may never see: kept when they are used. */
const isFrame = (path) => /^embed[./]/.test(path);

const isHashed = (path) => path.startsWith('assets/');

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const file = request.url.slice(scope.length).replace(/[?#].*$/, '');
  event.respondWith(isHashed(file) ? cacheFirst(request) : networkFirst(request, file));
});

async function cacheFirst(request) {
  const answer = await kept(request.url);
  if (answer) return answer;
  // The fonts of rarer formulas are kept when first asked for.
  const fetched = await fetch(request);
  if (fetched.ok) await (await caches.open(CACHE)).put(request, fetched.clone());
  return fetched;
}

async function networkFirst(request, file) {
  try {
    const fetched = await fetch(request);
    if (isFrame(file) && fetched.ok)
      await (await caches.open(CACHE)).put(
        new URL(file.replace(/index\.html$/, ''), scope),
        fetched.clone(),
      );
    return fetched;
  } catch (error) {
    const page = new URL(file.replace(/index\.html$/, ''), scope);
    const answer = await kept(page);
    // Relative addresses need the folder: hosts send /es to /es/, and so do we.
    if (!answer && (await kept(`${page}/`)))
      return Response.redirect(`${page}/${new URL(request.url).search}`);
    if (!answer) throw error;
    return answer;
  }
}

const kept = async (url) => (await caches.open(CACHE)).match(url, { ignoreVary: true });
