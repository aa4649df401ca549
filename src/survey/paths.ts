/**
 * The order of paths in every table: folder by folder, each name by its UTF-16 code units, so that it is the same on every
 * machine and in every language. A folder comes before whatever its name is the beginning of: `a/b` before `a.b`.
 */
const SLASH = 0x2f;

/** Below 0 where `a` comes first, above 0 where `b` does, 0 where they are the same. */
export function comparePaths(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    // A name ends at the stroke, and a name that ends comes before one that goes on.
    if (x !== y) return x === SLASH ? -1 : y === SLASH ? 1 : x - y;
  }
  return a.length - b.length;
}
