import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixture, fixtures } from '../fixtures/load';
import { JpegError } from '../jpeg-error';
import type { Jpeg, JpegComponent } from '../jpeg';
import { bits, EOI, file, frame, huffman, quantisation, scan, segment, SOI } from './handmade-jpeg';
import { readJpeg } from './read-jpeg';

const blockAt = ({ coefficients }: JpegComponent, block: number) => coefficients.subarray(64 * block, 64 * block + 64);
const isEmpty = (block: Int16Array) => block.every((value) => value === 0);

/** By MCU of a picture of one component: as in `whole`, empty, or something else. */
function compare(damaged: Jpeg, whole: Jpeg): string {
  const [ours, theirs] = [damaged.components[0], whole.components[0]];
  return Array.from({ length: theirs.coefficients.length / 64 }, (_, block) => {
    const [a, b] = [blockAt(ours, block), blockAt(theirs, block)];
    return a.every((value, k) => value === b[k]) ? '=' : isEmpty(a) ? '-' : '?';
  }).join('');
}

function refusal(bytes: Uint8Array, options = {}): JpegError {
  try {
    readJpeg(bytes, options);
  } catch (error) {
    if (error instanceof JpegError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('any change to any file', () => {
  const files = fixtures().filter(({ bytes }) => bytes.length < 6000);
  const change = fc.record({
    which: fc.nat(files.length - 1),
    edits: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), to: fc.nat(255) }), { maxLength: 6 }),
    length: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  });

  it('gives segments in order, or a typed error; strict reading agrees', () => {
    fc.assert(
      fc.property(change, ({ which, edits, length }) => {
        const bytes = files[which].bytes.slice(0, Math.ceil(files[which].bytes.length * length));
        for (const { at, to } of edits) bytes[Math.floor(at * bytes.length)] = to;
        let jpeg: Jpeg;
        try {
          jpeg = readJpeg(bytes, { maxCoefficients: 2 ** 20 });
        } catch (error) {
          expect(error).toBeInstanceOf(JpegError);
          return;
        }
        let end = 0;
        for (const segment of jpeg.segments) {
          expect(segment.start).toBe(end);
          expect(segment.end).toBeGreaterThan(end);
          end = segment.end;
        }
        expect(end).toBe(bytes.length);
        for (const { at } of jpeg.problems) expect(at >= 0 && at <= bytes.length).toBe(true);
        const options = { strict: true, maxCoefficients: 2 ** 20 };
        if (jpeg.problems.length === 0) expect(readJpeg(bytes, options).components).toEqual(jpeg.components);
        else expect(refusal(bytes, options).kind).toBe('damaged');
      }),
      { numRuns: 600, seed: 3 },
    );
  }, 60_000);
});

describe('a file cut short', () => {
  it.each(['grey', 'grey-progressive'])('%s keeps all blocks before the cut', (name) => {
    const { bytes } = fixture(name);
    const whole = readJpeg(bytes);
    const scans = whole.scans.at(-1);
    if (scans === undefined) throw new Error('no scan');
    const cut = readJpeg(bytes.subarray(0, scans.data.start + 10));
    expect(cut.problems.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^the scan lacks \d+ of its 30 blocks$/),
      'the file has no end marker',
    ]);
    if (name === 'grey') expect(compare(cut, whole)).toMatch(/^=+-+$/);
  });
});

