// Selects an address when somebody steps into it and copies it by a button; without this script it is selected by hand.
(() => {
  document.querySelectorAll("input[data-select]").forEach((field) => field.addEventListener("focus", () => field.select()));
  document.querySelectorAll("button[data-copies]").forEach((button) => {
    const field = document.getElementById(button.dataset.copies);
    const said = button.parentElement.querySelector("[data-done]");
    button.parentElement.hidden = false;
    button.addEventListener("click", async () => {
      field.select();
      try {
        // only over https or on this machine
        await navigator.clipboard.writeText(field.value);
      } catch {
        document.execCommand("copy");
      }
      said.textContent = said.dataset.done;
    });
  });
})();
