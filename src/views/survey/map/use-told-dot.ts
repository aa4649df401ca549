/** The dot that is told of: what the pointer or the keys are at, or what was clicked, until it is let go. */
import { useState } from 'react';

export interface ToldDot {
  /** −1 for none. */
  readonly dot: number;
  readonly pinned: boolean;
  readonly show: (dot: number) => void;
  /** Goes to a dot by keys: what was kept is let go. */
  readonly walkTo: (dot: number) => void;
  /** Keeps a dot; the one that is kept already, or none, lets go. */
  readonly pin: (dot: number) => void;
  readonly letGo: () => void;
}

export function useToldDot(dots: object): ToldDot {
  const [told, setTold] = useState({ of: dots, shown: -1, kept: -1 });
  // Another map has other dots.
  const { shown, kept } = told.of === dots ? told : { shown: -1, kept: -1 };
  return {
    dot: kept >= 0 ? kept : shown,
    pinned: kept >= 0,
    show: (dot) => {
      if (dot !== shown) setTold({ of: dots, shown: dot, kept });
    },
    walkTo: (dot) => {
      setTold({ of: dots, shown: dot, kept: -1 });
    },
    pin: (dot) => {
      setTold({ of: dots, shown, kept: dot === kept ? -1 : dot });
    },
    letGo: () => {
      setTold({ of: dots, shown, kept: -1 });
    },
  };
}
