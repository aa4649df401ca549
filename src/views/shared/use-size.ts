/** The size of an element's content box, whole CSS pixels; 0×0 until it is known. */
import { useEffect, useState, type RefObject } from 'react';
import { mounted } from './mounted';

export function useSize(element: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      setSize({ width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) });
    });
    observer.observe(mounted(element));
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return size;
}
