/**
 * The tiny pictures that are shipped: renders of 32×32 pixels, of the ten things that the networks can name.
 *
 * Of each class a few dozen seeds were drawn and looked at; these show their thing plainly. What the networks answer is
 * recorded for each of them, right or wrong (ask.ts).
 */
import type { Sample } from '../catalogue';
import type { ByteImage } from '../image';
import type { TinyClass } from './pictures';

interface TinyPicture {
  readonly id: string;
  readonly title: string;
  readonly shows: TinyClass;
  readonly seed: number;
  readonly description: string;
}

const about = (what: string): string =>
  `${what}: 16 blocks of luma and 8 of colour, which the Network bench reads without decoding them.`;

export const TINY_PICTURES: readonly TinyPicture[] = [
  { id: 'tiny-airplane', title: 'Airplane', shows: 'airplane', seed: 7, description: about('A jet in the sky') },
  {
    ...{ id: 'tiny-airplane-2', title: 'Airplane, landed', shows: 'airplane', seed: 5 },
    description: about('A jet on the runway, where the sky gives no hint'),
  },
  { id: 'tiny-automobile', title: 'Car', shows: 'automobile', seed: 23, description: about('A blue car') },
  { id: 'tiny-bird', title: 'Bird', shows: 'bird', seed: 5, description: about('A brown bird on sand') },
  { id: 'tiny-cat', title: 'Cat', shows: 'cat', seed: 5, description: about('A cat’s face') },
  {
    ...{ id: 'tiny-cat-2', title: 'Cat, head turned', shows: 'cat', seed: 11 },
    description: about('A cat that looks away'),
  },
  { id: 'tiny-deer', title: 'Deer', shows: 'deer', seed: 28, description: about('A deer at a wood') },
  { id: 'tiny-dog', title: 'Dog', shows: 'dog', seed: 15, description: about('A dog that sits') },
  { id: 'tiny-frog', title: 'Frog', shows: 'frog', seed: 25, description: about('A green frog') },
  { id: 'tiny-horse', title: 'Horse', shows: 'horse', seed: 2, description: about('A dark horse') },
  { id: 'tiny-ship', title: 'Freighter', shows: 'ship', seed: 2, description: about('A red freighter') },
  { id: 'tiny-ship-2', title: 'Liner', shows: 'ship', seed: 5, description: about('A white liner') },
  { id: 'tiny-truck', title: 'Lorry', shows: 'truck', seed: 6, description: about('A lorry with a yellow cab') },
];

export async function tinyPictureFile({ shows, seed }: Pick<TinyPicture, 'shows' | 'seed'>): Promise<Uint8Array> {
  const [{ DRAWN_SIDE, tinyFile }, { render }, { sceneOf }] = await Promise.all([
    import('./develop'),
    import('./march'),
    import('./pictures'),
  ]);
  return tinyFile(render(sceneOf(shows, seed), DRAWN_SIDE), seed);
}

/** As the catalogue lists them. */
export function tinySamples(decoded: (file: Uint8Array) => Promise<ByteImage>): Sample[] {
  return TINY_PICTURES.map((picture) => ({
    id: picture.id,
    title: picture.title,
    description: picture.description,
    group: 'tiny',
    make: async () => decoded(await tinyPictureFile(picture)),
    jpeg: async () => tinyPictureFile(picture),
  }));
}
