/*
 * Makes the site work without a network. build/offline.ts fills in the list of files and their hash. Pages are fetched
 * from the network if there is one; files with a hash in their name never change and come from the cache.
 */
const FILES = '@FILES@';
const { scope } = self.registration;
// Caches belong to the origin, so a copy of the site in another folder needs other names.
const OURS = `logsumexplorer ${scope} `;
const CACHE = `${OURS}@HASH@`;

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function keep() {
  const cache = await caches.open(CACHE);
  // Files without a hash in their name are revalidated; the others were most likely just loaded.
  const request = (file) =>
    new Request(new URL(file, scope), { cache: isHashed(file) ? 'default' : 'no-cache' });
  const answers = await Promise.all(FILES.map((file) => ours(file, request(file))));
  // Only once all have arrived, so that no incomplete version is cached.
  await Promise.all(FILES.map((file, at) => cache.put(new URL(file, scope), answers[at])));
}

async function ours(file, request) {
  const answer = await fetch(request);
  if (await isOurs(file, answer)) return answer;
  throw new TypeError(`Something else came for ${request.url}.`);
}

/** Content types without which a browser does not run a script or apply a style sheet. */
const TYPES = { js: /^(text|application)\/(x-)?javascript/, css: /^text\/css/ };

/**
 * Whether a response is our file. A network with a login page answers any address with that page and status 200. Our
 * own pages are recognised by the panels in them; any other file must not be HTML.
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

/** Frames are cached when they are used, because most readers of the article never open one. */
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
  // Files of frames are cached on first use.
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
    // Relative addresses need the trailing slash: redirect /es to /es/, as hosts do.
    if (!answer && (await kept(`${page}/`)))
      return Response.redirect(`${page}/${new URL(request.url).search}`);
    if (!answer) throw error;
    return answer;
  }
}

const keepAs = async (address, answer) => (await caches.open(CACHE)).put(address, answer.clone());

const kept = async (url) => (await caches.open(CACHE)).match(url, { ignoreVary: true });
