import { expect, test } from 'vitest';
import { coefficientRange } from './coefficient-range';
import { randomImage } from './random-image';
import { progressiveScript, sequentialScript } from './scan-script';
import { writeScan } from './write-scan';

test('a scan too large to be kept in memory is walked twice, to the same bytes', () => {
  const sampling = [
    [2, 2],
    [1, 1],
    [1, 1],
  ] as const;
  const image = randomImage({ seed: 11, width: 400, height: 300, precision: 8, sampling });
  for (const progressive of [false, true]) {
    const scans = progressive ? progressiveScript(image, false) : sequentialScript(image.components, false);
    const setting = {
      components: image.components,
      tables: [0, 1, 1],
      progressive,
      standard: false,
      restartInterval: 50,
      range: coefficientRange(8),
    };
    for (const scan of scans) {
      const [twice, once] = [{ ...setting, retainedTokens: 0 }, setting].map((each) =>
        Buffer.concat(writeScan(scan, each)),
      );
      expect(twice.equals(once)).toBe(true);
    }
  }
});
