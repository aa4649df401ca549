/**
 * JPEG: files of 12 megapixels read to coefficients and written from them, against codecs that hand out pixels alone; and
 * coefficients to pixels on the GPU and on the CPU. Everything runs in the page's own thread, ours and the peers' alike.
 */
import { readJpeg } from '../../src/codec/jpeg/read/read-jpeg';
import { writeJpeg } from '../../src/codec/jpeg/write/write-jpeg';
import { toPixels } from '../../src/codec/jpeg/pixels/to-pixels';
import type { CoefficientImage } from '../../src/codec/jpeg/jpeg';
import type { Gpu } from '../../src/gpu/gpu';
import { createJpegDecoder } from '../../src/gpu/jpeg/jpeg-decoder';
import { readTensorU32 } from '../../src/gpu/readback';
import { createTensor } from '../../src/gpu/tensor';
import { PHOTOGRAPH, photographCoefficients, photographPixels, type PhotographPixels } from '../photograph';
import { alternate, type Contestant } from './alternate';
import { jpegJsReader, jpegJsWriter, jsquashReader, jsquashWriter, type PixelJudge } from './jpeg-peers';
import type { Contest, Rounds, Series } from '../contest';

/** Seconds a round: fewer rounds say as much. */
const MOST_ROUNDS = { rounds: 7, warmups: 1 };
const PIXELS_SIDE = 1024;
const MEGAPIXELS = '12 MP, 4:2:2, quality 85';

interface Photograph {
  readonly pixels: PhotographPixels;
  readonly image: CoefficientImage;
}

type Measure = (gpu: Gpu, photograph: () => Photograph, rounds: Rounds) => Promise<Pick<Contest, 'title' | 'series'>>;

const contests: Readonly<Record<string, Measure>> = {
  'jpeg read baseline': (_, photograph, rounds) => measureRead(photograph(), 'baseline', rounds),
  'jpeg read progressive': (_, photograph, rounds) => measureRead(photograph(), 'progressive', rounds),
  'jpeg write': (_, photograph, rounds) => measureWrite(photograph(), rounds),
  // A round takes MozJPEG more than ten seconds.
  'jpeg write mozjpeg': (_, photograph) => measureMozjpeg(photograph()),
  [`jpeg pixels ${PIXELS_SIDE}x${PIXELS_SIDE}`]: (gpu, _, rounds) => measurePixels(gpu, rounds),
};

export const jpegContests = Object.keys(contests);

/** Makes the picture when it is first asked for, and keeps it. */
export function jpegMeasurement(): (gpu: Gpu, id: string, rounds: Rounds) => Promise<Contest> {
  let made: Photograph | null = null;
  const photograph = (): Photograph => {
    if (!made) {
      const pixels = photographPixels(PHOTOGRAPH.width, PHOTOGRAPH.height);
      made = { pixels, image: photographCoefficients(pixels) };
    }
    return made;
  };
  return async (gpu, id, rounds) => {
    if (!Object.hasOwn(contests, id))
      throw new RangeError(`There is no contest ${id}; there are ${jpegContests.join(', ')}.`);
    return { id, batch: 1, ...(await contests[id](gpu, photograph, rounds)) };
  };
}

const fewer = ({ rounds, warmups }: Rounds): Rounds => ({
  rounds: Math.min(rounds, MOST_ROUNDS.rounds),
  warmups: Math.min(warmups, MOST_ROUNDS.warmups),
});

async function measureRead(
  { image }: Photograph,
  process: 'baseline' | 'progressive',
  rounds: Rounds,
): Promise<{ title: string; series: Series[] }> {
  const file = new Uint8Array(writeJpeg(image, { process }));
  const judge = judgeOf(toPixels(image).rgba);
  let read: CoefficientImage | null = null;
  const ours: Contestant = {
    contestant: 'ours',
    label: 'ours, readJpeg',
    note: 'TypeScript; to coefficients, exactly those written',
    run: (times) => {
      for (let i = 0; i < times; i++) read = readJpeg(file);
    },
    error: () => {
      requireSame(image, read);
      return null;
    },
  };
  const peers = [jsquashReader(file, judge), ...(process === 'baseline' ? [jpegJsReader(file, judge)] : [])];
  const series = await alternate([ours, ...peers], fewer(rounds), 1);
  return { title: `Read ${process}, ${MEGAPIXELS}, ${megabytes(file)}`, series };
}

