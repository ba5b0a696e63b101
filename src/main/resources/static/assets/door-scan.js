// Reads QR codes by the camera: with the browser's own reader, else with html5-qrcode, which is loaded at the first scan.
(() => {
  const library = document.currentScript.dataset.library;
  const pause = 150;
  let stop = () => {};
  let turn = 0;
  const load = () => new Promise((good, bad) => {
    if (window.Html5Qrcode) return good();
    const script = document.createElement("script");
    script.src = library;
    script.onload = good;
    script.onerror = () => bad(new Error("noReader"));
    document.head.append(script);
  });
  const own = async () => "BarcodeDetector" in window && (await BarcodeDetector.getSupportedFormats()).includes("qr_code");

  const byBrowser = async (place, found) => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    const video = document.createElement("video");
    video.muted = true;
    video.playsInline = true;
    video.srcObject = stream;
    place.replaceChildren(video);
    await video.play();
    const reader = new BarcodeDetector({ formats: ["qr_code"] });
    let going = true;
    const look = async () => {
      if (!going) return;
      try {
        (await reader.detect(video)).forEach((code) => found(code.rawValue));
      } catch {
        // no picture yet
      }
      setTimeout(look, pause);
    };
    look();
    return () => {
      going = false;
      stream.getTracks().forEach((track) => track.stop());
      place.replaceChildren();
    };
  };

  const byLibrary = async (place, found) => {
    await load();
    const reader = new Html5Qrcode(place.id, { formatsToSupport: [0], verbose: false });
    await reader.start({ facingMode: "environment" }, { fps: 8 }, found, () => {});
    return () => reader.stop().then(() => reader.clear(), () => {});
  };

  Door.scan = {
    /** @return the key of what to say */
    async start(place, found) {
      if (!window.isSecureContext) return "noHttps";
      if (!navigator.mediaDevices?.getUserMedia) return "noCamera";
      Door.scan.end();
      const mine = turn;
      try {
        const close = await ((await own()) ? byBrowser(place, found) : byLibrary(place, found));
        // it may have been closed while somebody was asked for permission
        if (mine === turn) stop = close;
        else close();
        return "scanning";
      } catch (failure) {
        return failure.message === "noReader" ? "noReader" : "cameraOff";
      }
    },
    /** Has the library at hand for a time without a network; the worker keeps it. */
    async prepare() {
      if (!(await own())) fetch(library).catch(() => {});
    },
    end() {
      turn++;
      stop();
      stop = () => {};
    },
  };
})();
