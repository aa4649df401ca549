import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SniffError, type PictureFacts } from './facts';
import { sniff } from './sniff';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../e2e/fixtures/${name}`, import.meta.url)));

function refusal(bytes: Uint8Array): SniffError {
  try {
    sniff(bytes);
  } catch (error) {
    if (error instanceof SniffError) return error;
    throw error;
  }
  throw new Error('Expected a SniffError, got facts');
}

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const GOOD: readonly (readonly [string, Partial<PictureFacts>])[] = [
  ['odd-37x53.png', { kind: 'PNG', width: 37, height: 53, mayHaveAlpha: false, orientation: 1 }],
  ['one-pixel.png', { kind: 'PNG', width: 1, height: 1 }],
  ['alpha.png', { kind: 'PNG', width: 24, height: 8, mayHaveAlpha: true }],
  ['orientation-6.png', { kind: 'PNG', width: 16, height: 32, orientation: 6 }],
  ['orientation-1.jpg', { kind: 'JPEG', width: 32, height: 16, orientation: 1 }],
  ['orientation-3.jpg', { kind: 'JPEG', width: 32, height: 16, orientation: 3 }],
  ['orientation-8.jpg', { kind: 'JPEG', width: 16, height: 32, orientation: 8 }],
  ['profile-swapped.jpg', { kind: 'JPEG', width: 16, height: 8, orientation: 1, rareVariant: '' }],
  ['two-frames.gif', { kind: 'GIF', width: 12, height: 9, animated: true }],
  ['squares.bmp', { kind: 'BMP', width: 32, height: 16, mayHaveAlpha: false }],
  ['lossy.webp', { kind: 'WebP', width: 32, height: 16, mayHaveAlpha: false }],
  ['lossless.webp', { kind: 'WebP', width: 32, height: 16, mayHaveAlpha: false }],
  ['alpha.webp', { kind: 'WebP', width: 24, height: 8, mayHaveAlpha: true }],
  ['orientation-6.webp', { kind: 'WebP', width: 16, height: 32, orientation: 6 }],
  ['squares.avif', { kind: 'AVIF', width: 32, height: 16, mayHaveAlpha: false }],
  ['alpha.avif', { kind: 'AVIF', width: 24, height: 8, mayHaveAlpha: true }],
  ['rotated.avif', { kind: 'AVIF', width: 32, height: 16, orientation: 1 }],
];

describe('sniff', () => {
  it.each(GOOD)('reads %s', (name, expected) => {
    expect(sniff(fixture(name))).toMatchObject({ complete: true, ...expected });
  });

  it('finds every picture incomplete without its last bytes', () => {
    for (const [name] of GOOD) {
      const whole = fixture(name);
      // A GIF that lacks only its trailer lacks nothing that is shown.
      const cut = whole.subarray(0, whole.length - (name.endsWith('.gif') ? 2 : 1));
      expect(sniff(cut).complete, name).toBe(false);
    }
  });

  it('finds every picture cut short, or no picture, at every shorter length', () => {
    for (const [name, { kind }] of GOOD.filter(([, facts]) => facts.kind !== 'GIF')) {
      const whole = fixture(name);
      for (let length = 1; length < Math.min(whole.length, 400); length++) {
        const bytes = whole.subarray(0, length);
        try {
          expect(sniff(bytes), `${name}, ${length} bytes`).toMatchObject({ kind, complete: false });
        } catch (error) {
          if (!(error instanceof SniffError)) throw error;
          expect(['truncated', 'not-a-picture', 'damaged'], `${name}, ${length} bytes`).toContain(error.reason);
        }
      }
    }
  });

  it('tells an incomplete file and an enormous claim', () => {
    expect(sniff(fixture('truncated.png'))).toMatchObject({ kind: 'PNG', complete: false });
    expect(sniff(fixture('truncated.jpg'))).toMatchObject({ kind: 'JPEG', complete: false });
    expect(sniff(fixture('claims-60000x60000.png'))).toMatchObject({ width: 60000, height: 60000 });
  });

  it('passes over the bytes that cameras leave after the end of a JPEG', () => {
    const jpeg = fixture('orientation-1.jpg');
    const longer = new Uint8Array(jpeg.length + 500);
    longer.set(jpeg);
    expect(sniff(longer).complete).toBe(true);
  });

  it('names JPEG variants that browsers do not decode', () => {
    const bytes = fixture('orientation-1.jpg');
    const frame = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc0);
    const as = (marker: number, precision: number) => {
      const changed = bytes.slice();
      changed[frame + 1] = marker;
      changed[frame + 4] = precision;
      return sniff(changed).rareVariant;
    };
    expect(as(0xc0, 8)).toBe('');
    expect(as(0xc2, 8)).toBe('');
    expect(as(0xc1, 12)).toBe('12 bits a sample');
    expect(as(0xc3, 8)).toBe('lossless JPEG');
    expect(as(0xc9, 8)).toBe('arithmetic coding');
  });

  it.each(['orientation-6.png', 'orientation-6.jpg', 'orientation-6.webp'])(
    'gives an edit that takes the orientation out of %s and nothing else',
    (name) => {
      const bytes = fixture(name);
      const facts = sniff(bytes);
      const edit = facts.orientationEdit;
      if (!edit) throw new Error('Expected an edit');
      const edited = Uint8Array.from([...bytes.subarray(0, edit.start), ...edit.bytes, ...bytes.subarray(edit.end)]);
      expect(sniff(edited)).toMatchObject({ width: facts.width, height: facts.height, orientation: 1, complete: true });
    },
  );

  it.each([
    ['', 'empty', 'is empty'],
    ['%PDF-1.7\n', 'not-a-picture', 'is a PDF document'],
    ['II*\0\x08\0\0\0', 'not-a-picture', 'is a TIFF picture'],
    ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'not-a-picture', 'is a HEIC picture'],
    ['\0\0\0\x18ftypisom\0\0\0\0isommp42', 'not-a-picture', 'is an MP4 video or sound'],
    ['PK\x03\x04\x14\0', 'not-a-picture', 'is a ZIP archive'],
    ['<!DOCTYPE html><html>', 'not-a-picture', 'is an HTML page'],
    ['<?xml version="1.0"?>\n<svg xmlns="…">', 'not-a-picture', 'is an SVG drawing'],
    ['BMW is a maker of cars.', 'not-a-picture', 'is text'],
    ['\x01\x02\x03\xff\xfe\x80', 'not-a-picture', 'is no kind of file that this page knows'],
    ['\x89PNG\r\n\x1a\n', 'truncated', 'is cut short'],
    ['\xff\xd8\xff\xe0', 'truncated', 'is cut short'],
  ])('refuses %j', (text, reason, clause) => {
    const error = refusal(ascii(text));
    expect(error.reason).toBe(reason);
    expect(error.clause).toContain(clause);
  });

  it('refuses a picture of no width', () => {
    const bytes = fixture('one-pixel.png').slice();
    bytes.fill(0, 16, 20);
    expect(refusal(bytes)).toMatchObject({ reason: 'damaged' });
  });

  it('answers any bytes with facts or a SniffError', () => {
    const starts = [...GOOD.map(([name]) => fixture(name)), fixture('text.jpg')];
    const mutated = fc
      .record({
        start: fc.constantFrom(...starts),
        changes: fc.array(fc.record({ at: fc.nat(400), byte: fc.constantFrom(0, 1, 0x7f, 0x80, 0xff) }), {
          maxLength: 12,
        }),
        cut: fc.nat(2000),
      })
      .map(({ start, changes, cut }) => {
        const bytes = start.slice(0, Math.max(1, start.length - (cut % start.length)));
        for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
        return bytes;
      });
    const headed = fc
      .record({ start: fc.constantFrom(...starts), head: fc.nat(64), rest: fc.uint8Array({ maxLength: 300 }) })
      .map(({ start, head, rest }) => Uint8Array.from([...start.subarray(0, head), ...rest]));
    fc.assert(
      fc.property(fc.oneof(mutated, headed, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        try {
          const facts = sniff(bytes);
          expect(facts.width).toBeGreaterThan(0);
          expect(facts.height).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof SniffError)) throw error;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['JPEG markers', '\xff\xd8\xff\xd0', 0xff],
    ['JPEG restarts', '\xff\xd8\xff\xc0\0\x0b\x08\0\x10\0\x10\x01\x01\x11\0', 0xd0],
    ['GIF sub-blocks of one byte', 'GIF89a\x01\0\x01\0\0\0\0\x21\xf9', 1],
    ['boxes without a size', '\0\0\0\x10ftypavif\0\0\0\0', 0],
    ['boxes of eight bytes', '\0\0\0\x10ftypavif\0\0\0\0', 8],
    ['PNG chunks of no type', '\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0....', 0],
  ])('is quick on 16 MiB of hostile %s', (_, head, filler) => {
    const bytes = new Uint8Array(2 ** 24).fill(filler);
    bytes.set(ascii(head));
    const begin = performance.now();
    try {
      sniff(bytes);
    } catch (error) {
      if (!(error instanceof SniffError)) throw error;
    }
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
