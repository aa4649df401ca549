/** Zip archives too large to keep, cut off, or lying. */
import { deflateSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesSource, type ByteSource } from '../../byte-source';
import type { ArchiveEntry } from '../archive-entry';
import { ArchiveError } from '../archive-error';
import { zipEntries } from './zip-entries';

interface Claims {
  readonly method?: number;
  readonly size?: number;
  readonly packed?: Uint8Array;
}

/** One file called `x`, whose directory claims what it likes. */
function zipOf({ method = 0, packed = new Uint8Array(9), size = packed.length }: Claims): Uint8Array {
  const local = new DataView(new ArrayBuffer(31));
  local.setUint32(0, 0x04034b50, true);
  local.setUint16(26, 1, true);
  local.setUint8(30, 0x78);
  const central = new DataView(new ArrayBuffer(47));
  central.setUint32(0, 0x02014b50, true);
  central.setUint16(10, method, true);
  central.setUint32(20, packed.length, true);
  central.setUint32(24, size, true);
  central.setUint16(28, 1, true);
  central.setUint8(46, 0x78);
  return Buffer.concat([local, packed, central, endOf(1, 47, 31 + packed.length)].map(bytesOf));
}

const bytesOf = (part: DataView | Uint8Array): Uint8Array =>
  new Uint8Array(part.buffer as ArrayBuffer, part.byteOffset, part.byteLength);

function endOf(count: number, size: number, start: number): DataView {
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, count, true);
  end.setUint16(10, count, true);
  end.setUint32(12, size, true);
  end.setUint32(16, start, true);
  return end;
}

async function firstOf(bytes: Uint8Array): Promise<ArchiveEntry> {
  for await (const entry of zipEntries(bytesSource(bytes), 0)) return entry;
  throw new Error('the archive has no entry');
}

const text = (length: number): Uint8Array => new Uint8Array(length).map((_, i) => (i * i) % 251);

test('a hundred thousand files, of 2 TB: the list is walked in pieces', async () => {
  const count = 100_000;
  const record = 46 + 12 + 28;
  const start = 2e12;
  const end64 = start + count * record;
  let most = 0;
  let reads = 0;
  /** A directory that is made where it is read. */
  const source: ByteSource = {
    size: end64 + 56 + 20 + 22,
    read: (offset, length) => {
      most = Math.max(most, length);
      reads++;
      const bytes = new Uint8Array(Math.max(0, Math.min(length, source.size - offset)));
      const put = (part: DataView, at: number): void => {
        const from = Math.max(0, offset - at);
        const to = Math.min(part.byteLength, offset + bytes.length - at);
        if (from < to) bytes.set(bytesOf(part).subarray(from, to), at + from - offset);
      };
      for (let n = Math.floor((offset - start) / record); n * record + start < offset + length && n < count; n++)
        if (n >= 0) put(central(n), start + n * record);
      put(zip64End(count, count * record, start, end64), end64);
      put(endOf(0xffff, 0xffffffff, 0xffffffff), end64 + 76);
      return Promise.resolve(bytes);
    },
  };
  let found = 0;
  let size = 0;
  for await (const entry of zipEntries(source, 0)) {
    if (entry.path === `n${String(found).padStart(7, '0')}.jpg` && entry.problem === '') found++;
    size += entry.size;
  }
  expect(found).toBe(count);
  expect(size).toBe(count * 2e7);
  expect(most).toBeLessThan(2 ** 18 + 1);
  expect(reads).toBeLessThan(50);
});

function central(n: number): DataView {
  const view = new DataView(new ArrayBuffer(46 + 12 + 28));
  view.setUint32(0, 0x02014b50, true);
  for (const at of [20, 24, 42]) view.setUint32(at, 0xffffffff, true);
  view.setUint16(28, 12, true);
  view.setUint16(30, 28, true);
  new TextEncoder().encodeInto(`n${String(n).padStart(7, '0')}.jpg`, new Uint8Array(view.buffer, 46));
  view.setUint16(58, 1, true);
  view.setUint16(60, 24, true);
  for (const [at, value] of [
    [62, 2e7],
    [70, 2e7],
    [78, n * 2e7],
  ])
    view.setBigUint64(at, BigInt(value), true);
  return view;
}

