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
    let count = entries.length;
    let busy = false;
    let wait = 1000;
    let size = most;
    let timer = 0;
    const key = (entry) => "q/" + entry.order;
    const waiting = () => entries.filter((entry) => !entry.refused);
    const forget = async (entry) => {
      entries.splice(entries.indexOf(entry), 1);
      await store.drop(key(entry));
    };
    const refuse = async (entry, why) => {
      entry.refused = why;
      await store.put(key(entry), entry);
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
      dismiss: async () => {
        for (const entry of entries.filter((one) => one.refused)) await forget(entry);
        heard.changed();
      },
      /** @param label whom it is about, for the helper, and guest the number: both stay on the device */
      add: async (act, label, guest) => {
        const now = new Date();
        const entry = {
          act: { nonce: Door.nonce(), at: now.toISOString(), ...act },
          label,
          guest,
          order: String(now.getTime()).padStart(15, "0") + "-" + String(count++).padStart(6, "0"),
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
