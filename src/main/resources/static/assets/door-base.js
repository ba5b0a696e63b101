// Finds people by parts of their name: "mül", "mueller" and "muller" find Müller and Mueller. LooseText.java does the same.
(() => {
  const letters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l" };
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[ßæœøł]/g, (one) => letters[one]);
  const spelt = (text) => plain(text).replace(/([aou])e/g, "$1");
  const words = (text) => text.trim().split(/[\s,;]+/).filter(Boolean);
  const holds = (text, wanted) => wanted.every((word) => text.includes(word));
  window.Door = {};
  Door.find = {
    /** To be done once for each person, because 2,000 are looked through at each key. */
    prepare(guest) {
      const text = guest.name + " " + guest.org + " " + guest.net;
      guest.plain = plain(text);
      guest.spelt = spelt(text);
      return guest;
    },
    among(people, typed) {
      const wanted = words(plain(typed));
      const again = words(spelt(typed));
      return people.filter((one) => holds(one.plain, wanted) || holds(one.spelt, again));
    },
  };
})();

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

  /** No link opens for so long: what is left of it nobody can read, and nobody comes to wipe it. */
  const longest = 21 * 24 * 60 * 60 * 1000;
  const sweep = (kept) => {
    kept.transaction("kept", "readwrite").objectStore("kept").openCursor().onsuccess = (event) => {
      const row = event.target.result;
      if (!row) return;
      if (row.value.at < Date.now() - longest) row.delete();
      row.continue();
    };
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
    let kept = await database();
    sweep(kept);
    // some browsers drop the connection of a page in the background
    const ask = async (mode, what) => {
      try {
        return await done(what(kept.transaction("kept", mode).objectStore("kept")));
      } catch {
        kept = await database();
        return done(what(kept.transaction("kept", mode).objectStore("kept")));
      }
    };
    const sealed = async (value) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      return { at: Date.now(), iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text.encode(JSON.stringify(value))) };
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
        await ask("readwrite", (rows) => rows.put(row, name + id));
      },
      get: async (id) => opened(await ask("readonly", (rows) => rows.get(name + id))),
      drop: async (id) => ask("readwrite", (rows) => rows.delete(name + id)),
      all: async (start) => {
        const found = await ask("readonly", (rows) => rows.getAll(IDBKeyRange.bound(name + start, name + start + "\uffff")));
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

// What was done waits here until the server has answered: sent in order, each named by a nonce, so that whatever is sent
// again counts once. What the server refuses stays until somebody has read it.
(() => {
  const most = 20;
  const longest = 30000;
  Door.ask = async (path, options = {}) => {
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), 15000);
    try {
      return await fetch(location.pathname.replace(/\/$/, "") + path,
        { cache: "no-store", credentials: "same-origin", redirect: "error", signal: stop.signal, ...options });
    } finally {
      clearTimeout(late);
    }
  };

  /** @param heard told of {entry, answer} for each act, of the new stand, and that the link is gone */
  Door.queue = async (store, heard) => {
    const entries = await store.all("q/");
    let latest = Number(entries.at(-1)?.order ?? 0);
    let busy = false;
    let wait = 1000;
    let size = most;
    let timer = 0;
    const key = (entry) => "q/" + entry.order;
    const waiting = () => entries.filter((entry) => !entry.refused);
    const forget = async (entry) => {
      entries.splice(entries.indexOf(entry), 1);
      await store.drop(key(entry)).catch(() => {});
    };
    const refuse = async (entry, why) => {
      entry.refused = why;
      await store.put(key(entry), entry).catch(() => {});
    };
    const settle = async (batch, answers) => {
      for (const answer of answers) {
        const entry = batch.find((one) => one.act.nonce === answer.nonce);
        if (!entry) continue;
        await (answer.refused ? refuse(entry, answer.result) : forget(entry));
        heard.answer(entry, answer);
      }
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(flush, wait);
      wait = Math.min(longest, wait * 2);
    };
    const send = async () => {
      const batch = waiting().slice(0, size);
      if (batch.length === 0) return false;
      const answer = await Door.ask("/acts", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ sent: new Date().toISOString(), acts: batch.map((entry) => entry.act) }),
      });
      if (answer.ok) {
        const said = await answer.json();
        await settle(batch, said.answers);
        wait = 1000;
        size = most;
        heard.stand(said.stand);
        return true;
      }
      if (answer.status === 404) heard.gone();
      if (answer.status === 400 || answer.status === 413) {
        // one of them cannot be read: alone it is found out which
        if (batch.length === 1) await refuse(batch[0], "INVALID");
        size = 1;
        return true;
      }
      throw new Error("not now: " + answer.status);
    };
    async function flush() {
      if (busy) return;
      busy = true;
      try {
        while (await send());
      } catch {
        heard.offline();
        later();
      } finally {
        busy = false;
        heard.changed();
      }
    }
    window.addEventListener("online", () => {
      wait = 1000;
      flush();
    });
    window.addEventListener("beforeunload", (event) => {
      if (!store.lasting && waiting().length > 0) event.preventDefault();
    });
    return {
      entries,
      waiting,
      flush,
      refused: () => entries.filter((entry) => entry.refused),
      drop: async () => {
        for (const entry of [...entries]) await forget(entry);
        heard.changed();
      },
      dismiss: async () => {
        for (const entry of entries.filter((one) => one.refused)) await forget(entry);
        heard.changed();
      },
      /** @param label whom it is about, for the helper, and guest the number: both stay on the device */
      add: async (act, label, guest) => {
        const now = new Date();
        // by time, and one after the other whatever happens to the clock: what is taken back was done before
        latest = Math.max(now.getTime(), latest + 1);
        const entry = {
          act: { nonce: Door.nonce(), at: now.toISOString(), ...act },
          label,
          guest,
          order: String(latest).padStart(15, "0"),
        };
        entries.push(entry);
        heard.changed();
        try {
          await store.put(key(entry), entry);
        } catch {
          // the device is full: it is kept in the open page
        }
        await flush();
        return entry;
      },
    };
  };
})();
