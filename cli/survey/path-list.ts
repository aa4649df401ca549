/**
 * A list of paths as it comes: one a line, or with a NUL behind each (as `find -print0` writes), which is told from the
 * first bytes. Empty lines are none. A path is its bytes where they are no UTF-8.
 */
import { asGiven } from './inputs';
import type { FileItem } from './items';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** No system's paths are longer; a list that goes on without an end is none. */
const LONGEST_PATH = 1 << 16;

export class PathListError extends Error {
  override readonly name = 'PathListError';
}

export async function* pathList(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<FileItem> {
  let rest = new Uint8Array(0);
  let separator: number | undefined;
  for await (const piece of pieces) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    separator ??= bytes.includes(0) ? 0 : bytes.includes(NEWLINE) ? NEWLINE : undefined;
    let from = 0;
    if (separator !== undefined) {
      for (let to = bytes.indexOf(separator); to >= 0; to = bytes.indexOf(separator, from)) {
        const item = itemOf(bytes.subarray(from, to), separator);
        if (item !== null) yield item;
        from = to + 1;
      }
    }
    rest = bytes.slice(from);
    if (rest.length > LONGEST_PATH) {
      throw new PathListError(`the list on standard input has a path of more than ${LONGEST_PATH} bytes`);
    }
  }
  const last = itemOf(rest, separator ?? NEWLINE);
  if (last !== null) yield last;
}

function itemOf(bytes: Uint8Array, separator: number): FileItem | null {
  const hasReturn = separator === NEWLINE && bytes.at(-1) === RETURN;
  const own = Buffer.from(hasReturn ? bytes.subarray(0, -1) : bytes);
  if (own.length === 0) return null;
  const text = own.toString('utf8');
  return { kind: 'file', location: Buffer.from(text).equals(own) ? text : own, path: asGiven(text) };
}
