// Types a signed sheet back without the mouse: a mark goes on to the next line by itself. Without this script each line is a box to tick.
(() => {
  const lines = [...document.querySelectorAll("input[data-line]")];
  const after = document.querySelector("[data-after]");
  const hint = document.querySelector("[data-keys]");
  if (!lines.length) {
    return;
  }
  hint.hidden = false;
  const go = (at) => (at < 0 ? lines[0] : lines[at] ?? after).focus();
  const mark = (at, signed) => {
    lines[at].checked = signed;
    go(at + 1);
  };
  lines.forEach((line, at) => {
    line.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      const act = {
        " ": () => mark(at, true),
        x: () => mark(at, true),
        // a copy of a sheet that was typed before: who signed the other copy has no mark on this one
        n: () => ("shown" in line.dataset ? go(at + 1) : mark(at, false)),
        Delete: () => mark(at, false),
        ArrowDown: () => go(at + 1),
        ArrowUp: () => go(at - 1),
      }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (act) {
        event.preventDefault();
        act();
      }
    });
    // some browsers tick a box when the space bar is let go, which is on the next line by then
    line.addEventListener("keyup", (event) => event.key === " " && event.preventDefault());
  });
  lines[0].focus();
})();
