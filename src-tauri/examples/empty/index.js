// The same moment at which the real page says that it has been painted.
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    window.__TAURI_INTERNALS__.invoke("painted", { request: { milliseconds: performance.now() } });
  }),
);
