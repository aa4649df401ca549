import { afterEach, describe, expect, it } from 'vitest';
import type { Picture } from '../../math/picture';
import { PictureOpener, type OpenPictureOptions } from './open-picture';
import { PictureError } from './picture-error';

const URLS = import.meta.glob<string>('../../../e2e/fixtures/*', { query: '?url', import: 'default', eager: true });

async function fixture(name: string): Promise<Blob> {
  const response = await fetch(URLS[`../../../e2e/fixtures/${name}`]);
  return new Blob([await response.arrayBuffer()]);
}

const opener = new PictureOpener();
afterEach(() => opener.dispose());

const ROOMY = { pixels: 4e6, side: 4096, why: 'so that a test can tell' };

function open(blob: Blob, name: string, options: Partial<OpenPictureOptions> = {}): Promise<Picture> {
  return opener.open(blob, { name, limit: ROOMY, background: 'white', ...options });
}

const openFixture = async (name: string, options: Partial<OpenPictureOptions> = {}) =>
  open(await fixture(name), name, options);

async function refusal(opening: Promise<Picture>): Promise<PictureError> {
  const outcome = await opening.then(
    (picture) => picture.name,
    (error: unknown) => error,
  );
  if (outcome instanceof PictureError) return outcome;
  throw new Error(`Expected a PictureError, got ${String(outcome)}`);
}

const pixel = ({ width, rgba }: Picture, x: number, y: number) =>
  Array.from(rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 4));

function expectNear(actual: readonly number[], expected: readonly number[], tolerance: number, what = ''): void {
  const distance = Math.max(...actual.map((value, i) => Math.abs(value - expected[i])));
  expect(distance, `${what}: ${actual.join(' ')} instead of ${expected.join(' ')}`).toBeLessThanOrEqual(tolerance);
}

/** The scene `squares` of scripts/fixtures/scene.ts, at the middle of some of its squares. */
const SQUARES: readonly (readonly [number, number, readonly number[]])[] = [
  [4, 4, [224, 32, 32, 255]],
  [12, 4, [240, 240, 240, 255]],
  [28, 4, [32, 192, 64, 255]],
  [4, 12, [32, 64, 208, 255]],
  [28, 12, [64, 64, 64, 255]],
];

function expectSquares(picture: Picture, tolerance: number): void {
  expect([picture.width, picture.height]).toEqual([32, 16]);
  expect([picture.originalWidth, picture.originalHeight]).toEqual([32, 16]);
  for (const [x, y, colour] of SQUARES)
    expectNear(pixel(picture, x, y), colour, tolerance, `${picture.name} at ${x}, ${y}`);
}

describe('kinds and orientation', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('shows orientation %i upright', async (orientation) => {
    expectSquares(await openFixture(`orientation-${orientation}.jpg`), 4);
  });

  it.each([
    ['squares.bmp', 'BMP', 0],
    ['lossless.webp', 'WebP', 0],
    ['lossy.webp', 'WebP', 12],
    ['squares.avif', 'AVIF', 8],
    ['orientation-6.png', 'PNG', 0],
    ['orientation-6.webp', 'WebP', 0],
    ['rotated.avif', 'AVIF', 8],
  ])('opens %s', async (name, kind, tolerance) => {
    const picture = await openFixture(name);
    expect(picture.fileKind).toBe(kind);
    expectSquares(picture, tolerance);
  });

  it('scales a turned picture to its upright shape', async () => {
    const picture = await openFixture('orientation-6.jpg', { limit: { pixels: 128, side: 4096, why: 'to fit' } });
    expect([picture.width, picture.height]).toEqual([16, 8]);
    expect(picture.scaledBecause).toBe('Scaled from 32×16 to 16×8 to fit.');
    expectNear(pixel(picture, 1, 1), [224, 32, 32, 255], 12);
    expectNear(pixel(picture, 14, 1), [32, 192, 64, 255], 12);
    expectNear(pixel(picture, 1, 6), [32, 64, 208, 255], 12);
  });

  it('shows the first frame of a GIF', async () => {
    const picture = await openFixture('two-frames.gif');
    expect([picture.width, picture.height]).toEqual([12, 9]);
    expect(pixel(picture, 6, 4)).toEqual([224, 32, 32, 255]);
  });

  it('opens one pixel, and odd sides, exactly', async () => {
    expect(Array.from((await openFixture('one-pixel.png')).rgba)).toEqual([200, 100, 50, 255]);
    const odd = await openFixture('odd-37x53.png');
    expect([odd.width, odd.height]).toEqual([37, 53]);
    for (const [x, y] of [
      [0, 0],
      [36, 0],
      [0, 52],
      [36, 52],
      [17, 23],
    ]) {
      expect(pixel(odd, x, y)).toEqual([x * 7, y * 4, 255 - x * 3 - y, 255]);
    }
  });
});