function zip64End(count: number, size: number, start: number, at: number): DataView {
  const view = new DataView(new ArrayBuffer(56 + 20));
  view.setUint32(0, 0x06064b50, true);
  view.setBigUint64(4, 44n, true);
  for (const place of [24, 32]) view.setBigUint64(place, BigInt(count), true);
  view.setBigUint64(40, BigInt(size), true);
  view.setBigUint64(48, BigInt(start), true);
  view.setUint32(56, 0x07064b50, true);
  view.setBigUint64(64, BigInt(at), true);
  return view;
}

test('a deflated entry is unpacked no further than it is read', async () => {
  const content = text(4_000_000);
  const packed = deflateSync(content, { level: 6 });
  let read = 0;
  const whole = bytesSource(zipOf({ method: 8, packed, size: content.length }));
  const counted: ByteSource = {
    size: whole.size,
    read: (offset, length) => {
      read += length;
      return whole.read(offset, length);
    },
  };
  for await (const entry of zipEntries(counted, 0)) {
    read = 0;
    const source = entry.open();
    expect(await source.read(10, 1000)).toEqual(content.subarray(10, 1010));
    expect(read).toBeLessThan(200_000);
    // Out of order, and at the same time.
    const [last, first] = await Promise.all([source.read(3_999_990, 99), source.read(0, 5)]);
    expect([last, first]).toEqual([content.subarray(3_999_990), content.subarray(0, 5)]);
    expect(await source.read(4_000_000, 5)).toEqual(new Uint8Array(0));
  }
});

test('an entry gets no more room than it claims, and says so', async () => {
  const packed = deflateSync(new Uint8Array(50_000_000));
  const lying = await firstOf(zipOf({ method: 8, packed, size: 1000 }));
  await expect(lying.open().read(0, 10)).rejects.toThrow('it unpacks to more than the 1000 bytes it claims');
  const short = await firstOf(zipOf({ method: 8, packed: deflateSync(text(100)), size: 1000 }));
  await expect(short.open().read(0, 1000)).rejects.toThrow('it unpacks to 100 of the 1000 bytes it claims');
  const broken = await firstOf(zipOf({ method: 8, packed: new Uint8Array(90).fill(0xff), size: 1000 }));
  await expect(broken.open().read(0, 1000)).rejects.toThrow('its packed bytes are damaged between byte 0 and 90 of 90');
});

test.each([
  [{ method: 8, size: 2 ** 30 }, 'it unpacks to 1073741824 bytes, more than the 268435456 that are unpacked here'],
  [{ method: 0, size: 8 }, 'the archive claims 8 bytes for it and holds 9, though it is not packed'],
  [{ method: 93 }, 'the archive holds it packed by method 93 (Zstandard), which is not read here'],
  [{ method: 42 }, 'the archive holds it packed by method 42, which is not read here'],
])('what claims %o has a problem', async (claims, problem) => {
  const entry = await firstOf(zipOf(claims));
  expect(entry.problem).toBe(problem);
  expect(() => entry.open()).toThrow(ArchiveError);
});

test('a comment may look like an end', async () => {
  const zip = zipOf({});
  const comment = Buffer.from('PK\x05\x06 is how it ends, says this comment of many words');
  zip[zip.length - 2] = comment.length;
  expect((await firstOf(Buffer.concat([zip, comment]))).path).toBe('x');
});

test('an archive that was cut off gives the files that are there, and then says so', async () => {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/python-stored.zip')));
  const seen: [string, string][] = [];
  const walk = async (): Promise<void> => {
    for await (const entry of zipEntries(bytesSource(bytes.subarray(0, 40_000)), 0))
      seen.push([entry.path, entry.problem]);
  };
  await expect(walk()).rejects.toThrow('the archive is cut off: its list of files, at the end of a zip, is missing');
  expect(seen.map(([path]) => path)).toEqual([
    ...['a.txt', 'empty.txt', 'folder/b.bin', 'folder/sub/naïve-名前-😀.txt', 'folder/wide.txt'],
  ]);
  expect(seen.map(([, problem]) => problem.slice(0, 32))).toEqual(['', '', '', '', 'the archive is cut off within it']);
});