describe('restart markers', () => {
  const { bytes } = fixture('photograph-restart-1b');
  const whole = readJpeg(bytes);
  const markers = Array.from(bytes.keys()).filter(
    (at) => bytes[at] === 0xff && bytes[at + 1] >= 0xd0 && bytes[at + 1] < 0xd8,
  );
  /** MCUs, which are restart intervals here, whose blocks are as they were. */
  const kept = (jpeg: Jpeg) => {
    const [chroma, was] = [jpeg.components[1], whole.components[1]];
    return Array.from({ length: 20 }, (_, mcu) => {
      const [a, b] = [blockAt(chroma, mcu), blockAt(was, mcu)];
      return isEmpty(a) && !isEmpty(b) ? '-' : a.every((value, k) => value === b[k]) ? '=' : '?';
    }).join('');
  };
  const without = (from: number, to: number) => Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)]);

  it('say which interval is lost', () => {
    expect(markers).toHaveLength(19);
    const jpeg = readJpeg(without(markers[4], markers[5]));
    expect(kept(jpeg)).toBe('=====-==============');
    expect(jpeg.problems[0].reason).toBe('restart marker 5 stands where 4 is due: 1 restart interval lost');
    expect(jpeg.problems[0].at).toBe(markers[4]);
  });

  it('say that several are', () => {
    expect(kept(readJpeg(without(markers[6], markers[10])))).toBe('=======----=========');
  });

  it('of a wrong number do no harm', () => {
    const wrong = bytes.slice();
    wrong[markers[8] + 1] = 0xd5;
    const jpeg = readJpeg(wrong);
    expect(kept(jpeg)).toBe('='.repeat(20));
    expect(jpeg.problems.map(({ reason }) => reason)).toEqual(['restart marker 5 stands where 0 is due']);
  });

  it('that stand twice bring nothing back', () => {
    const [from, to] = [markers[9], markers[10]];
    const twice = [...bytes.subarray(0, to), ...bytes.subarray(from, to), ...bytes.subarray(to)];
    expect(kept(readJpeg(Uint8Array.from(twice)))).toBe('='.repeat(20));
  });

  it('that are overwritten cost the intervals on both sides at most', () => {
    const gone = bytes.slice();
    gone.set([0xff, 0x33], markers[12]);
    const jpeg = readJpeg(gone);
    expect(kept(jpeg)).toMatch(/^={12}.[-?]={6}$/);
    expect(jpeg.problems.length).toBeGreaterThan(0);
  });

  it('without a restart interval go on where the data stopped', () => {
    const interval = whole.segments.find(({ name }) => name === 'DRI');
    if (interval === undefined) throw new Error('no DRI');
    const jpeg = readJpeg(without(interval.start, interval.end));
    expect(kept(jpeg)).toBe('='.repeat(20));
    expect(jpeg.problems[0].reason).toBe('a restart marker stands in a scan without a restart interval');
  });
});

describe('bytes in the data that look like a marker', () => {
  it('are taken for data where no such marker can be', () => {
    const { bytes } = fixture('photograph');
    const whole = readJpeg(bytes);
    const { start } = whole.scans[0].data;
    const stuffed = bytes.indexOf(0xff, start);
    expect(bytes[stuffed + 1]).toBe(0);
    for (const code of [0x01, 0x42, 0xc0, 0xc4, 0xda, 0xdb, 0xe1, 0xfe]) {
      const changed = bytes.slice();
      changed[stuffed + 1] = code;
      const jpeg = readJpeg(changed);
      expect(jpeg.components).toEqual(whole.components);
      expect(jpeg.problems[0].at).toBe(stuffed);
    }
  });
});

