// What a telephone keeps for a time without a network: encrypted with a key that is reckoned from the secret address and
// stored nowhere. Where a browser cannot do that (no https), nothing is kept beyond the open page.
(() => {
  const text = new TextEncoder();
  const digest = async (of) => new Uint8Array(await crypto.subtle.digest("SHA-256", text.encode(of)));
  const base64 = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  const done = (request) => new Promise((good, bad) => {
    request.onsuccess = () => good(request.result);
    request.onerror = () => bad(request.error);
  });
  const database = () => {
    const opening = indexedDB.open("reihum-door", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("kept");
    return done(opening);
  };

  const memory = () => {
    const kept = new Map();
    return {
      lasting: false,
      put: async (key, value) => void kept.set(key, value),
      get: async (key) => kept.get(key),
      drop: async (key) => void kept.delete(key),
      all: async (start) => [...kept.keys()].filter((key) => key.startsWith(start)).sort().map((key) => kept.get(key)),
    };
  };

  const encrypted = async (token) => {
    const key = await crypto.subtle.importKey("raw", await digest("reihum door key " + token), "AES-GCM", false, ["encrypt", "decrypt"]);
    const name = base64((await digest("reihum door name " + token)).slice(0, 12)) + "/";
    const kept = await database();
    const rows = (mode) => kept.transaction("kept", mode).objectStore("kept");
    const sealed = async (value) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text.encode(JSON.stringify(value))) };
    };
    const opened = async (row) => {
      if (!row) return undefined;
      const bytes = await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv }, key, row.data);
      return JSON.parse(new TextDecoder().decode(bytes));
    };
    return {
      lasting: true,
      put: async (id, value) => {
        const row = await sealed(value);
        await done(rows("readwrite").put(row, name + id));
      },
      get: async (id) => opened(await done(rows("readonly").get(name + id))),
      drop: async (id) => done(rows("readwrite").delete(name + id)),
      all: async (start) => {
        const found = await done(rows("readonly").getAll(IDBKeyRange.bound(name + start, name + start + "\uffff")));
        return Promise.all(found.map(opened));
      },
    };
  };

  Door.store = async (token) => {
    if (!window.isSecureContext || !crypto.subtle || !window.indexedDB) return memory();
    try {
      return await encrypted(token);
    } catch {
      // a private window of some browsers has no database
      return memory();
    }
  };
  /** What the server's list knows a code by; null where the browser cannot reckon it. */
  Door.shortened = async (code) => (crypto.subtle ? base64((await digest(code)).slice(0, 10)) : null);
  Door.nonce = () => crypto.randomUUID ? crypto.randomUUID()
    : [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
})();
