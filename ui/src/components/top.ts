/** Shows a page from its heading on, wherever it was scrolled to. */
export function toTop(): void {
  const page = document.querySelector("main");
  if (page) page.scrollTop = 0;
  // Where there is one column, the whole window scrolls and not the page alone.
  document.querySelector("main h1")?.scrollIntoView?.({ block: "nearest" });
}
