/**
 * A deflated entry, unpacked only as far as it is read: a picture's headers need its first few kilobytes. What has been
 * unpacked is kept as long as the source is. Never more than the entry claims, whatever the bytes say.
 * Source: RFC 1951, by fflate.
 */
import { Inflate } from 'fflate';
import { type ByteSource } from '../../byte-source';
import { ArchiveError } from '../archive-error';

/** Packed bytes at a time. Deflate packs at most 1032 to 1: a piece unpacks to 17 MB at the very most. */
const PIECE = 2 ** 14;
/** Read at a time, cut into pieces. */
const FETCH = 2 ** 16;

export function inflatedSource(packed: ByteSource, size: number): ByteSource {
  let kept = new Uint8Array(Math.min(size, FETCH));
  let length = 0;
  let ended = false;
  let failure: ArchiveError | null = null;
  let waiting: Uint8Array = new Uint8Array(0);
  let taken = 0;

  const inflate = new Inflate((bytes, final) => {
    ended = final;
    if (length + bytes.length > size) throw new ArchiveError(`it unpacks to more than the ${size} bytes it claims`);
    if (length + bytes.length > kept.length) {
      const room = new Uint8Array(Math.min(size, Math.max(kept.length * 2, length + bytes.length)));
      room.set(kept.subarray(0, length));
      kept = room;
    }
    kept.set(bytes, length);
    length += bytes.length;
  });

  const unpackPiece = async (): Promise<void> => {
    if (waiting.length === 0) waiting = await packed.read(taken, FETCH);
    const piece = waiting.subarray(0, PIECE);
    waiting = waiting.subarray(PIECE);
    const at = taken;
    taken += piece.length;
    try {
      inflate.push(piece, piece.length === 0 || taken >= packed.size);
    } catch (error) {
      throw error instanceof ArchiveError
        ? error
        : new ArchiveError(`its packed bytes are damaged between byte ${at} and ${taken} of ${packed.size}`);
    }
  };

  const unpackTo = async (end: number): Promise<void> => {
    if (failure !== null) throw failure;
    try {
      while (length < end && !ended) await unpackPiece();
      if (length < end) throw new ArchiveError(`it unpacks to ${length} of the ${size} bytes it claims`);
    } catch (error) {
      if (error instanceof ArchiveError) failure = error;
      throw error;
    }
  };

  // One after the other: two reads must not push the same bytes.
  let turn: Promise<void> = Promise.resolve();
  return {
    size,
    read: async (offset, wanted) => {
      const end = Math.min(size, offset + wanted);
      if (end > length) {
        const mine = turn.then(() => unpackTo(end));
        turn = mine.catch(() => undefined);
        await mine;
      }
      return kept.subarray(offset, Math.max(offset, end));
    },
  };
}
