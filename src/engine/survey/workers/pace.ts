/** How many files a second were done lately: over the last three seconds, or since the beginning. */
const SPAN_MS = 3000;

export interface Pace {
  /** `done`: so far; `now`: milliseconds of a clock that only goes forward. */
  note(done: number, now: number): number;
}

export function createPace(start: number): Pace {
  const notes: { readonly done: number; readonly at: number }[] = [{ done: 0, at: start }];
  return {
    note(done, now) {
      notes.push({ done, at: now });
      while (notes.length > 2 && notes[1].at <= now - SPAN_MS) notes.shift();
      const [oldest] = notes;
      return now > oldest.at ? (1000 * (done - oldest.done)) / (now - oldest.at) : 0;
    },
  };
}
