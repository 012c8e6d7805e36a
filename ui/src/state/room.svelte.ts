// How much room there is for the words: the window's size counted in letters, not in pixels, so that text made
// twice as large and a window half as wide are laid out alike.
export type Room = "wide" | "narrow" | "single";

/** The widths, in rem, below which the panel folds and below which everything stands in one column. */
const NARROW = 71.5;
const SINGLE = 46;
/** Below this height, in rem, nothing sticks to an edge. */
const LOW = 34;

export const roomFor = (width: number): Room => (width < SINGLE ? "single" : width < NARROW ? "narrow" : "wide");

class RoomNow {
  /** The window's inner size and a letter's, in pixels. */
  width = $state(0);
  height = $state(0);
  rem = $state(14);

  readonly is: Room = $derived(roomFor((this.width || 1180) / this.rem));
  readonly low: boolean = $derived((this.height || 780) / this.rem < LOW);
}

export const room = new RoomNow();
