/** One file of the disk to its row, through one buffer that all files of a worker share. Never throws. */
import { closeSync, constants, openSync, readSync, statSync, type Stats } from 'node:fs';
import { readRow, unreadableRow, type ReadRowOptions } from '../../src/survey/read';
import type { SurveyRow } from '../../src/survey/row';
import { reasonOf } from '../files';
import type { Location } from './items';

/** Opening a pipe would wait for somebody who writes to it: not even between the look at it and the opening. */
const OPEN = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const FIRST_BUFFER = 1 << 16;

export interface FileReader {
  readonly read: (location: Location, path: string) => SurveyRow;
}

export function createFileReader(options: ReadRowOptions): FileReader {
  let buffer = new Uint8Array(FIRST_BUFFER);

  function fill(descriptor: number, offset: number, length: number): Uint8Array {
    if (buffer.length < length) buffer = new Uint8Array(Math.max(length, 2 * buffer.length));
    let filled = 0;
    while (filled < length) {
      const more = readSync(descriptor, buffer, filled, length - filled, offset + filled);
      if (more === 0) break;
      filled += more;
    }
    return buffer.subarray(0, filled);
  }

  function readOpen(descriptor: number, path: string, bytes: number): SurveyRow {
    const steps = readRow(path, bytes, options);
    let step = steps.next();
    while (step.done !== true) step = steps.next(fill(descriptor, step.value.offset, step.value.length));
    return step.value;
  }

  return {
    read(location, path) {
      let bytes = 0;
      try {
        const place = typeof location === 'string' ? location : Buffer.from(location);
        const found = statSync(place);
        if (!found.isFile()) return unreadableRow(path, 0, strangerOf(found));
        bytes = found.size;
        const descriptor = openSync(place, OPEN);
        try {
          return readOpen(descriptor, path, bytes);
        } finally {
          closeSync(descriptor);
        }
      } catch (error) {
        return unreadableRow(path, bytes, reasonOf(error));
      }
    },
  };
}

function strangerOf(found: Stats): string {
  if (found.isDirectory()) return 'is a folder';
  if (found.isFIFO()) return 'is a pipe, which is not opened';
  if (found.isSocket()) return 'is a socket, which is not opened';
  return 'is a device, which is not opened';
}
