/**
 * Bytes that are read by ranges, wherever they lie: in memory, in a file, in an archive. Offsets and lengths in bytes.
 *
 * `read` gives what there is: fewer bytes than asked for only where the source ends, none past it. What it gives may be a
 * view into something larger and is never to be written to. Reads may run at the same time.
 */
export interface ByteSource {
  readonly size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}

export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  };
}

/** A file of the page, or of Node's `fs.openAsBlob`: nothing is loaded but the ranges asked for. */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    read: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  };
}

/** A part of another source. */
export function partOf(source: ByteSource, start: number, size: number): ByteSource {
  return {
    size,
    read: (offset, length) => source.read(start + offset, Math.max(0, Math.min(length, size - offset))),
  };
}

/**
 * The same source for one who walks through it in small steps: every read that the window does not hold whole fetches a new
 * window from its offset on. One window is kept.
 */
export function windowedSource(source: ByteSource, windowBytes: number): ByteSource {
  let start = 0;
  let bytes: Uint8Array = new Uint8Array(0);
  const { size } = source;
  return {
    size,
    read: async (offset, length) => {
      const end = Math.min(size, offset + length);
      if (offset < start || end > start + bytes.length) {
        const fetched = await source.read(offset, Math.max(length, windowBytes));
        if (length > windowBytes) return fetched.subarray(0, length);
        start = offset;
        bytes = fetched;
      }
      return bytes.subarray(offset - start, Math.max(offset, end) - start);
    },
  };
}
