/**
 * How a network is run. Both runners (gpu/, cpu/) take the same plan and make the same maps.
 *
 * Layout of feature maps. Pixels: f32 [channels, batch, height, width]. Coefficients: f32 [channels, batch,
 * height/8, width/8, n]: each 8×8 block's orthonormal DCT, its first n coefficients in zig-zag order, which is the
 * order of α + β, so that a band α + β < ψ is a prefix: n = BAND_SIZES[ψ − 1] (math/jpeg-domain/band.ts).
 */

export type Domain = 'spatial' | 'jpeg';
/** How a convolution in the JPEG domain is applied: math/jpeg-domain/{explode,windowed,factored}.ts. */
export type ConvolutionForm = 'exploded' | 'windowed' | 'factored';
export type ReluMode = 'exact' | 'asm' | 'apx';

/** What buffers and pipelines depend on. */
export interface RunPlan {
  readonly domain: Domain;
  /** Ignored in the spatial domain. */
  readonly form: ConvolutionForm;
  /** Band of every map, 1…15; ignored in the spatial domain. */
  readonly psi: number;
  /** True: batch norm is folded into the convolution before it, whose own map is then not made. */
  readonly folded: boolean;
  /** Pictures at once. */
  readonly batch: number;
}

/** What a run may change without anything being rebuilt. In the spatial domain every ReLU is exact. */
export interface Rectifying {
  readonly mode: ReluMode;
  /** [sites, batch]: φ of each ReLU for each picture, 1…15. */
  readonly phi: Uint32Array;
}

/** What one convolution costs in one form, for one picture. */
export interface ConvolutionCost {
  readonly id: string;
  readonly form: ConvolutionForm | 'spatial';
  /** Of the map or the weights as that form stores them, 4 bytes a number. */
  readonly bytes: number;
  readonly multiplyAdds: number;
}
