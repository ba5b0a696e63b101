// Keeps the counts of an open page fresh; without this script they are as old as the page.
(() => {
  const source = document.querySelector("[data-live]");
  if (!source || !window.fetch) return;
  const every = 15000;
  const blocks = ["figures", "guest-states"];
  const refresh = async () => {
    if (document.visibilityState !== "visible") return;
    try {
      const answer = await fetch(source.dataset.live, { redirect: "error", cache: "no-store" });
      if (!answer.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      blocks.forEach((id) => {
        const here = document.getElementById(id);
        const there = fresh.getElementById(id);
        // who stands on a link with the keyboard keeps it
        if (here && there && !here.contains(document.activeElement)) here.innerHTML = there.innerHTML;
      });
    } catch {
      // no network, or logged out: the next round tries again
    }
  };
  setInterval(refresh, every);
  document.addEventListener("visibilitychange", refresh);
})();
