/** Other people's JPEG codecs, called as their documentation says: pixels in and out, RGBA8. */
import jsquashDecode from '@jsquash/jpeg/decode.js';
import jsquashEncode from '@jsquash/jpeg/encode.js';
import { decode, encode } from 'jpeg-js';
import type { PhotographPixels } from '../photograph';
import type { Contestant } from './alternate';

/** RMS difference from the right pixels, levels. */
export type PixelJudge = (rgba: ArrayLike<number>) => number;

/** MozJPEG's decoder in WebAssembly. */
export function jsquashReader(file: Uint8Array<ArrayBuffer>, judge: PixelJudge): Contestant {
  let answer: ImageData | null = null;
  return {
    contestant: 'jsquash',
    label: '@jsquash/jpeg decode',
    note: 'WebAssembly; to pixels',
    run: async (times) => {
      for (let i = 0; i < times; i++) answer = await jsquashDecode(file.buffer);
    },
    error: () => judge(answer?.data ?? []),
  };
}

export function jpegJsReader(file: Uint8Array<ArrayBuffer>, judge: PixelJudge): Contestant {
  let rgba = new Uint8Array(0);
  return {
    contestant: 'jpeg-js',
    label: 'jpeg-js decode',
    note: 'JavaScript; to pixels',
    run: (times) => {
      // Its own limit is 512 MB, which 12 MP go beyond.
      const options = { useTArray: true, maxMemoryUsageInMB: 4096 } as const;
      for (let i = 0; i < times; i++) rgba = new Uint8Array(decode(file, options).data);
    },
    error: () => judge(rgba),
  };
}

export function jpegJsWriter(
  { width, height, rgba }: PhotographPixels,
  quality: number,
  judge: (file: Uint8Array) => number,
): Contestant {
  lendBuffer();
  let file = new Uint8Array(0);
  return {
    contestant: 'jpeg-js',
    label: 'jpeg-js encode',
    note: 'from pixels, 4:4:4, standard tables',
    run: (times) => {
      for (let i = 0; i < times; i++) file = new Uint8Array(encode({ data: rgba, width, height }, quality).data);
    },
    error: () => judge(file),
  };
}

/** MozJPEG's encoder, without what makes files smaller than the format's own ways do: progressive scans. */
export function jsquashWriter(
  { width, height, rgba }: PhotographPixels,
  quality: number,
  judge: (file: Uint8Array) => number,
): Contestant {
  const pixels = new ImageData(rgba, width, height);
  let file = new Uint8Array(0);
  return {
    contestant: 'jsquash',
    label: '@jsquash/jpeg encode',
    note: 'from pixels, 4:4:4, baseline; MozJPEG searches for a smaller file',
    run: async (times) => {
      const options = { quality, progressive: false, baseline: true, auto_subsample: false, chroma_subsample: 1 };
      for (let i = 0; i < times; i++) file = new Uint8Array(await jsquashEncode(pixels, options));
    },
    error: () => judge(file),
  };
}

/** The package answers with a Node Buffer, which browsers do not have; it needs no more of it than this. */
function lendBuffer(): void {
  Object.assign(globalThis, { Buffer: { from: (bytes: ArrayLike<number>) => new Uint8Array(bytes) } });
}