describe('what is not read', () => {
  const tables = quantisation(0, 1);
  const grey = [[1, 0x11, 0]];
  const rest = [...scan([[1, 0]]), ...bits('00'), ...EOI];
  const of = (code: number) => file(SOI, tables, frame(code, 8, 8, grey), rest);

  it.each([
    [0xc3, /^this is lossless JPEG, Huffman coding \(SOF3\)/],
    [0xc5, /^this is hierarchical JPEG, differential sequential/],
    [0xc7, /^this is hierarchical JPEG, differential lossless/],
    [0xc8, /^this is a JPEG extension/],
    [0xcb, /^this is lossless JPEG, arithmetic coding \(SOF11\)/],
    [0xce, /^this is hierarchical JPEG, differential progressive frame, arithmetic/],
    [0xde, /^this is hierarchical JPEG/],
    [0xf7, /^this is JPEG-LS \(SOF55\)/],
  ])('marker %s is named', (code, reason) => {
    const error = refusal(of(code));
    expect(error.kind).toBe('unsupported');
    expect(error.reason).toMatch(reason);
    expect(error.at).toBe(71);
  });

  it.each([
    ['not-jpeg', 'nothing', file([])],
    ['not-jpeg', 'a PNG', file([0x89, 0x50, 0x4e, 0x47])],
    ['damaged', 'no frame', file(SOI, tables, EOI)],
    ['damaged', 'no scan', file(SOI, tables, frame(0xc0, 8, 8, grey), EOI)],
    ['damaged', 'no width', file(SOI, tables, frame(0xc0, 0, 8, grey), rest)],
    ['damaged', 'no height', file(SOI, tables, frame(0xc0, 8, 0, grey), rest)],
    ['damaged', 'sampling factors of 0', file(SOI, tables, frame(0xc0, 8, 8, [[1, 0x01, 0]]), rest)],
    ['damaged', 'a frame header cut short', file(SOI, segment(0xc0, 8, 0, 8, 0, 8, 3, 1, 0x11, 0), rest)],
    ['damaged', 'no scan that can be decoded', file(SOI, tables, frame(0xc0, 8, 8, grey), scan([[1, 0x33]]), EOI)],
    [
      'unsupported',
      'five components',
      file(
        SOI,
        frame(
          0xc0,
          8,
          8,
          [1, 2, 3, 4, 5].map((id) => [id, 0x11, 0]),
        ),
        rest,
      ),
    ],
    ['unsupported', '16 bits', file(SOI, tables, frame(0xc1, 8, 8, grey, 16), rest)],
  ] as const)('%s: %s', (kind, _, bytes) => {
    expect(refusal(bytes).kind).toBe(kind);
  });
});

describe('bounds', () => {
  const start = [...SOI, ...quantisation(0, 1)];
  const data = [...scan([[1, 0]]), ...bits('00'), ...EOI];

  it('refuse a claim beyond the limit before making room for it', () => {
    const error = refusal(file(start, frame(0xc0, 65500, 65500, [[1, 0x11, 0]]), data));
    expect(error.kind).toBe('limit');
    expect(error.reason).toMatch(
      /65500 × 65500 pixels, which is 4290774016 coefficients; the limit is 134217728 \(.*maxCoefficients/,
    );
  });

  it('count padding, and can be moved', () => {
    const bytes = file(start, frame(0xc0, 9, 9, [[1, 0x11, 0]]), data);
    expect(refusal(bytes, { maxCoefficients: 255 }).kind).toBe('limit');
    expect(readJpeg(bytes, { maxCoefficients: 256 }).components[0].coefficients).toHaveLength(256);
  });

  it('leave out scans that only make work', () => {
    // A run of 32767 blocks without coefficients in 15 bits.
    const run = huffman('ac', 0, [1], [0xe0]);
    const blocks = 1024 * 1024;
    const runs = bits(`0${'1'.repeat(14)}`.repeat(Math.ceil(blocks / 32767)));
    const refinement = [...scan([[1, 0]], 1, 63, 0x10), ...runs];
    const many = Array.from({ length: 400 }, () => refinement).flat();
    const bytes = file(start, run, frame(0xc2, 8192, 8192, [[1, 0x11, 0]]), many, EOI);
    const { scans, problems } = readJpeg(bytes);
    expect(scans).toHaveLength(400);
    const leftOut = problems.find(({ reason }) => reason.includes('far more work'));
    expect(leftOut?.at).toBe(scans[24].header.start);
  });

  it('list 200 problems, and that there are more', () => {
    const { problems } = readJpeg(
      file(
        start,
        frame(0xc2, 8, 8, [[1, 0x11, 0]]),
        ...Array.from({ length: 500 }, () => scan([[1, 0]], 9, 3)),
        scan([[1, 0]], 0, 0),
        bits('00'),
        EOI,
      ),
    );
    expect(problems).toHaveLength(201);
    expect(problems[200].reason).toBe('more is wrong than is listed');
  });
});
