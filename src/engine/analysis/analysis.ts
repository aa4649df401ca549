/**
 * The f64 truth about the open picture: its coefficients, their order, what a kept set costs and loses, and (for the CPU
 * engine) the rebuilt picture itself. Runs in a worker, answers plain data, touches neither DOM nor GPU.
 *
 * Results for a few recent settings are kept, so that going back and forth between transforms costs nothing.
 */
import { transfer } from 'comlink';
import {
  channelCount,
  planesToShown,
  rgbaToPlanes,
  shownChannels,
  shownToLuma,
  type ColorMode,
} from '../../math/color';
import { applySelection, fullMask } from '../../math/kept-set';
import { createErrorCurve, type ErrorCurve } from '../../math/curve';
import { estimateBytes } from '../../math/entropy-estimate';
import { squaredError, squaredNorm } from '../../math/metrics';
import { paintSpectrumRgba } from '../../math/paint-spectrum';
import { paintStageRgba } from '../../math/paint-stage';
import { rankCoefficients, type Ranks } from '../../math/ranks';
import type { Selection } from '../../math/selection';
import { createSsim, type Ssim } from '../../math/ssim';
import { spectrumLayout } from '../../settings/spectrum-layout';
import type { CoefficientInfo, Curve, PixelPatch } from '../api';
import { describeCoefficient } from './describe-coefficient';
import { coefficientArray, interleave } from './full-arrays';
import { magnitudeRange } from './magnitude-range';
import { namedCurve } from './name-curve';
import {
  keyText,
  type ArrayAnswer,
  type BytesAnswer,
  type CoefficientKey,
  type EnergyAnswer,
  type PixelError,
  type RankAnswer,
  type RankKey,
  type RgbaImage,
  type SpectrumLook,
} from './questions';
import { Recent } from './recent';
import { createTransform64, type Transform64 } from './transform-f64';

/** Orders (with their coefficients) that are at hand, at most, and the memory that they may take. */
const ORDERS_KEPT = 4;
const ORDERS_BYTES = 600e6;
/** Of a pixel of three channels: f64 coefficients, u32 ranks and order. */
const ORDER_BYTES_PER_PIXEL = 3 * (8 + 4 + 4);

interface Source {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
}

interface Transformed {
  readonly transform: Transform64;
  readonly coefficients: Float64Array;
}

interface Ordered extends Transformed {
  readonly ranks: Ranks;
  /** Made when first asked for: the picture is shown without it. */
  readonly curve: () => ErrorCurve;
}

interface Rebuilt {
  readonly color: ColorMode;
  /** Planes in the transform's colour space. */
  readonly planes: Float32Array<ArrayBuffer>;
}

export class Analysis {
  #source: Source | null = null;
  readonly #planes = new Recent<Float32Array<ArrayBuffer>>(2);
  readonly #transformed = new Recent<Transformed>(1);
  readonly #ordered = new Recent<Ordered>(ORDERS_KEPT);
  readonly #ssim = new Recent<Ssim>(1);
  readonly #norms = new Recent<number>(3);
  #kept: Float64Array = new Float64Array(0);
  #rebuilt: Rebuilt | null = null;

