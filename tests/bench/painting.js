// Put into a page before anything else: tells when what is wanted stands painted after a click.
(() => {
  const sent = [];
  const heard = [];
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (data) {
    if (!this.listened) {
      this.listened = true;
      this.addEventListener("message", ({ data }) =>
        heard.push({ at: performance.now(), bytes: data.byteLength ?? data.size ?? data.length }));
    }
    sent.push(performance.now());
    return send.call(this, data);
  };

  const looks = () => {
    const main = document.querySelector(".stMain");
    return main ? `${main.textContent}|${main.querySelectorAll("svg *").length}` : "";
  };

  // Resolves with the milliseconds since the page was asked for, two frames after it looks so.
  const loaded = (wanted) => new Promise((resolve) => {
    const watch = () => {
      if (looks() !== wanted) return requestAnimationFrame(watch);
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
    };
    watch();
  });

  // Resolves with the times in milliseconds from the click, two frames after the page looks so.
  const painted = (wanted) => new Promise((resolve) => {
    let clicked = null;
    sent.length = heard.length = 0;
    addEventListener("pointerup", (event) => { clicked = event.timeStamp; }, { capture: true, once: true });
    const watch = () => {
      if (clicked === null || looks() !== wanted) return requestAnimationFrame(watch);
      requestAnimationFrame(() => requestAnimationFrame(() => {
        const done = performance.now();
        const known = heard.filter(({ at }) => at <= done);
        resolve({
          total: done - clicked,
          sent: Math.min(...sent) - clicked,
          heard: Math.max(...known.map(({ at }) => at)) - clicked,
          messages: known.length,
          bytes: known.reduce((sum, { bytes }) => sum + bytes, 0),
        });
      }));
    };
    watch();
  });

  window.bench = { looks, loaded, arm: (wanted) => { window.bench.done = painted(wanted); } };
})();