describe('colour', () => {
  it.each(['profile-swapped.png', 'profile-swapped.jpg'])('converts the profile of %s to sRGB', async (name) => {
    const picture = await openFixture(name);
    // The file says red, then green, in a profile that has the two exchanged.
    expectNear(pixel(picture, 3, 4), [0, 255, 0, 255], 6);
    expectNear(pixel(picture, 12, 4), [255, 0, 0, 255], 6);
  });

  it.each([
    ['white', 255],
    ['grey', 128],
    ['black', 0],
  ] as const)('lays transparency over %s', async (background, value) => {
    for (const [name, tolerance] of [
      ['alpha.png', 1],
      ['alpha.webp', 1],
      ['alpha.avif', 4],
    ] as const) {
      const picture = await openFixture(name, { background });
      expect(picture.hadAlpha).toBe(true);
      const half = (value * 127) / 255;
      expectNear(pixel(picture, 3, 4), [255, 0, 0, 255], tolerance, name);
      expectNear(pixel(picture, 12, 4), [half, half, 128 + half, 255], tolerance, name);
      expectNear(pixel(picture, 20, 4), [value, value, value, 255], tolerance, name);
    }
  });

  it('says that an opaque picture had no alpha', async () => {
    expect((await openFixture('squares.bmp')).hadAlpha).toBe(false);
    expect((await openFixture('two-frames.gif')).hadAlpha).toBe(false);
  });
});

describe('size', () => {
  /** A wave of 8 pixels along x, drawn by the browser itself. */
  async function wavePng(width: number, height: number): Promise<Blob> {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No 2-D drawing');
    for (let x = 0; x < width; x++) {
      const level = Math.round(128 + 100 * Math.cos((2 * Math.PI * x) / 8));
      context.fillStyle = `rgb(${level} ${level} ${level})`;
      context.fillRect(x, 0, 1, height);
    }
    return canvas.convertToBlob({ type: 'image/png' });
  }

  it('scales what is above the limit, says so, and lets nothing alias', async () => {
    const limit = { pixels: 60_000, side: 4096, why: 'so that its coefficients fit this test' };
    const picture = await open(await wavePng(3000, 2000), 'big.png', { limit });
    expect([picture.width, picture.height]).toEqual([300, 200]);
    expect([picture.originalWidth, picture.originalHeight]).toEqual([3000, 2000]);
    expect(picture.scaledBecause).toBe('Scaled from 3000×2000 to 300×200 so that its coefficients fit this test.');
    for (let x = 5; x < 295; x++) expectNear(pixel(picture, x, 100), [128, 128, 128, 255], 3);
  });

  it('reads a picture of more than one band whole', async () => {
    const picture = await open(await wavePng(2000, 2900), 'tall.png', { limit: { ...ROOMY, pixels: 6e6 } });
    expect(picture.scaledBecause).toBe('');
    for (const y of [0, 2096, 2097, 2098, 2899]) expect(pixel(picture, 1600, y)).toEqual([228, 228, 228, 255]);
  });
});