async function measureWrite(
  { pixels, image }: Photograph,
  rounds: Rounds,
): Promise<{ title: string; series: Series[] }> {
  const { ours, written } = writer(image);
  const judge = judgeOfFile(pixels);
  const series = await alternate([ours, jpegJsWriter(pixels, PHOTOGRAPH.quality, judge)], fewer(rounds), 1);
  return { title: `Write, ${MEGAPIXELS}, ${megabytes(written())}`, series };
}

async function measureMozjpeg({ pixels, image }: Photograph): Promise<{ title: string; series: Series[] }> {
  const { ours, written } = writer(image);
  const judge = judgeOfFile(pixels);
  const peer = jsquashWriter(pixels, PHOTOGRAPH.quality, judge);
  const series = await alternate([ours, peer], { rounds: 1, warmups: 0 }, 1);
  return { title: `Write, ${MEGAPIXELS}, ${megabytes(written())}, once`, series };
}

function writer(image: CoefficientImage): { ours: Contestant; written: () => Uint8Array } {
  let file: Uint8Array = new Uint8Array(0);
  const ours: Contestant = {
    contestant: 'ours',
    label: 'ours, writeJpeg',
    note: 'from coefficients, optimised tables',
    run: (times) => {
      for (let i = 0; i < times; i++) file = writeJpeg(image);
    },
    error: () => {
      requireSame(image, readJpeg(file));
      return null;
    },
  };
  return { ours, written: () => file };
}

async function measurePixels(gpu: Gpu, rounds: Rounds): Promise<{ title: string; series: Series[] }> {
  const image = photographCoefficients(photographPixels(PIXELS_SIDE, PIXELS_SIDE));
  const { width, height, components } = image;
  const expected = toPixels(image).rgba;
  const target = createTensor(gpu, { label: 'pixels', shape: [height, width], type: 'u32' });
  const decoder = await createJpegDecoder(gpu, image, target);
  const upload = (): void => {
    decoder.setTables(components.map(({ table }) => table));
    components.forEach(({ coefficients }, at) => decoder.setCoefficients(at, coefficients));
  };
  const onGpu: Contestant = {
    contestant: 'gpu',
    label: 'ours, WebGPU',
    note: 'coefficients uploaded each time',
    run: async (times) => {
      for (let i = 0; i < times; i++) {
        upload();
        decoder.encode();
      }
      gpu.frame.submit();
      await gpu.device.queue.onSubmittedWorkDone();
    },
    error: async () => judgeOf(expected)(new Uint8Array((await readTensorU32(gpu, target)).buffer)),
  };
  const onCpu: Contestant = {
    contestant: 'cpu',
    label: 'ours, CPU',
    note: 'the reference',
    run: (times) => {
      for (let i = 0; i < times; i++) toPixels(image);
    },
    error: () => null,
  };
  const series = await alternate([onGpu, onCpu], rounds, 1);
  decoder.destroy();
  target.buffer.destroy();
  return { title: `Coefficients to pixels, ${width}×${height}, 4:2:2`, series };
}

function judgeOf(expected: Uint8ClampedArray): PixelJudge {
  return (rgba) => {
    if (rgba.length !== expected.length)
      throw new RangeError(`The answer has ${rgba.length} values, expected ${expected.length}.`);
    let sum = 0;
    for (let at = 0; at < rgba.length; at++) if (at % 4 !== 3) sum += (rgba[at] - expected[at]) ** 2;
    return Math.sqrt(sum / (0.75 * rgba.length));
  };
}

/** A file is judged by its pixels, against those that it was made of. */
function judgeOfFile({ rgba }: PhotographPixels): (file: Uint8Array) => number {
  const judge = judgeOf(rgba);
  return (file) => judge(toPixels(readJpeg(file)).rgba);
}

function requireSame(expected: CoefficientImage, actual: CoefficientImage | null): void {
  expected.components.forEach(({ coefficients }, component) => {
    const read = actual?.components[component]?.coefficients;
    const at = read ? coefficients.findIndex((value, index) => value !== read[index]) : 0;
    if (at >= 0 || read?.length !== coefficients.length)
      throw new Error(`Component ${component} was read otherwise than written, first at ${at}.`);
  });
}

const megabytes = ({ length }: Uint8Array): string => `${(length / 1e6).toFixed(1)} MB`;
