/** Arrow keys in a list of files: the picked place moves, Enter opens it. `across` is how many stand in a row. */
import type { KeyboardEvent } from 'react';

interface ListKeys {
  readonly count: number;
  readonly across: number;
  /** Whether the keys to the left and right go to a neighbour. */
  readonly sideways: boolean;
  /** Rows that are in sight. */
  readonly page: number;
  /** −1 where none is picked. */
  readonly place: number;
  readonly go: (place: number) => void;
  readonly open: (place: number) => void;
}

export function listKeyDown(event: KeyboardEvent, { count, across, sideways, page, place, go, open }: ListKeys): void {
  if (event.target !== event.currentTarget || count === 0) return;
  const steps: Readonly<Record<string, number | undefined>> = {
    ArrowDown: across,
    ArrowUp: -across,
    ArrowRight: sideways ? 1 : undefined,
    ArrowLeft: sideways ? -1 : undefined,
    PageDown: across * page,
    PageUp: -across * page,
    Home: -count,
    End: count,
  };
  const step = steps[event.key];
  if (step !== undefined) {
    event.preventDefault();
    go(Math.max(0, Math.min(count - 1, place < 0 && step < count ? 0 : place + step)));
  } else if (event.key === 'Enter' && place >= 0) {
    event.preventDefault();
    open(place);
  }
}
