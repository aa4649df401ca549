/** A line of files.txt: the first 12 digits of a file's SHA-256, and its path. */
import { sha256 } from '../../../src/codec/sha256';

const DIGITS = 12;

export function hashLine(path: string, bytes: Uint8Array): string {
  return `${Buffer.from(sha256(bytes)).toString('hex').slice(0, DIGITS)} ${path}`;
}