  setPicture(rgba: Uint8ClampedArray, width: number, height: number): void {
    this.#source = { rgba, width, height };
    const orders = Math.floor(ORDERS_BYTES / (ORDER_BYTES_PER_PIXEL * width * height));
    this.#ordered.reset(Math.max(1, Math.min(ORDERS_KEPT, orders)));
    for (const cache of [this.#planes, this.#transformed, this.#norms]) cache.clear();
    this.#rebuilt = null;
  }

  /** The planes [C,H,W] of the open picture, f32. */
  planes(color: ColorMode): Float32Array<ArrayBuffer> {
    const copy = this.#planesOf(color).slice();
    return transfer(copy, [copy.buffer]);
  }

  /** Makes sure that the coefficients of `key`, and their order, are at hand. */
  transform(key: RankKey): void {
    this.#order(key);
  }

  rank(key: RankKey): RankAnswer {
    const { ranks, coefficients } = this.#order(key);
    const { layout, rule, scope, total, selfRanks, meanRanks } = ranks;
    const values = Uint32Array.from(ranks.ranks);
    const range = magnitudeRange(coefficients, layout);
    const answer: RankAnswer = { layout, rule, scope, total, selfRanks, meanRanks, range, ranks: values };
    return transfer(answer, [values.buffer]);
  }

  energies(key: RankKey, selection: Selection): EnergyAnswer {
    const curve = this.#order(key).curve();
    return {
      energyKept: curve.totalEnergy > 0 ? curve.energyAt(selection) / curve.totalEnergy : 1,
      squaredError: curve.errorAt(selection),
      squaredNorm: this.#squaredNorm(key.color),
    };
  }

  /** PSNR and energy over the share kept; a band starts at share `bandFrom`. */
  curve(key: RankKey, bandFrom: number): Curve {
    const { curve, ranks } = this.#order(key);
    const { width, height } = this.#sourceNow();
    return namedCurve(curve(), ranks, { samples: shownChannels(key.color) * width * height, bandFrom });
  }

  bytes(key: RankKey, selection: Selection): BytesAnswer {
    const { coefficients, ranks, curve } = this.#order(key);
    return estimateBytes({ coefficients, ranks, selection, squaredError: curve().errorAt(selection) });
  }

  inspect(key: RankKey, v: number, u: number, selection: Selection): CoefficientInfo[] {
    const { coefficients, ranks, curve } = this.#order(key);
    return describeCoefficient({ coefficients, ranks, selection, v, u, totalEnergy: curve().totalEnergy });
  }

  /** Rebuilds the picture from the kept set; `stageImage`, `pixelError`, `ssim` and `pixels` speak of the result. */
  rebuild(key: RankKey, selection: Selection): void {
    const { coefficients, ranks, transform } = this.#order(key);
    if (this.#kept.length !== coefficients.length) this.#kept = new Float64Array(coefficients.length);
    const nonEmpty = new Uint8Array(ranks.layout.channels * ranks.layout.columns);
    applySelection(coefficients, ranks, selection, this.#kept, nonEmpty);
    const length = this.#planesOf(key.color).length;
    const planes = this.#rebuilt?.planes.length === length ? this.#rebuilt.planes : new Float32Array(length);
    transform.inverse(this.#kept, planes, nonEmpty);
    this.#rebuilt = { color: key.color, planes };
  }

  stageImage(content: 'original' | 'rebuilt' | 'difference', color: ColorMode, gain: number): RgbaImage {
    const { width, height } = this.#sourceNow();
    const rebuilt = content === 'original' ? null : this.#rebuiltNow();
    const original = this.#planesOf(rebuilt?.color ?? color);
    const rgba = paintStageRgba({
      content,
      color: rebuilt?.color ?? color,
      original,
      rebuilt: rebuilt?.planes ?? original,
      gain,
    });
    return transfer({ width, height, rgba }, [rgba.buffer]);
  }

  spectrumImage(key: RankKey, selection: Selection, look: SpectrumLook): RgbaImage {
    const { coefficients, ranks } = this.#order(key);
    const { layout } = ranks;
    const { spectrum, centred, ...colours } = look;
    const width = layout.transform === 'dft' ? layout.width : layout.columns;
    const grid = spectrumLayout({ transform: layout.transform, spectrum, centred, width, height: layout.rows });
    const range = magnitudeRange(coefficients, layout);
    const image = paintSpectrumRgba({
      coefficients,
      layout,
      grid,
      ranks: ranks.ranks,
      selection,
      range,
      spectrum,
      ...colours,
    });
    return transfer(image, [image.rgba.buffer]);
  }

  pixelError(): PixelError {
    const { color, planes } = this.#rebuiltNow();
    return {
      squaredError: squaredError(this.#shown(this.#planesOf(color), color), this.#shown(planes, color)),
      squaredNorm: this.#squaredNorm(color),
    };
  }

  ssim(): number | null {
    const { width, height } = this.#sourceNow();
    const { color, planes } = this.#rebuiltNow();
    const luma = (of: Float32Array<ArrayBuffer>) =>
      shownToLuma(this.#shown(of, color), color, new Float32Array(width * height));
    return this.#ssim
      .get(`${width}×${height}`, () => createSsim(width, height))
      .measure(luma(this.#planesOf(color)), luma(planes));
  }

  /** A small piece of both pictures, for the values shown when zoomed in. */
  pixels(x: number, y: number, width: number, height: number): PixelPatch {
    const source = this.#sourceNow();
    const { color, planes } = this.#rebuiltNow();
    const channels = shownChannels(color);
    const cut = (all: Float32Array): Float32Array => {
      const patch = new Float32Array(width * height * channels);
      for (let row = 0, at = 0; row < height; row++) {
        for (let column = 0; column < width; column++) {
          for (let c = 0; c < channels; c++, at++)
            patch[at] = all[(c * source.height + y + row) * source.width + x + column];
        }
      }
      return patch;
    };
    return {
      ...{ x, y, width, height, channels },
      original: cut(this.#shown(this.#planesOf(color), color)),
      rebuilt: cut(this.#shown(planes, color)),
    };
  }

  exportArray(what: 'original' | 'reconstruction' | 'coefficients', key: RankKey): ArrayAnswer {
    const { width, height } = this.#sourceNow();
    if (what === 'coefficients') {
      const { coefficients, ranks } = this.#order(key);
      return coefficientArray(coefficients, ranks.layout);
    }
    const planes = what === 'original' ? this.#planesOf(key.color) : this.#rebuiltNow().planes;
    return interleave(this.#shown(planes, key.color), shownChannels(key.color), height, width);
  }

  mask(key: RankKey, selection: Selection): ArrayAnswer {
    const { ranks } = this.#order(key);
    const { rows, columns, channels, transform, width } = ranks.layout;
    return { shape: [rows, transform === 'dft' ? width : columns, channels], data: fullMask(ranks, selection) };
  }

  #sourceNow(): Source {
    if (!this.#source) throw new Error('No picture is open.');
    return this.#source;
  }

  #rebuiltNow(): Rebuilt {
    if (!this.#rebuilt) throw new Error('No picture has been rebuilt yet.');
    return this.#rebuilt;
  }

  #planesOf(color: ColorMode): Float32Array<ArrayBuffer> {
    return this.#planes.get(color, () => rgbaToPlanes(this.#sourceNow().rgba, color));
  }

  #transform(key: CoefficientKey): Transformed {
    const { transform, block, basis, color } = key;
    return this.#transformed.get(keyText({ transform, block, basis, color }), () => {
      const { width, height } = this.#sourceNow();
      const plan = createTransform64(key, width, height);
      return { transform: plan, coefficients: plan.forward(this.#planesOf(color)) };
    });
  }

  #order(key: RankKey): Ordered {
    return this.#ordered.get(keyText(key), () => {
      const transformed = this.#transform(key);
      const { coefficients, transform } = transformed;
      const ranks = rankCoefficients({ layout: transform.layout, rule: key.rule, scope: key.scope, coefficients });
      let curve: ErrorCurve | null = null;
      return {
        ...transformed,
        ranks,
        curve: () => (curve ??= createErrorCurve({ coefficients, ranks, color: key.color })),
      };
    });
  }

  #shown(planes: Float32Array<ArrayBuffer>, color: ColorMode): Float32Array<ArrayBuffer> {
    if (color !== 'ycbcr') return planes;
    const { width, height } = this.#sourceNow();
    return planesToShown(planes, color, new Float32Array(channelCount(color) * width * height));
  }

  #squaredNorm(color: ColorMode): number {
    return this.#norms.get(color, () => squaredNorm(this.#shown(this.#planesOf(color), color)));
  }
}
