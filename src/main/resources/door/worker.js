// Lets the page of a helper open without a network. It keeps the page without anybody in it, and the files it is made of;
// secret addresses and names it never keeps.
const SHELL = new URL("empty", self.registration.scope).href;
const KEPT = "reihum-door";
const PATIENCE = 4000;

const keepShell = async () => {
  const page = await fetch(SHELL, { cache: "no-store", redirect: "error" });
  if (!page.ok) throw new Error("no page: " + page.status);
  const words = await page.clone().text();
  const files = [...words.matchAll(/(?:src|href)="([^"]*\/assets\/[^"]+)"/g)].map((hit) => new URL(hit[1], SHELL).href);
  const kept = await caches.open(KEPT);
  // their names change with what is in them
  await Promise.all(files.map(async (file) => (await kept.match(file, { ignoreVary: true })) || kept.add(file)));
  await kept.put(SHELL, page);
};

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(keepShell());
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const page = async (request) => {
  const late = new Promise((good, bad) => setTimeout(() => bad(new Error("too slow")), PATIENCE));
  try {
    const answer = await Promise.race([fetch(request), late]);
    if (answer.status < 500) return answer;
    throw new Error("not now: " + answer.status);
  } catch {
    return (await caches.match(SHELL, { ignoreVary: true })) ?? fetch(request);
  }
};
const file = async (request) => {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await (await caches.open(KEPT)).put(request, fresh.clone());
  return fresh;
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    event.respondWith(page(request));
    event.waitUntil(keepShell().catch(() => {}));
  } else if (new URL(request.url).pathname.includes("/assets/")) {
    event.respondWith(file(request));
  }
});
