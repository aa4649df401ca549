/** A text once it has stayed the same for a while: what takes longer than a frame waits for the end of a drag. */
import { useEffect, useState } from 'react';

/** Milliseconds. */
const REST = 120;

export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === settled) return;
    const timer = setTimeout(() => {
      setSettled(text);
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [text, settled]);
  return settled;
}
