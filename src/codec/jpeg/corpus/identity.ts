/** For tests: whether writing and reading again gives the same coefficients. */
import { readJpeg } from '../read/read-jpeg';
import type { CoefficientImage, Jpeg, JpegComponent } from '../jpeg';
import { writeJpeg } from '../write/write-jpeg';

type Process = 'baseline' | 'progressive';

function sameCoefficients(a: CoefficientImage, b: CoefficientImage): boolean {
  return (
    a.components.length === b.components.length &&
    a.components.every((component, i) => sameValues(component.coefficients, b.components[i].coefficients))
  );
}

/** A plain loop: there are millions of them. */
function sameValues(a: Int16Array, b: Int16Array): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

/**
 * Whether blocks that only fill up an MCU hold more than a DC coefficient. No sound encoder writes such, and the scans of
 * a progressive file have no place for it (T.81, A.2.3 and G.1.1.1.1).
 */
function paddingHoldsAc(image: CoefficientImage): boolean {
  return image.components.some(({ width, height, blockColumns, blockRows, coefficients }: JpegComponent) => {
    const [columns, rows] = [Math.ceil(width / 8), Math.ceil(height / 8)];
    for (let block = 0; block < blockColumns * blockRows; block++) {
      if (block % blockColumns < columns && Math.floor(block / blockColumns) < rows) continue;
      if (coefficients.subarray(64 * block + 1, 64 * block + 64).some((value) => value !== 0)) return true;
    }
    return false;
  });
}

/** What is not the same after writing in the file's own process, and in the other one where that can hold it. */
export function differencesAfterWriting(jpeg: Jpeg, processes: 'own' | 'both'): string[] {
  const own: Process = jpeg.process === 'progressive' ? 'progressive' : 'baseline';
  const other: Process = own === 'progressive' ? 'baseline' : 'progressive';
  const wanted = processes === 'both' && !(other === 'progressive' && paddingHoldsAc(jpeg)) ? [own, other] : [own];
  return wanted.filter((process) => {
    // A damaged file may hold coefficients that no encoder makes.
    const written = writeJpeg(jpeg, { process, outOfRange: 'write' });
    return !sameCoefficients(jpeg, readJpeg(written, { strict: jpeg.problems.length === 0 }));
  });
}
