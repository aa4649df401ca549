import type { RefObject } from 'react';

/** The element behind a ref, for code that runs only while it is on the page. */
export function mounted<T>(ref: RefObject<T | null>): T {
  if (ref.current === null) throw new Error('mounted: expected an element on the page, found none');
  return ref.current;
}
