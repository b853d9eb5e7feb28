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
  const answers = await Promise.all(FILES.map((file) => ours(file, request(file))));
  // Only now: a version that is not whole is not begun.
  await Promise.all(FILES.map((file, at) => cache.put(new URL(file, scope), answers[at])));
}

async function ours(file, request) {
  const answer = await fetch(request);
  if (await isOurs(file, answer)) return answer;
  throw new TypeError(`Something else came for ${request.url}.`);
}

/** What a browser insists on to take a file for what its name says. */
const TYPES = { js: /^(text|application)\/(x-)?javascript/, css: /^text\/css/ };

/**
 * A network that asks for a password first answers with a page of its own at whatever address, and calls it well. Our
 * pages are told by the panels in them; any other file is no page.
 */
async function isOurs(file, answer) {
  if (!answer.ok || answer.redirected) return false;
  const type = (answer.headers.get('content-type') ?? '').toLowerCase();
  const isPage = type.startsWith('text/html');
  const ending = /\.(\w+)$/.exec(file)?.[1] ?? 'html';
  if (ending !== 'html') return TYPES[ending]?.test(type) ?? !isPage;
  return isPage && (await answer.clone().text()).includes('data-panel=');
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
  event.respondWith(isHashed(file) ? cacheFirst(request, file) : networkFirst(request, file));
});

async function cacheFirst(request, file) {
  const answer = await kept(request.url);
  if (answer) return answer;
  // The files of frames are kept when they are first asked for.
  const fetched = await fetch(request);
  if (await isOurs(file, fetched)) await keepAs(request, fetched);
  return fetched;
}

async function networkFirst(request, file) {
  try {
    const fetched = await fetch(request);
    if (isFrame(file) && (await isOurs(file, fetched)))
      await keepAs(new URL(file.replace(/index\.html$/, ''), scope), fetched);
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

const keepAs = async (address, answer) => (await caches.open(CACHE)).put(address, answer.clone());

const kept = async (url) => (await caches.open(CACHE)).match(url, { ignoreVary: true });
