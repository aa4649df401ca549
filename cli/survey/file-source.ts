/** A file of the disk as a ByteSource: each answer is an array of its own. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from '../../src/survey/byte-source';
import type { Location } from './items';

export interface FileSource extends ByteSource {
  readonly close: () => void;
}

export function openFileSource(location: Location): FileSource {
  const descriptor = openSync(typeof location === 'string' ? location : Buffer.from(location), 'r');
  const { size } = fstatSync(descriptor);
  return {
    size,
    read(offset, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      let filled = 0;
      while (filled < bytes.length) {
        const more = readSync(descriptor, bytes, filled, bytes.length - filled, offset + filled);
        if (more === 0) break;
        filled += more;
      }
      return Promise.resolve(bytes.subarray(0, filled));
    },
    close: () => closeSync(descriptor),
  };
}
