// Shows the letter as it is being typed; without this script the preview buttons do it.
(() => {
  const form = document.querySelector("form[data-preview]");
  const name = form && form.dataset.preview;
  if (!form || !document.querySelector(`iframe[name="${name}"]`)) return;
  const buttons = [...form.querySelectorAll(`button[formtarget="${name}"]`)];
  let view = buttons[0];
  let waiting;
  // a frame of its own for each view: what is loaded first into a frame is no step of the "back" button
  const freshFrame = () => {
    const old = document.querySelector(`iframe[name="${name}"]`);
    const fresh = old.cloneNode(false);
    fresh.removeAttribute("src");
    old.replaceWith(fresh);
  };
  const show = () => form.requestSubmit(view);
  form.addEventListener("submit", (event) => {
    if (event.submitter && event.submitter.formTarget === name) {
      view = event.submitter;
      freshFrame();
    }
  });
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 600);
  });
})();
