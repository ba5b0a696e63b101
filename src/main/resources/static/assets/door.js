// The page of a helper: what the server last said, with what was done here since, and 2,000 names to be searched in.
(async () => {
  const every = 4000;
  const rowsAtOnce = 40;
  const element = (id) => document.getElementById(id);
  const token = location.pathname.replace(/\/$/, "").split("/").pop();
  const texts = {};
  document.querySelectorAll("#texts dt").forEach((key) => (texts[key.textContent] = key.nextElementSibling.textContent));
  const text = (key, ...values) => texts[key].replace(/\{(\d)}/g, (all, number) => values[number]);

  element("plain")?.remove();
  element("app").hidden = false;
  const store = await Door.store(token);
  let stand = await store.get("stand").catch(() => undefined);
  let guests = { stamp: "", people: [] };
  const byId = new Map();
  const byCode = new Map();
  let reached = true;
  let gone = false;
  let shown = rowsAtOnce;
  let view;
  let excusing;
  const changeOfMind = 5000;
  /** Whom another desk had let in before what was done here arrived. */
  const twice = [];

  // ---- what there is to show

  const take = (list) => {
    guests = list;
    const german = new Intl.Collator("de");
    byId.clear();
    byCode.clear();
    guests.people.sort((one, other) => german.compare(one.name, other.name));
    guests.people.forEach((guest) => {
      Door.find.prepare(guest);
      byId.set(guest.id, guest);
      byCode.set(guest.code, guest);
    });
  };
  // without names of its fields each person is half as long on the way
  const person = ([id, name, org, net, how, code]) => ({ id, name, org, net, stand: how, code });

  /** The stand of the server, and over it what still waits to be sent. */
  const reckon = () => {
    const here = new Map();
    const others = [];
    const excused = new Set();
    for (const one of stand?.here ?? []) {
      if (one.person !== null && byId.has(one.person)) here.set(one.person, one);
      else others.push(one);
    }
    const leave = (act) => {
      const meant = (one) => (act.attendance ? one.id === act.attendance : one.nonce && one.nonce === act.undoes);
      here.forEach((one, person) => {
        if (meant(one)) here.delete(person);
      });
      const left = others.findIndex(meant);
      if (left >= 0) others.splice(left, 1);
    };
    for (const { act, label, guest } of queue.waiting()) {
      const at = new Date(act.at).toLocaleTimeString("de", { hour: "2-digit", minute: "2-digit" });
      const now = { at, by: stand?.desk ?? "", name: label, org: act.organisation ?? "", pending: true, nonce: act.nonce, online: act.online };
      const person = act.person ?? guest;
      if (act.act === "IN" && person && !here.has(person)) here.set(person, now);
      if (act.act === "WALK_IN") others.unshift({ ...now, walkIn: true });
      if (act.act === "OUT") leave(act);
      if (act.act === "EXCUSED") excused.add(person);
    }
    if (excusing) excused.add(excusing.guest.id);
    view = { here, others, excused };
  };

  const since = (one) => (one.at ? text("sinceAt", one.at, one.by) : text("since", one.by));
  const how = (guest, here) => {
    if (here) return ["state-yes", since(here) + (here.online ? " · " + text("isOnline") : "") + (here.pending ? " · " + text("pending") : "")];
    if (view.excused.has(guest.id)) return ["state-no", text("excused")];
    const words = { WAITING: ["state-waiting", text("waitingList")], ONLINE: ["state-online", text("isOnline")],
      DECLINED: ["state-no", text("declined")], OTHER: ["state-open", text("unexpected")] };
    return words[guest.stand] ?? ["", ""];
  };

  const button = (label, pressed) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "big";
    made.textContent = label;
    made.addEventListener("click", pressed);
    return made;
  };

  const row = (id) => {
    const made = element("person").content.firstElementChild.cloneNode(true);
    made.dataset.id = id;
    const others = made.querySelector(".others");
    const other = made.querySelector(".other");
    const words = other.getAttribute("aria-label");
    other.named = (name) => other.setAttribute("aria-label", words + ": " + name);
    other.addEventListener("click", () => {
      others.hidden = !others.hidden;
      other.setAttribute("aria-expanded", String(!others.hidden));
    });
    return made;
  };

  // a row stays the same element while it stands there, so that a finger on its button does not lose it
  const guestRows = new Map();
  const fillGuest = (guest) => {
    let made = guestRows.get(guest.id);
    if (!made) {
      made = row(guest.id);
      made.querySelector(".do").addEventListener("click", () => (view.here.has(guest.id) ? leave(view.here.get(guest.id)) : come(guest)));
      made.querySelector(".other").named(guest.name);
      const others = [button(text("online"), () => come(guest, { online: true })), button(text("excused"), () => excuse(guest))];
      others.forEach((one) => one.setAttribute("aria-label", one.textContent + ": " + guest.name));
      made.querySelector(".others").append(...others);
      guestRows.set(guest.id, made);
    }
    const here = view.here.get(guest.id);
    const [style, words] = how(guest, here);
    write(made, guest.name, [guest.org, guest.net].filter(Boolean).join(" · "), style, words);
    made.classList.toggle("in", Boolean(here));
    const press = made.querySelector(".do");
    press.classList.toggle("act", !here);
    put(press, here ? text("out") : text("in"));
    press.setAttribute("aria-label", press.textContent + ": " + guest.name);
    made.querySelector(".other").hidden = Boolean(here);
    if (here) made.querySelector(".others").hidden = true;
    // who has no seat has none to give up
    made.querySelector(".others").lastElementChild.hidden = guest.stand !== "SEATED";
    return made;
  };
  const put = (place, words) => {
    if (place.textContent !== words) place.textContent = words;
  };
  const write = (made, name, org, style, words) => {
    put(made.querySelector(".row-name"), name);
    put(made.querySelector(".meta"), org);
    const line = made.querySelector(".how");
    line.className = "how " + style;
    put(line, words);
  };

  const hereRows = new Map();
  const fillHere = (one) => {
    const key = one.id ?? one.nonce;
    let made = hereRows.get(key);
    if (!made) {
      made = row(key);
      made.querySelector(".other").remove();
      made.classList.add("in");
      hereRows.set(key, made);
      put(made.querySelector(".do"), text("out"));
    }
    made.querySelector(".do").onclick = () => leave(one);
    write(made, one.name, one.org, "state-yes", since(one) + (one.walkIn ? " · " + text("walkInTag") : "") + (one.pending ? " · " + text("pending") : ""));
    return made;
  };

  const replace = (list, rows) => {
    const same = list.children.length === rows.length && rows.every((made, at) => list.children[at] === made);
    if (same) return;
    const focused = document.activeElement;
    list.replaceChildren(...rows);
    if (focused && list.contains(focused)) focused.focus();
  };

  const search = () => {
    const typed = element("find").value;
    const wanted = typed.trim() === "" ? guests.people.filter((guest) => guest.stand === "SEATED") : Door.find.among(guests.people, typed);
    const found = typed.trim() === "" ? wanted : [...wanted.filter((one) => one.stand === "SEATED"), ...wanted.filter((one) => one.stand !== "SEATED")];
    replace(element("list"), found.slice(0, shown).map(fillGuest));
    put(element("list-head"), found.length === 0 && typed.trim() !== "" ? text("nobody") : text(typed.trim() === "" ? "top" : "found", found.length));
    element("more").hidden = found.length <= shown;
  };

  const notes = () => {
    const place = element("notes");
    const lines = [];
    const add = (words, kind = "warn") => {
      const made = document.createElement("p");
      made.className = kind;
      made.textContent = words;
      lines.push(made);
    };
    const unsent = queue.waiting();
    if (gone) add(text("gone"), "problem");
    if (gone && unsent.length > 0) {
      add(text("unsent", unsent.map((entry) => entry.label).join("; ")), "problem");
      lines.push(button(text("dismiss"), () => queue.drop()));
    }
    if (!gone && stand?.closed) add(text("closed"));
    if (!gone && stand?.cancelled) add(text("cancelled"));
    if (!gone && stand && !stand.open && !stand.closed && !stand.cancelled) add(text("notYet"));
    if (!gone && !stand && !reached) add(text("first"));
    if (!store.lasting && !gone && !stand?.closed) add(text("forgetful"));
    if (twice.length > 0) {
      add(text("twice", twice.join("; ")));
      lines.push(button(text("dismiss"), () => {
        twice.length = 0;
        show();
      }));
    }
    const refused = queue.refused();
    if (refused.length > 0) {
      const made = document.createElement("div");
      made.className = "problem";
      made.append(Object.assign(document.createElement("p"), { textContent: text("refusedHead") }));
      const list = document.createElement("ul");
      refused.forEach((entry) => list.append(Object.assign(document.createElement("li"), { textContent: text("refused", entry.label, text(entry.refused)) })));
      made.append(list, button(text("dismiss"), () => queue.dismiss()));
      lines.push(made);
    }
    const now = lines.map((line) => line.textContent).join("\n");
    if (place.dataset.said !== now) {
      place.dataset.said = now;
      place.replaceChildren(...lines);
    }
  };

  // what was not sent yet bears the time of this device, which may be wrong: it stands first whatever its clock says
  const latestFirst = (one, other) =>
    Boolean(other.pending) - Boolean(one.pending) || (other.at > one.at) - (other.at < one.at) || (other.id ?? 0) - (one.id ?? 0);

  const show = () => {
    reckon();
    const unsent = queue.waiting().length;
    const expected = guests.people.filter((guest) => guest.stand === "SEATED").length;
    put(element("title"), stand?.title ?? "");
    put(element("desk"), stand?.desk ?? "");
    const all = [...view.others, ...view.here.values()].sort(latestFirst);
    const online = all.filter((one) => one.online).length;
    put(element("present"), String(all.length - online));
    put(element("more-counts"), [text("expected", expected), online > 0 ? text("andOnline", online) : "", unsent > 0 ? text("waits", unsent) : ""].filter(Boolean).join(" · "));
    element("net").hidden = reached || gone;
    put(element("net"), text("offline"));
    element("undo").hidden = !excusing;
    element("working").hidden = gone || !stand || stand.closed || stand.cancelled;
    notes();
    if (element("working").hidden) return;
    search();
    replace(element("here"), all.slice(0, rowsAtOnce).map(fillHere));
  };

  // ---- what the helper does

  let mine = "";
  const say = (words, kind = "") => {
    element("said").className = "said " + kind;
    element("said").textContent = words;
  };
  // what is said of this tap is not covered by the answer to an earlier one, which may be long on its way
  const tell = (words, kind) => {
    mine = "";
    say(words, kind);
  };
  const already = (name, at, by) => say(at ? text("saidAlreadyAt", name, at, by) : text("saidAlready", name), "again");
  const act = async (what, label, guest) => {
    const nonce = Door.nonce();
    mine = nonce;
    await queue.add({ nonce, ...what }, label, guest);
  };
  const come = async (guest, more = {}) => {
    if (excusing?.guest === guest) takeBackExcuse();
    const here = view.here.get(guest.id);
    if (here) {
      mine = "";
      return already(guest.name, here.at, here.by);
    }
    let signature = "";
    if (stand.signature && !more.online) {
      signature = await Door.sign(guest.name);
      if (signature === null) return;
    }
    tell(text("saidIn", guest.name));
    await act({ act: "IN", person: guest.id, ...more, ...(signature ? { signature } : {}) }, guest.name, guest.id);
  };
  // names the entry that is meant: another desk may have made one of its own for the same person since
  const leave = async (one) => {
    tell(text("saidOut", one.name));
    await act({ act: "OUT", ...(one.id ? { attendance: one.id } : { undoes: one.nonce }) }, one.name);
  };
  // frees a seat, which the next person in line is told at once: so it waits a moment for a change of mind
  const excuse = async (guest) => {
    await sendExcuse();
    tell(text("saidExcused", guest.name));
    excusing = { guest, timer: setTimeout(sendExcuse, changeOfMind) };
    show();
  };
  const sendExcuse = async () => {
    if (!excusing) return;
    const { guest, timer } = excusing;
    clearTimeout(timer);
    excusing = undefined;
    await act({ act: "EXCUSED", person: guest.id }, guest.name);
  };
  const takeBackExcuse = () => {
    clearTimeout(excusing.timer);
    tell(text("saidOut", excusing.guest.name));
    excusing = undefined;
    show();
  };
  element("undo").addEventListener("click", takeBackExcuse);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && sendExcuse());
  const read = { code: "", at: 0 };
  const code = async (raw) => {
    const scanned = raw.trim();
    const again = scanned === read.code && Date.now() - read.at < 4000;
    // a code that is held up stays in view: it was read when it came
    if (scanned === read.code) read.at = Date.now();
    if (!scanned || again || element("sign").open) return;
    read.code = scanned;
    read.at = Date.now();
    navigator.vibrate?.(80);
    const guest = byCode.get(await Door.shortened(scanned));
    if (guest) return come(guest, { code: scanned });
    tell(reached ? text("code") + " …" : text("unknownOffline"), "again");
    await act({ act: "IN", code: scanned.slice(0, 200) }, text("code") + " " + scanned.slice(0, 8) + "…");
  };

  element("find").addEventListener("input", () => {
    shown = rowsAtOnce;
    search();
  });
  element("find").addEventListener("focus", () => element("find").select());
  element("more").addEventListener("click", () => {
    shown += 2 * rowsAtOnce;
    search();
  });
  element("walk-in-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.target;
    const typed = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));
    if (!typed.lastName) return;
    const name = [typed.lastName, typed.firstName].filter(Boolean).join(", ");
    const signature = stand.signature ? await Door.sign(name) : "";
    if (signature === null) return;
    form.reset();
    element("walk-in").open = false;
    tell(text("saidIn", name));
    await act({ act: "WALK_IN", ...typed, ...(signature ? { signature } : {}) }, name);
  });
  element("scan").addEventListener("click", async () => {
    element("scanner").hidden = false;
    element("camera").textContent = text("loading");
    element("camera").textContent = text(await Door.scan.start(element("picture"), code));
  });
  element("scan-end").addEventListener("click", () => {
    Door.scan.end();
    element("scanner").hidden = true;
    element("scan").focus();
  });
  element("typed").addEventListener("submit", (event) => {
    event.preventDefault();
    code(element("code").value);
    element("code").value = "";
  });

  // ---- the server

  const wipe = async () => {
    take({ stamp: "", people: [] });
    guestRows.clear();
    hereRows.clear();
    element("list").replaceChildren();
    element("here").replaceChildren();
    Door.scan.end();
    await store.drop("guests").catch(() => {});
    await store.drop("stand").catch(() => {});
  };
  let reading;
  const readGuests = () => (reading ??= fetchGuests().finally(() => (reading = undefined)));
  const fetchGuests = async () => {
    const answer = await Door.ask("/guests");
    if (!answer.ok) return;
    const list = await answer.json();
    await store.put("guests", { ...list, people: list.people.map(person) }).catch(() => {});
    take({ ...list, people: list.people.map(person) });
  };
  let tag = "";
  let heardOf = 0;
  const heard = {
    stand: async (said, itsTag = "") => {
      stand = said;
      tag = itsTag;
      heardOf++;
      gone = false;
      reached = true;
      if (stand.closed || stand.cancelled) {
        await wipe();
      } else {
        await store.put("stand", stand).catch(() => {});
        if (stand.guests !== guests.stamp) await readGuests().catch(() => {});
      }
      show();
    },
    answer: (entry, answer) => {
      if (answer.nonce !== mine) {
        if (answer.result === "ALREADY_IN") twice.push(answer.at ? text("sinceWho", entry.label, answer.at, answer.by) : entry.label);
        return;
      }
      if (answer.refused) return say(text("refused", entry.label, text(answer.result)), "bad");
      const name = byId.get(answer.person)?.name ?? entry.label;
      if (answer.result === "ALREADY_IN") already(name, answer.at, answer.by);
      else if (answer.result === "IN") say(text("saidIn", name));
    },
    gone: () => {
      if (gone) return;
      gone = true;
      stand = undefined;
      wipe().then(show);
    },
    offline: () => (reached = false),
    changed: () => show(),
  };
  let last = 0;
  const poll = async () => {
    if (document.visibilityState !== "visible" || Date.now() - last < (gone ? 30000 : every) - 500) return;
    last = Date.now();
    const before = heardOf;
    try {
      const answer = await Door.ask("/stand", { headers: tag ? { "If-None-Match": tag } : {} });
      const back = !reached;
      if (answer.status === 404) return heard.gone();
      if (answer.status !== 304 && !answer.ok) throw new Error("not now: " + answer.status);
      const fresh = answer.status === 304 ? null : await answer.json();
      reached = true;
      // what was heard since may be newer: this answer may have been long on its way
      if (fresh && heardOf === before) {
        await heard.stand(fresh, answer.headers.get("ETag") ?? "");
      } else if (back) {
        show();
      }
      if (back || queue.waiting().length > 0) await queue.flush();
    } catch {
      reached = false;
      show();
    }
  };

  const queue = await Door.queue(store, heard);
  const kept = await store.get("guests").catch(() => undefined);
  if (kept) take(kept);
  show();
  performance.mark("door-usable");
  document.documentElement.dataset.ready = "kept";
  // the first time both at once: each way there and back costs half a second on a slow network
  if (!kept) readGuests().then(show, () => {});
  await poll();
  performance.mark("door-list");
  document.documentElement.dataset.ready = "yes";
  setInterval(poll, every);
  document.addEventListener("visibilitychange", poll);
  window.addEventListener("online", poll);
  if (navigator.serviceWorker) {
    const there = await navigator.serviceWorker.register("worker.js").catch(() => undefined);
    if (there) {
      navigator.storage?.persist?.();
      await navigator.serviceWorker.ready;
      document.documentElement.dataset.opens = "always";
      setTimeout(Door.scan.prepare, 10000);
    }
  }
})();
