/** The samples: what each is called, what it teaches, and how it is made. Loaded on demand, since the desk is heavy. */
import type { ByteImage } from './image';
import { tinySamples } from './tiny/tiny-samples';

export const SAMPLE_FOLDER = new URL('../../public/samples/', import.meta.url);

export interface Sample {
  readonly id: string;
  readonly title: string;
  /** One sentence: what to look for. */
  readonly description: string;
  /** The heading it stands under in the menu; none for the large ones. */
  readonly group?: 'tiny';
  readonly make: () => Promise<ByteImage>;
  /** Where the sample is a JPEG file: all its bytes. `make` then gives what its thumbnail shows. */
  readonly jpeg?: () => Promise<Uint8Array>;
}

/** Without its folder. */
export function fileOf({ id, jpeg }: Sample): string {
  return `${id}.${jpeg ? 'jpg' : 'png'}`;
}

const decoded = async (file: Uint8Array): Promise<ByteImage> => {
  const [{ readJpeg, toPixels }, { toByteImage }] = await Promise.all([
    import('../../src/codec/jpeg'),
    import('./jpeg/make-jpegs'),
  ]);
  return toByteImage(toPixels(readJpeg(file), { upsampling: 'smooth' }));
};

export const SAMPLES: readonly Sample[] = [
  {
    id: 'desk',
    title: 'Desk by the window',
    description:
      'At 1 % of the waves the room, the table and the laptop are all still there; watch the keys, the print and the leaves, which are the first to go.',
    make: async () => (await import('./desk/make-desk')).makeDesk(),
  },
  {
    id: 'type',
    title: 'A page of type',
    description:
      'Thin black strokes need waves of every length: lower the share and the smallest lines turn grey long before the headline does, with ripples around every letter.',
    make: async () => (await import('./type/page')).makePage(),
  },
  {
    id: 'zone-plate',
    title: 'Zone plate',
    description:
      'Rings that grow finer outwards up to two pixels a wave at the edge: each spot of the picture is one spot of the spectrum, so keeping a square of low frequencies keeps a square of rings.',
    make: async () => (await import('./zone-plate')).makeZonePlate(),
  },
  {
    id: 'weave',
    title: 'Woven cloth',
    description:
      'Threads that repeat exactly give a spectrum of a few sharp peaks on a grid: a handful of waves rebuilds the pattern, and what is missing is the fluff of the yarn.',
    make: async () => (await import('./weave')).makeWeave(),
  },
  {
    id: 'landscape',
    title: 'Mountain lake',
    description:
      'Natural scenes have amplitudes that fall as one over frequency: no scale stands out, so each halving of the share takes away about as much as the one before.',
    make: async () => (await import('./landscape/make-landscape')).makeLandscape(),
  },
  {
    id: 'camera',
    title: 'Part of a desk, from a camera',
    description:
      'A JPEG as cameras write them: two bits of colour for four of light, EXIF with a place in it, and a thumbnail that still shows what was cropped away.',
    make: async () => decoded((await import('./jpeg/make-jpegs')).cameraFile()),
    jpeg: async () => (await import('./jpeg/make-jpegs')).cameraFile(),
  },
  {
    id: 'progressive',
    title: 'Mountain lake, progressive',
    description:
      'A progressive JPEG: ten scans, coarse first. Play them one by one and see what the first tenth of the bytes is worth.',
    make: async () => decoded((await import('./jpeg/make-jpegs')).progressiveFile()),
    jpeg: async () => (await import('./jpeg/make-jpegs')).progressiveFile(),
  },
  {
    id: 'twice',
    title: 'Mountain lake, saved twice',
    description:
      'Saved at quality 60, then at 90: the file says 90, and the gaps in its histograms say that it was coarser once.',
    make: async () => decoded((await import('./jpeg/make-jpegs')).twiceFile()),
    jpeg: async () => (await import('./jpeg/make-jpegs')).twiceFile(),
  },
  ...tinySamples(decoded),
];
