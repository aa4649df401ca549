/** The samples: what each is called, what it teaches, and how it is made. Loaded on demand, since the desk is heavy. */
import type { ByteImage } from './image';

export const SAMPLE_FOLDER = new URL('../../public/samples/', import.meta.url);

export interface Sample {
  readonly id: string;
  readonly title: string;
  /** One sentence: what to look for. */
  readonly description: string;
  readonly make: () => Promise<ByteImage>;
}

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
];
