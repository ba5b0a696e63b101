// A signature with the finger, as the path of an SVG in a box of 300 by 100.
(() => {
  const dialog = document.getElementById("sign");
  const pad = document.getElementById("pad");
  const most = 7900;
  const pen = pad.getContext("2d");
  let path = "";
  let last = null;
  const clear = () => {
    path = "";
    pen.clearRect(0, 0, pad.width, pad.height);
  };
  const point = (event) => {
    const box = pad.getBoundingClientRect();
    const within = (value, end) => Math.max(0, Math.min(end, Math.round(value)));
    return [within(((event.clientX - box.left) / box.width) * 300, 300), within(((event.clientY - box.top) / box.height) * 100, 100)];
  };
  const draw = (event, letter) => {
    const [x, y] = point(event);
    if (path.length > most || (letter === "L" && last && last[0] === x && last[1] === y)) return;
    path += letter + x + " " + y;
    const scale = pad.width / 300;
    pen.lineWidth = 4;
    pen.lineCap = "round";
    pen.strokeStyle = "#16202a";
    pen.beginPath();
    pen.moveTo((last && letter === "L" ? last[0] : x) * scale, (last && letter === "L" ? last[1] : y) * scale);
    pen.lineTo(x * scale, y * scale);
    pen.stroke();
    last = [x, y];
  };
  pad.addEventListener("pointerdown", (event) => {
    pad.setPointerCapture(event.pointerId);
    draw(event, "M");
  });
  pad.addEventListener("pointermove", (event) => {
    if (pad.hasPointerCapture(event.pointerId)) draw(event, "L");
  });
  document.getElementById("sign-again").addEventListener("click", clear);

  /** @return the path, "" without a signature, null when it was broken off */
  Door.sign = (name) => new Promise((good) => {
    clear();
    document.getElementById("sign-head").textContent = name;
    let given = null;
    document.getElementById("sign-ok").onclick = () => {
      given = path.includes("L") ? path : "";
      dialog.close();
    };
    document.getElementById("sign-without").onclick = () => {
      given = "";
      dialog.close();
    };
    dialog.onclose = () => good(given);
    dialog.showModal();
  });
})();
