/** The three functions of zlib that PNG needs, on plain byte arrays. */
import * as zlib from 'node:zlib';

export function deflateSync(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zlib.deflateSync(bytes, { level: 9, memLevel: 9 }));
}

export function inflateSync(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(zlib.inflateSync(Buffer.concat(parts)));
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 of ISO 3309 (Node 20 has none of its own). */
export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = TABLE[(c ^ byte) & 255] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
