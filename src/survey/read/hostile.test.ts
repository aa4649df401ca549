/** Whatever the bytes: a row, in bounded time, from no more bytes than the file has a few times over. */
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../math/random';
import { collectionFiles } from '../fixtures/load';
import { readRowFrom } from './read-row-from';
import { createTableVerdicts } from './table-verdicts';
import { drive, faultOf, some, unexpectedDifferences } from './test-drivers';

const files = collectionFiles();
const headers = { full: false, verdicts: createTableVerdicts() };
const full = { full: true, verdicts: createTableVerdicts() };
/** Markers and limits of a byte: what does most harm. */
const TELLING = [0, 1, 0x7f, 0x80, 0xff, 0xc0, 0xc2, 0xc4, 0xc8, 0xca, 0xd0, 0xd8, 0xd9, 0xda, 0xdb, 0xdc, 0xdd, 0xe1];

/** What is wrong with the rows of a damaged file. */
function faultsOf(path: string, bytes: Uint8Array, coefficients: boolean): string[] {
  const { row, asked } = drive(path, bytes, headers);
  const sum = asked.reduce((total, { length }) => total + length, 0);
  const found: (string | null)[] = [faultOf(row), sum > 4 * bytes.length + 2 ** 20 ? `asked for ${sum} bytes` : null];
  if (coefficients) {
    const whole = readRowFrom(path, bytes, full);
    found.push(faultOf(whole), ...unexpectedDifferences(row, whole));
  }
  return found.flatMap((fault) => (fault === null ? [] : [`${path}, ${bytes.length} bytes: ${fault}`]));
}

test('a byte short, each says so or is what it was', () => {
  for (const { path, bytes } of files.filter(({ bytes: { length } }) => length > 1)) {
    const short = readRowFrom(path, bytes.subarray(0, -1), full);
    expect(faultOf(short), path).toBeNull();
    const before = readRowFrom(path, bytes, full);
    if (before.kind === 'JPEG' && before.error === '' && before.trailing === 0) {
      expect(short.error, path).not.toBe('');
    }
  }
});

test('cut at every byte', { timeout: 120_000 }, () => {
  expect(
    some(
      files.flatMap(({ path, bytes }, i) =>
        Array.from(bytes.keys()).flatMap((end) => faultsOf(path, bytes.subarray(0, end), (end + i) % 32 === 0)),
      ),
    ),
  ).toEqual([]);
});

describe('mutated, from a seed', () => {
  test.each([1, 2, 3, 4])('seed %i', { timeout: 120_000 }, (seed) => {
    const random = createRandom(seed);
    const jpegs = files.filter(({ bytes }) => bytes[0] === 0xff);
    const found: string[] = [];
    for (let round = 0; round < 1500; round++) {
      const { path, bytes } = jpegs[random.integer(jpegs.length)];
      const changed = bytes.slice();
      for (let times = 1 + random.integer(4); times > 0; times--) {
        // Half of them in the headers.
        const at = 2 + random.integer((random.next() < 0.5 ? Math.min(700, changed.length) : changed.length) - 2);
        changed[at] = random.next() < 0.5 ? TELLING[random.integer(TELLING.length)] : random.integer(256);
      }
      found.push(...faultsOf(`${path} (round ${round})`, changed, round % 3 === 0));
    }
    expect(some(found)).toEqual([]);
  });
});

test('two files one behind the other, a segment twice, noise', () => {
  const random = createRandom(7);
  for (let round = 0; round < 200; round++) {
    const [a, b] = [files[random.integer(files.length)], files[random.integer(files.length)]];
    const cut = a.bytes.subarray(0, random.integer(a.bytes.length + 1));
    const noise = Uint8Array.from({ length: random.integer(500) }, () => random.integer(256));
    expect(some(faultsOf(`${a.path} and ${b.path}`, Uint8Array.from([...cut, ...noise, ...b.bytes]), true))).toEqual(
      [],
    );
  }
});

test.each([
  ['nothing but FF', 0xff],
  ['nothing but zeros', 0],
])('four megabytes of %s behind the first bytes are given up soon', (_, filling) => {
  const bytes = new Uint8Array(2 ** 22).fill(filling);
  bytes.set([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]);
  const { row, asked } = drive('a.jpg', bytes, headers);
  expect(row).toMatchObject({ kind: 'JPEG', width: null, trailing: null });
  expect(row.error).toMatch(/stand between segments \(at byte 8\); 1 more fault$/);
  expect(asked.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(2 ** 21);
});
