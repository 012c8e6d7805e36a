// Where the focus goes when what had it is not there any more.
import { tick } from "svelte";

/** Puts the focus on something by its test identifier, when the page has been drawn; the page's heading otherwise. */
export async function focusOn(testid: string): Promise<void> {
  await tick();
  const wanted = document.querySelector<HTMLElement>(`[data-testid="${CSS.escape(testid)}"]`);
  (wanted ?? document.querySelector<HTMLElement>("h1"))?.focus();
}
