// A line of megabytes would freeze the web view while it lays the text out: what is put in at once is looked at
// before it is let in.

/** What a paste, a drop or an input method is about to put in. */
export function putIn(event: InputEvent): string {
  return event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
}

/** The beginning and the end of a text that is too long to be shown whole. */
export function ends(text: string, each: number): string {
  return text.length <= 2 * each ? text : `${text.slice(0, each)}\n…\n${text.slice(-each)}`;
}
