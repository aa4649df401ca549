/**
 * A tar packed by gzip, unpacked piece by piece in order. Of what has been unpacked only the stretch at hand is kept, as far
 * as it has been read: a stretch that is not read is unpacked and thrown away.
 * Source: RFC 1952, several members one after the other included, by fflate.
 */
import { Gunzip } from 'fflate';
import { type ByteSource } from '../../byte-source';
import { ArchiveError } from '../archive-error';
import { type TarStream } from './tar-stream';

/** Packed bytes at a time: at most 17 MB unpacked. */
const PIECE = 2 ** 14;
const FETCH = 2 ** 18;

export function gunzipStream(packed: ByteSource): TarStream {
  const pieces: Uint8Array[] = [];
  /** Where the first piece begins, and the last ends, in the unpacked stream. */
  let start = 0;
  let end = 0;
  let position = 0;
  let ended = false;
  let failure: ArchiveError | null = null;
  let waiting: Uint8Array = new Uint8Array(0);
  let taken = 0;

  const gunzip = new Gunzip((bytes, final) => {
    if (bytes.length > 0) pieces.push(bytes);
    end += bytes.length;
    ended = final;
  });

  const unpackPiece = async (): Promise<void> => {
    if (waiting.length === 0) waiting = await packed.read(taken, FETCH);
    const piece = waiting.subarray(0, PIECE);
    waiting = waiting.subarray(PIECE);
    const at = taken;
    taken += piece.length;
    const last = piece.length === 0 || taken >= packed.size;
    try {
      gunzip.push(piece, last);
    } catch {
      // What came before is good, and may be all that is wanted: zeros behind the end are usual.
      failure = new ArchiveError(`the archive's gzip is damaged or cut off between byte ${at} and ${taken}`);
    }
    ended ||= last || failure !== null;
  };

  const unpackTo = async (wanted: number): Promise<void> => {
    while (end < wanted && !ended) await unpackPiece();
    if (end < wanted && failure !== null) throw failure;
  };

  /** Copied, so that no piece is held by what has been cut from it. */
  const slice = (from: number, to: number): Uint8Array => {
    const out = new Uint8Array(Math.max(0, Math.min(to, end) - from));
    let at = start;
    for (const piece of pieces) {
      const first = Math.max(from, at);
      const last = Math.min(to, at + piece.length);
      if (first < last) out.set(piece.subarray(first - at, last - at), first - from);
      at += piece.length;
      if (at >= to) break;
    }
    return out;
  };

  const forgetBefore = (offset: number): void => {
    while (pieces.length > 0 && start + pieces[0].length <= offset) start += pieces.shift()?.length ?? 0;
  };

  let turn: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  return {
    get position() {
      return position;
    },
    take: async (length) => {
      await inTurn(() => unpackTo(position + length));
      const bytes = slice(position, position + length);
      position += bytes.length;
      forgetBefore(position);
      return bytes;
    },
    stretch: (length) => {
      const from = position;
      return {
        size: length,
        read: async (offset, wanted) => {
          const to = from + Math.min(length, offset + wanted);
          if (position !== from) throw new ArchiveError('it has been passed: a packed tar is read in its order');
          await inTurn(() => unpackTo(to));
          return slice(from + offset, to);
        },
      };
    },
    pass: async (length) => {
      const target = position + length;
      const before = position;
      while (position < target) {
        forgetBefore(target);
        if (end >= target) position = target;
        else {
          // Keep nothing of what is passed.
          position = end;
          forgetBefore(end);
          if (ended) break;
          await inTurn(unpackPiece);
        }
      }
      if (position < target && failure !== null) throw failure;
      forgetBefore(position);
      return position - before;
    },
  };
}
