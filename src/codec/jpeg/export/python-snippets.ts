/**
 * Python programs that reproduce the figures on the page from the files it saves. They need numpy, and Pillow where pixels
 * of a JPEG file are compared; nothing of ours.
 */

const text = (value: string): string => JSON.stringify(value.replaceAll(/\p{C}/gu, ' '));
/** A comment ends with its line, whatever a file is called. */
const comment = (value: string): string => value.replaceAll(/[\p{C}\u2028\u2029]/gu, ' ');

export interface PsnrSnippet {
  /** Names of the files as they are saved. */
  readonly original: string;
  readonly made: string;
  /** What the page says: dB over R, G, B; null while it does not know. */
  readonly psnr: number | null;
  readonly bytes: number | null;
  readonly upsampling: 'smooth' | 'nearest';
  /** What alpha is laid over, 0…255. */
  readonly background: number;
  readonly settings: string;
}

/** PSNR of a made file against its original, both decoded by Pillow. */
export function psnrSnippet(input: PsnrSnippet): string {
  const { original, made, psnr, bytes, upsampling, background, settings } = input;
  const says = psnr === null ? 'nothing yet' : Number.isFinite(psnr) ? `${psnr.toFixed(2)} dB` : 'infinity';
  return `# Waveloupe ${comment(settings)}
# PSNR of a JPEG file against the picture it was made of. Needs numpy and Pillow.
#   python3 this-file.py ORIGINAL MADE.jpg
# The page says ${says}${bytes === null ? '' : `, ${bytes} bytes`}. Another decoder may round a level differently: a few hundredths of a dB.
${upsampling === 'nearest' ? '# The page shows repeated chroma samples (nearest); Pillow blends them, so subsampled files come out a little otherwise.\n' : ''}import os
import sys

import numpy as np
from PIL import Image

original = sys.argv[1] if len(sys.argv) > 1 else ${text(original)}
made = sys.argv[2] if len(sys.argv) > 2 else ${text(made)}


def pixels(path):
    image = Image.open(path)
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, (${background}, ${background}, ${background}, 255))
        image = Image.alpha_composite(ground, image)
    return np.asarray(image.convert("RGB"), dtype=np.float64)


a, b = pixels(original), pixels(made)
mse = np.mean((a - b) ** 2)
psnr = np.inf if mse == 0 else 10 * np.log10(255**2 / mse)
print(f"PSNR {psnr:.2f} dB, {os.path.getsize(made)} bytes")
`;
}

export interface BlockInFile {
  /** The name of the saved .npz. */
  readonly coefficients: string;
  readonly component: number;
  /** In blocks. */
  readonly row: number;
  readonly column: number;
  /** How many coefficients along the zig-zag the page shows. */
  readonly count: number;
  readonly precision: number;
  /** The block as the page has it, edits included, and its steps: natural order. */
  readonly values: ArrayLike<number>;
  readonly steps: ArrayLike<number>;
  readonly settings: string;
}

/** The samples of one block from the saved coefficients, by an orthonormal inverse DCT. */
export function blockSnippet(block: BlockInFile): string {
  const { coefficients, component, row, column, count, precision, values, steps, settings } = block;
  const level = 2 ** (precision - 1);
  const most = 2 ** precision - 1;
  const dequantised = Array.from(values, (value, index) => value * steps[index]);
  const lines = Array.from({ length: 8 }, (_, v) => `    [${dequantised.slice(8 * v, 8 * v + 8).join(', ')}],`);
  return `# Waveloupe ${comment(settings)}
# One block of a JPEG file from its coefficients. Needs numpy only.
#   python3 this-file.py COEFFICIENTS.npz
import sys

import numpy as np

file = np.load(sys.argv[1] if len(sys.argv) > 1 else ${text(coefficients)})
component, row, column = ${component}, ${row}, ${column}
count = ${count}  # how many coefficients are in it, along the zig-zag; 64 is all of it

# c0, c1, ...: quantised coefficients [block row, block column, 8 * v + u]; q0, q1, ...: their steps.
stored = file[f"c{component}"][row, column].astype(np.int64)
dequantised = (stored * file[f"q{component}"]).reshape(8, 8)

# Along the zig-zag: diagonal after diagonal, the even ones upwards.
v, u = np.mgrid[0:8, 0:8]
order = np.lexsort((np.where((u + v) % 2 == 0, u, v).ravel(), (u + v).ravel()))
kept = np.zeros(64, dtype=bool)
kept[order[:count]] = True

# The orthonormal DCT-II: rows are waves, so the inverse is its transpose.
k, x = np.mgrid[0:8, 0:8]
dct = np.cos((2 * x + 1) * k * np.pi / 16) * np.where(k == 0, np.sqrt(1 / 8), np.sqrt(2 / 8))
samples = dct.T @ np.where(kept.reshape(8, 8), dequantised, 0) @ dct + ${level}

print("dequantised")
print(dequantised)
print("samples")
print(np.clip(np.rint(samples), 0, ${most}).astype(int))

# What the page shows.
page = np.array([
${lines.join('\n')}
])
print("the same as on the page" if np.array_equal(dequantised, page) else "not what the page showed")
`;
}
