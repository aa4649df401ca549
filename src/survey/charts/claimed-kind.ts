/** What a file's name says that its content is: by its last extension; empty where that says nothing. */

const EXTENSIONS: readonly (readonly [kind: string, ...extensions: string[]])[] = [
  ['JPEG', 'jpg', 'jpeg', 'jpe', 'jfif'],
  ['PNG', 'png'],
  ['GIF', 'gif'],
  ['WebP', 'webp'],
  ['AVIF', 'avif'],
  ['BMP', 'bmp'],
  ['TIFF', 'tif', 'tiff'],
];
const LONGEST = 4;
const DOT = 46;
/** ASCII letters differ from their capitals in this bit. */
const SMALL = 32;

/** Letters as a number, a byte each: a hundred thousand names are looked at whenever a filter moves. */
const pack = (packed: number, code: number): number => ((packed << 8) | code | SMALL) >>> 0;

function packed(text: string, from: number): number {
  let all = 0;
  for (let i = from; i < text.length; i++) all = pack(all, text.charCodeAt(i));
  return all;
}

const KIND_OF: ReadonlyMap<number, string> = new Map(
  EXTENSIONS.flatMap(([kind, ...extensions]) => extensions.map((text) => [packed(text, 0), kind] as const)),
);

export function claimedKind(path: string): string {
  let at = path.length - 1;
  const first = Math.max(0, path.length - 1 - LONGEST);
  while (at >= first && path.charCodeAt(at) !== DOT) at--;
  if (at < first) return '';
  for (let i = at + 1; i < path.length; i++) if (path.charCodeAt(i) > 127) return '';
  return KIND_OF.get(packed(path, at + 1)) ?? '';
}

/** Kinds that say that nothing is known of the content. */
const UNTOLD: ReadonlySet<string> = new Set(['empty', 'unreadable']);

/** Whether a name promises another kind than the content is. */
export function saysOther(path: string, kind: string): boolean {
  const claimed = claimedKind(path);
  return claimed !== '' && claimed !== kind && !UNTOLD.has(kind);
}
