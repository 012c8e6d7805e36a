// What a screen reader is told, politely: summaries only, never every line of a stream.
class Announcer {
  text = $state("");

  say(text: string): void {
    // The same sentence twice must be heard twice.
    this.text = text === this.text ? `${text}\u00a0` : text;
  }
}

export const announcer = new Announcer();
