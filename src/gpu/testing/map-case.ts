/** Feature maps of random values for tests, as the GPU has them and as the CPU has them. */
import type { PaintableMap } from '../../math/paint-maps';
import { createRandom } from '../../math/random';
import type { Gpu } from '../gpu';
import type { ShownMap } from '../microscope/map-painter';
import { createTensor } from '../tensor';

export interface MapShape {
  readonly channels: number;
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  /** 0 for pixels. */
  readonly coefficients: number;
}

export interface MapCase {
  readonly cpu: PaintableMap;
  readonly gpu: ShownMap;
}

/** Normal values, each channel larger than the one before, and a quarter of them 0. */
export function mapCase(gpu: Gpu, shape: MapShape, seed: number): MapCase {
  const { channels, batch, height, width, coefficients } = shape;
  const random = createRandom(seed);
  const picture = coefficients > 0 ? (height / 8) * (width / 8) * coefficients : height * width;
  const channelStride = batch * picture;
  const data = Float32Array.from({ length: channels * channelStride }, (_, at) =>
    random.next() < 0.25 ? 0 : (1 + Math.floor(at / channelStride)) * random.normal(),
  );
  const map = { channels, height, width, coefficients };
  const blocks = coefficients > 0 ? [height / 8, width / 8, coefficients] : [height, width];
  const tensor = createTensor(gpu, { label: 'map', shape: [channels, batch, ...blocks], data });
  return { cpu: { ...map, data, channelStride }, gpu: { ...map, tensor } };
}
