/**
 * What a tar is walked through: bytes in order, from a source that can be read anywhere or from one that is unpacked on the
 * way. A stretch is a run of them that belongs to one file.
 */
import { type ByteSource } from '../../byte-source';

export interface TarStream {
  /** Bytes passed. */
  readonly position: number;
  /** The next bytes, passed by that; fewer only where the stream ends. */
  take(length: number): Promise<Uint8Array>;
  /** A source of the next `length` bytes, none of them passed. From a packed stream it is good until `pass`. */
  stretch(length: number): ByteSource;
  /** How many bytes could be passed: fewer only where the stream ends. */
  pass(length: number): Promise<number>;
}
