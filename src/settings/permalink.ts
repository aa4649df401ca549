/**
 * The page's settings as a URL hash and back: `#v=1&transform=dct&keep=0.07`.
 *
 * Defaults are left out, unknown keys are ignored, numbers out of range are clamped. `parsePermalink(formatPermalink(p))`
 * equals `p` for every valid `p`. The hash may come from anywhere: nothing in it is trusted beyond schema.ts.
 */
import { coerceParams, DEFAULTS, SETTING_KEYS, type Params } from './schema';

/** Raised when the meaning of an existing key changes, so that old links can be told apart. */
export const PERMALINK_VERSION = 1;

/** Longer hashes are cut before they are read; no honest link comes near. */
const MAX_HASH_LENGTH = 8192;

export function formatPermalink(params: Params): string {
  const query = new URLSearchParams({ v: String(PERMALINK_VERSION) });
  for (const key of SETTING_KEYS) {
    const value = params[key];
    if (value === DEFAULTS[key]) continue;
    query.set(key, typeof value === 'boolean' ? (value ? '1' : '0') : String(value));
  }
  return `#${query.toString()}`;
}

export function parsePermalink(hash: string): Params {
  const query = new URLSearchParams(hash.slice(0, MAX_HASH_LENGTH).replace(/^#/, ''));
  const given: Record<string, string> = {};
  for (const [key, value] of query) if (key !== 'v' && !Object.hasOwn(given, key)) given[key] = value;
  return { ...DEFAULTS, ...coerceParams(given).params };
}
