/**
 * The name of a file's colour profile (ICC.1:2022, annex B.4). It stands near the beginning as a rule, so of a large
 * profile in many chunks only the first is touched, and of that no more than it takes.
 */
import { bytesToName, joinIcc, profileName, readIccChunk, type IccChunk } from '../../codec/jpeg/metadata/icc';
import type { ByteRange } from './byte-range';
import type { FileWindow } from './file-window';

/** What a profile without a name is called. */
export const UNNAMED = 'unnamed';

/** They are numbered in a byte, from 1. */
const MOST_CHUNKS = 255;

/** Characters; what is longer is no name. */
const LONGEST = 120;

export class ProfileName {
  /** Ranges are positions in the file. */
  private readonly chunks: IccChunk[] = [];
  private name: string | null = null;

  constructor(private readonly file: FileWindow) {}

  /** `start`: behind the identifier. */
  *chunk(start: number, end: number): Generator<ByteRange, void, Uint8Array> {
    const { file } = this;
    if (this.name !== null) return;
    yield* file.reach(start, Math.min(2, end - start));
    const offset = file.start;
    const found = readIccChunk(file.bytes, start - offset, end - offset);
    if (found === null || this.chunks.length >= MOST_CHUNKS) return;
    const chunk = { ...found, start: start + 2, end };
    this.chunks.push(chunk);
    // The name is in the first chunk, unless the file is built to be odd: then it is looked for when all have been seen.
    if (chunk.number === 1 && this.chunks.length === 1) this.name = yield* this.nameIn(chunk);
  }

  /** Empty where there is no profile. */
  *finish(): Generator<ByteRange, string, Uint8Array> {
    if (this.chunks.length === 0) return '';
    this.name ??= this.chunks.length > 1 ? yield* this.nameInAll() : UNNAMED;
    return this.name;
  }

  /** Null where the name lies past the chunk. */
  private *nameIn({ start, end }: IccChunk): Generator<ByteRange, string | null, Uint8Array> {
    const { file } = this;
    for (let wanted = bytesToName(new Uint8Array(0)); ;) {
      if (start + wanted > end) return null;
      yield* file.reach(start, wanted);
      const at = start - file.start;
      const profile = file.bytes.subarray(at, at + wanted);
      const needed = profile.length < wanted ? wanted : bytesToName(profile);
      if (needed <= wanted) return shown(profileName(profile));
      wanted = needed;
    }
  }

  private *nameInAll(): Generator<ByteRange, string, Uint8Array> {
    const { file } = this;
    const parts: Uint8Array[] = [];
    const chunks: IccChunk[] = [];
    let length = 0;
    for (const { number, count, start, end } of this.chunks) {
      yield* file.reach(start, end - start);
      // A copy, since the window goes on. Not `slice`: that of Node's Buffer copies nothing.
      const part = new Uint8Array(file.bytes.subarray(start - file.start, end - file.start));
      parts.push(part);
      chunks.push({ number, count, start: length, end: length + part.length });
      length += part.length;
    }
    const all = new Uint8Array(length);
    parts.forEach((part, i) => all.set(part, chunks[i].start));
    return shown(profileName(joinIcc(all, chunks)));
  }
}

function shown(name: string | null): string {
  const line = (name ?? '').replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return (characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line) || UNNAMED;
}
