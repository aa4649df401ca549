/** A picture to the unquantised coefficients of its components: kernels jpeg-planes and jpeg-forward, once a component. */
import { roundingBias } from '../../math/jpeg/downsample';
import { FORWARD_COLOR } from '../../math/jpeg/forward-color';
import { componentGeometry, type Subsampling } from '../../math/jpeg/sampling';
import { ShapeError } from '../errors';
import type { Gpu } from '../gpu';
import { jpegForward } from '../kernels/jpeg/jpeg-forward';
import { jpegPlanes } from '../kernels/jpeg/jpeg-planes';
import type { Tensor } from '../tensor';
import { samplePlaces, type JpegLayout } from './jpeg-layout';

export interface ForwardSpec {
  readonly width: number;
  readonly height: number;
  readonly subsampling: Subsampling;
}

/** The layout of a JPEG that `spec` makes, as the passes of both directions take it. */
export function encodedLayout({ width, height, subsampling }: ForwardSpec): JpegLayout {
  const components = componentGeometry(width, height, subsampling);
  const colorSpace = components.length === 1 ? 'grey' : 'ycbcr';
  return { width, height, precision: 8, colorSpace, inverted: false, components };
}

export interface ForwardTensors {
  /** u32 [H,W], rgba8. */
  readonly source: Tensor;
  /** Scratch, as `samplePlaces` lays it out. */
  readonly samples: Tensor;
  /** f32 [blockRows, blockColumns, 64] per component. */
  readonly coefficients: readonly Tensor[];
}

export interface ForwardPasses {
  /** Records the dispatches. */
  encode(): void;
}

export async function createForwardPasses(
  gpu: Gpu,
  spec: ForwardSpec,
  { source, samples, coefficients }: ForwardTensors,
): Promise<ForwardPasses> {
  const { width, height, subsampling } = spec;
  if (source.length !== width * height) throw new ShapeError(`Tensor ${source.label}`, [height, width], source.shape);
  const { places } = samplePlaces(encodedLayout(spec));
  const forward = await gpu.pipelines.get(jpegForward);
  const passes = await Promise.all(
    componentGeometry(width, height, subsampling).map(async (geometry, index) => {
      const { across, down, blockColumns, blockRows } = geometry;
      const { first, stride } = places[index];
      const [even_bias, odd_bias] = roundingBias(across, down);
      const planes = await gpu.pipelines.get(jpegPlanes, { overrides: { ACROSS: across, DOWN: down } });
      return {
        planes: planes.bind({ picture: source, samples }),
        planesUniforms: {
          ...{ width, height, first, stride, rows: 8 * blockRows, sample_rows: geometry.height },
          ...{ even_bias, odd_bias },
          ...FORWARD_COLOR[index],
        },
        forward: forward.bind({ samples, coefficients: coefficients[index] }),
        forwardUniforms: { blocks_x: blockColumns, blocks_y: blockRows, first: first / 2 },
      };
    }),
  );
  return {
    encode() {
      for (const pass of passes) {
        gpu.frame.dispatch(pass.planes, pass.planesUniforms);
        gpu.frame.dispatch(pass.forward, pass.forwardUniforms);
      }
    },
  };
}
