/** Samples of all components to a picture: kernels/jpeg/jpeg-color, compiled for both kinds of upsampling. */
import { upsampleKind, type Upsampling } from '../../math/jpeg/upsample';
import { shownColor } from '../../math/jpeg/samples-to-rgba';
import { ShapeError } from '../errors';
import type { Gpu } from '../gpu';
import { COLORS, jpegColor, UPSAMPLES } from '../kernels/jpeg/jpeg-color';
import type { UniformValues } from '../kernel';
import type { Tensor } from '../tensor';
import { samplePlaces, type JpegLayout } from './jpeg-layout';

export interface ColorPass {
  setUpsampling(upsampling: Upsampling): void;
  /** Records the dispatch. */
  encode(): void;
}

/** `samples` as InversePasses holds them; `target` u32 [H,W], rgba8. Both stay the caller's. Smooth at first. */
export async function createColorPass(
  gpu: Gpu,
  layout: JpegLayout,
  samples: Tensor,
  target: Tensor,
): Promise<ColorPass> {
  const { width, height } = layout;
  if (target.length !== width * height) throw new ShapeError(`Tensor ${target.label}`, [height, width], target.shape);
  const bindFor = async (upsampling: Upsampling) =>
    (await gpu.pipelines.get(jpegColor, colorVariant(layout, upsampling))).bind({ samples, target_pixels: target });
  const [smooth, nearest] = await Promise.all([bindFor('smooth'), bindFor('nearest')]);
  const uniforms = colorUniforms(layout);
  let bound = smooth;
  return {
    setUpsampling(upsampling) {
      bound = upsampling === 'smooth' ? smooth : nearest;
    },
    encode: () => gpu.frame.dispatch(bound, uniforms),
  };
}

function largestFactors({ components }: JpegLayout): { horizontal: number; vertical: number } {
  return {
    horizontal: Math.max(...components.map(({ horizontal }) => horizontal)),
    vertical: Math.max(...components.map(({ vertical }) => vertical)),
  };
}

function colorVariant(layout: JpegLayout, upsampling: Upsampling) {
  const { width, precision, components, inverted } = layout;
  const largest = largestFactors(layout);
  const kind = (index: number) =>
    index < components.length ? UPSAMPLES.indexOf(upsampleKind(components[index], largest, upsampling)) : 0;
  return {
    slots: {
      'jpeg-samples': `jpeg-samples-${precision}`,
      'jpeg-pixels': width % 4 === 0 ? 'jpeg-pixels-vec4' : 'jpeg-pixels-any',
    },
    overrides: {
      COLOR: COLORS.indexOf(shownColor(layout.colorSpace, components.length)),
      MAXIMUM: 2 ** precision - 1,
      INVERTED: inverted ? 1 : 0,
      UPSAMPLE_0: kind(0),
      UPSAMPLE_1: kind(1),
      UPSAMPLE_2: kind(2),
      UPSAMPLE_3: kind(3),
    },
  };
}

function colorUniforms(layout: JpegLayout): UniformValues<(typeof jpegColor)['uniforms']> {
  const { width, height, components } = layout;
  const { places } = samplePlaces(layout);
  // Components that there are not stand for the first; the shader's variant does not ask for them.
  const of = (index: number) => {
    const at = index < components.length ? index : 0;
    return { ...components[at], ...places[at] };
  };
  const [a, b, c, d] = [of(0), of(1), of(2), of(3)];
  return {
    width,
    height,
    ...largestFactors(layout),
    ...{ first_0: a.first, stride_0: a.stride, width_0: a.width, height_0: a.height },
    ...{ horizontal_0: a.horizontal, vertical_0: a.vertical },
    ...{ first_1: b.first, stride_1: b.stride, width_1: b.width, height_1: b.height },
    ...{ horizontal_1: b.horizontal, vertical_1: b.vertical },
    ...{ first_2: c.first, stride_2: c.stride, width_2: c.width, height_2: c.height },
    ...{ horizontal_2: c.horizontal, vertical_2: c.vertical },
    ...{ first_3: d.first, stride_3: d.stride, width_3: d.width, height_3: d.height },
    ...{ horizontal_3: d.horizontal, vertical_3: d.vertical },
  };
}
