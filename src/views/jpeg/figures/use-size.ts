import { useEffect, useState, type RefObject } from 'react';
import { mounted } from '../../shared/mounted';

/** The inside of an element in whole CSS pixels; zero until it is known. */
export function useSize(element: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const next = { width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) };
      setSize((now) => (now.width === next.width && now.height === next.height ? now : next));
    });
    observer.observe(mounted(element));
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return size;
}
