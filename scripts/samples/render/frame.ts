/**
 * What one rendering leaves behind, each the mean over a pixel's samples. Light is kept in parts, so that the denoiser can
 * smooth illumination without touching textures: picture = body × diffuse + gloss + direct.
 * Where a pixel is matt only in part, body holds that part of the colour and diffuse the illumination of that part.
 */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Illumination of the first matt surface, its colour divided out; RGB. */
  readonly diffuse: Float32Array;
  /** Light by way of the first coat or metal. */
  readonly gloss: Float32Array;
  /** What is seen itself: windows, the lit screen. */
  readonly direct: Float32Array;
  /** Colour of the first matt surface (0 where there is none). */
  readonly body: Float32Array;
  readonly normal: Float32Array;
  /** Share of the pixel's samples that met a matt surface first. */
  readonly cover: Float32Array;
  /** Distance to the first surface, metres; and how rough its coat is. */
  readonly depth: Float32Array;
  readonly roughness: Float32Array;
  /** Variance of the mean luminance of diffuse and of gloss. */
  readonly diffuseVariance: Float32Array;
  readonly glossVariance: Float32Array;
}

export function createFrame(width: number, height: number): Frame {
  const plane = (channels: number): Float32Array => new Float32Array(width * height * channels);
  return {
    width,
    height,
    diffuse: plane(3),
    gloss: plane(3),
    direct: plane(3),
    body: plane(3),
    normal: plane(3),
    cover: plane(1),
    depth: plane(1),
    roughness: plane(1),
    diffuseVariance: plane(1),
    glossVariance: plane(1),
  };
}

export const luminance = (r: number, g: number, b: number): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
