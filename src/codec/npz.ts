/**
 * NumPy's .npz container: a zip file with one .npy a name, as `numpy.savez` and `numpy.savez_compressed` write it and
 * `numpy.load` reads it. Exact both ways. The zip, deflate and CRC are fflate's.
 * Source: numpy.lib.npyio, `savez`; PKWARE APPNOTE 6.3.
 */
import { unzipSync, zipSync } from 'fflate';
import { NpyError, readNpy, writeNpy, type NpyArray } from './npy';

export type NpzArrays = Readonly<Record<string, NpyArray>>;

export interface NpzReadOptions {
  /** Which arrays to read; all by default. The rest is not unpacked. */
  readonly names?: (name: string) => boolean;
  /** Refused above: the bytes that the arrays say they unpack to, together. */
  readonly maxBytes?: number;
}

const MAX_BYTES = 2 ** 30;

/** Zip has no time zones and nothing before this; a fixed one gives the same bytes for the same arrays. */
const TIME = '1980-01-01T12:00:00';

/** Lightly deflated: quantised coefficients are mostly zeros, and harder work gains little. */
export function writeNpz(arrays: NpzArrays): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(arrays).map(([name, array]) => [`${name}.npy`, writeNpy(array)] as const);
  return zipSync(Object.fromEntries(entries), { level: 1, mtime: TIME });
}

export function readNpz(file: Uint8Array, options: NpzReadOptions = {}): NpzArrays {
  const { names = () => true, maxBytes = MAX_BYTES } = options;
  let claimed = 0;
  const wanted = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!name.endsWith('.npy') || !names(name.slice(0, -4))) return false;
    // Said by the file, and kept to: fflate unpacks into a buffer of just this size.
    claimed += originalSize;
    if (claimed > maxBytes) throw new NpyError(`The arrays unpack to more than the limit of ${maxBytes} bytes`);
    return true;
  };
  const arrays: [string, NpyArray][] = [];
  for (const [name, bytes] of Object.entries(unzip(file, wanted))) {
    try {
      arrays.push([name.slice(0, -4), readNpy(bytes)]);
    } catch (error) {
      throw error instanceof NpyError ? new NpyError(`${name}: ${error.message}`) : error;
    }
  }
  return Object.fromEntries(arrays);
}

function unzip(file: Uint8Array, filter: (entry: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(file, { filter });
  } catch (error) {
    if (error instanceof NpyError) throw error;
    throw new NpyError(`Not a .npz file: ${error instanceof Error ? error.message : String(error)}`);
  }
}