describe('refusals', () => {
  it.each([
    ['empty.png', 'empty', '“empty.png” is empty.'],
    ['text.jpg', 'not-a-picture', '“text.jpg” is text; this page opens PNG, JPEG, WebP, AVIF, GIF and BMP pictures.'],
    [
      'drawing.png',
      'not-a-picture',
      '“drawing.png” is an SVG drawing; this page opens PNG, JPEG, WebP, AVIF, GIF and BMP pictures.',
    ],
    ['truncated.png', 'truncated', '“truncated.png” is cut short: the PNG data ends before the picture does.'],
    ['damaged.png', 'undecodable', '“damaged.png” is damaged: its PNG data could not be decoded.'],
    [
      'claims-60000x60000.png',
      'too-large',
      '“claims-60000x60000.png” is too large: 60000×60000 (3,600 megapixels), and this page opens up to 268 megapixels.',
    ],
  ])('refuses %s', async (name, reason, message) => {
    expect(await refusal(openFixture(name))).toMatchObject({ reason, message });
  });

  it('shows what there is of a JPEG that is cut short, and says from which byte on there is nothing', async () => {
    const picture = await openFixture('truncated.jpg');
    expect(picture.damage).toMatch(
      /^“truncated\.jpg” is damaged: .+ \(at byte [\d,]+\)\. What can be read of it is shown\.$/,
    );
  });

  it('opens a JPEG of 12 bits, which browsers do not', async () => {
    const bytes = await changedFrame((frame) => {
      // Extended sequential, 12 bits.
      frame[1] = 0xc1;
      frame[4] = 12;
    });
    expect(await open(new Blob([bytes]), 'deep.jpg')).toMatchObject({ fileKind: 'JPEG', width: 32, height: 16 });
  });

  it('names the kind of JPEG that it does not read', async () => {
    const bytes = await changedFrame((frame) => {
      frame[1] = 0xc3;
    });
    const error = await refusal(open(new Blob([bytes]), 'evil\u202egpj.exe'));
    expect(error).toMatchObject({ reason: 'undecodable' });
    expect(error.message).toMatch(/^“evilgpj\.exe” was not opened: .*lossless.* \(at byte \d+\)\.$/);
  });

  it('cleans the name that it repeats', async () => {
    const error = await refusal(open(new Blob([]), 'evil\u202egnp.exe\n'));
    expect(error.message).toBe('“evilgnp.exe” is empty.');
  });
});

/** A baseline file with its frame header changed in place. */
async function changedFrame(change: (frame: Uint8Array) => void): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await (await fixture('orientation-1.jpg')).arrayBuffer());
  change(bytes.subarray(bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc0)));
  return bytes;
}

describe('identity', () => {
  it('names a file by its hash and its name', async () => {
    const blob = await fixture('one-pixel.png');
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    const hex = Array.from(digest.subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const picture = await open(blob, 'dot.png');
    expect(picture).toMatchObject({
      id: `file:${hex}:dot.png`,
      name: 'dot.png',
      fileBytes: blob.size,
      fileKind: 'PNG',
    });
  });

  it('keeps the id that it is given', async () => {
    expect((await openFixture('one-pixel.png', { id: 'desk' })).id).toBe('desk');
  });
});

describe('requests', () => {
  it('stops on abort and opens the next picture', async () => {
    const blob = await fixture('odd-37x53.png');
    const first = new AbortController();
    const stopped = open(blob, 'first.png', { signal: first.signal });
    const next = open(blob, 'second.png');
    first.abort(new Error('newer request'));
    await expect(stopped).rejects.toThrow('newer request');
    expect((await next).name).toBe('second.png');
    await expect(open(blob, 'third.png', { signal: first.signal })).rejects.toThrow('newer request');
  });

  it('uses an idle worker again', async () => {
    const made: unknown[] = [];
    const Original = globalThis.Worker;
    globalThis.Worker = class extends Original {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        made.push(this);
      }
    };
    try {
      const blob = await fixture('one-pixel.png');
      for (const name of ['a.png', 'b.png', 'c.png']) await open(blob, name);
      await refusal(open(new Blob([]), 'empty.png'));
      await open(blob, 'd.png');
    } finally {
      globalThis.Worker = Original;
    }
    expect(made).toHaveLength(1);
  });
});

it.each([1, 6, 8])('has a small upright copy, orientation %i', async (orientation) => {
  const picture = await openFixture(`orientation-${orientation}.jpg`);
  const upright = await openFixture('orientation-1.jpg');
  expect(picture.thumbnail).toMatchObject({ width: 84, height: 56 });
  const [a, b] = [picture, upright].map(({ thumbnail }) => Array.from(thumbnail?.rgba ?? []));
  expect(a).toHaveLength(4 * 84 * 56);
  const worst = Math.max(...a.map((value, i) => Math.abs(value - b[i])));
  // Another path through the codec and the scaler: a few levels.
  expect(worst).toBeLessThan(24);
});
