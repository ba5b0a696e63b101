// Says on the button how many are ticked; without this script it says what it does.
(() => {
  document.querySelectorAll("button[data-counts]").forEach((button) => {
    const boxes = [...document.querySelectorAll(`input[type=checkbox][name="${button.dataset.counts}"]`)];
    const say = () => {
      const many = boxes.filter((box) => box.checked).length;
      button.textContent = many === 0 ? button.dataset.none : many === 1 ? button.dataset.one : button.dataset.many.replace("#", many);
    };
    boxes.forEach((box) => box.addEventListener("change", say));
    say();
  });
})();
