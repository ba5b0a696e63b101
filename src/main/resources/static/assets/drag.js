// Lines of a draft are moved by dragging; without this script the arrows do the same.
(() => {
  const plan = document.querySelector(".plan[data-draft]");
  if (!plan) return;
  let dragged = null;
  const lines = [...plan.querySelectorAll("li[data-line]")];
  const clear = () => lines.forEach((line) => line.classList.remove("target", "dragged"));
  lines.forEach((line) => {
    line.draggable = true;
    line.addEventListener("dragstart", (event) => {
      dragged = line;
      line.classList.add("dragged");
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", line.dataset.line);
    });
    line.addEventListener("dragover", (event) => {
      if (!dragged || dragged === line) return;
      event.preventDefault();
      lines.forEach((other) => other.classList.toggle("target", other === line));
    });
    line.addEventListener("dragend", clear);
    line.addEventListener("drop", (event) => {
      event.preventDefault();
      clear();
      const form = dragged && dragged.querySelector(".move form");
      if (!form || dragged === line) return;
      form.elements.to.value = line.dataset.line;
      form.submit();
    });
  });
})();
