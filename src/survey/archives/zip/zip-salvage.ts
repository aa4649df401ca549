/**
 * The files of a zip archive whose directory is lost, most often since its end never arrived: header by header from the
 * beginning, as far as headers say where the next one is. One written as a stream says its lengths behind the file, so that
 * nothing more is found there.
 * Source: PKWARE APPNOTE 6.3.9, clauses 4.3.7 (local header), 4.5.3 (zip64 sizes).
 */
import { windowedSource, type ByteSource } from '../../byte-source';
import { extraFields, ZIP64, type ZipRecord } from './zip-directory';
import { nameOf } from './zip-names';
import { bigNumber, viewOf } from './zip-numbers';

export const LOCAL = 0x04034b50;
export const LOCAL_LENGTH = 30;

const WINDOW = 2 ** 12;
const LENGTHS_BEHIND = 0x0008;
const UTF8_NAME = 0x0800;
const IN_EXTRA = 0xffffffff;

/** `from`: where a header begins. */
export async function* salvagedRecords(source: ByteSource, from: number): AsyncGenerator<ZipRecord> {
  const near = windowedSource(source, WINDOW);
  for (let at = from; ;) {
    const fixed = viewOf(await near.read(at, LOCAL_LENGTH));
    if (fixed.byteLength < LOCAL_LENGTH || fixed.getUint32(0, true) !== LOCAL) return;
    const flags = fixed.getUint16(6, true);
    const nameBytes = fixed.getUint16(26, true);
    const extraBytes = fixed.getUint16(28, true);
    const rest = await near.read(at + LOCAL_LENGTH, nameBytes + extraBytes);
    if (rest.length < nameBytes + extraBytes || (flags & LENGTHS_BEHIND) !== 0) return;
    const zip64 = extraFields(rest.subarray(nameBytes)).get(ZIP64);
    const inExtra = zip64 !== undefined && zip64.length >= 16 && fixed.getUint32(18, true) === IN_EXTRA;
    const packed = inExtra ? bigNumber(viewOf(zip64), 8) : fixed.getUint32(18, true);
    yield {
      name: nameOf(rest.subarray(0, nameBytes), (flags & UTF8_NAME) !== 0, null),
      nameBytes,
      method: fixed.getUint16(8, true),
      encrypted: (flags & 1) === 1,
      packed,
      size: inExtra ? bigNumber(viewOf(zip64), 0) : fixed.getUint32(22, true),
      recordAt: at,
      at,
      link: false,
    };
    at += LOCAL_LENGTH + nameBytes + extraBytes + packed;
  }
}
