/** A text once it has stayed the same for a while: what takes longer than a frame waits for the end of a drag. */
import { useEffect, useState } from 'react';

/** Milliseconds: a drag rests no longer. */
const REST = 120;

export function useSettled(text: string, rest = REST): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === settled) return;
    const timer = setTimeout(() => {
      setSettled(text);
    }, rest);
    return () => {
      clearTimeout(timer);
    };
  }, [text, settled, rest]);
  return settled;
}
