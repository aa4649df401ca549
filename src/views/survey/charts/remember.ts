/** The last thing worked out, under a key that says all it depends on. */
import { useState } from 'react';

export type Remember<T> = (key: string, make: () => T) => T;

export function createRemember<T>(): Remember<T> {
  let kept: { readonly key: string; readonly value: T } | null = null;
  return (key, make) => {
    if (kept?.key !== key) kept = { key, value: make() };
    return kept.value;
  };
}

export function useRemembered<T>(key: string, make: () => T): T {
  const [remember] = useState(() => createRemember<T>());
  return remember(key, make);
}
