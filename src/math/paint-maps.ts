/**
 * Feature maps as colours, one texel a value: what shaders/microscope/map-paint.wgsl paints, for the CPU engine.
 *
 * A map is pixels [channels, batch, height, width] or coefficients [channels, batch, height/8, width/8, n] in zig-zag
 * order (models/resnet/run-plan.ts); picture 0 of the batch is shown. As pixels: of coefficients, their inverse DCT. As
 * coefficients: of pixels, the orthonormal DCT of each 8×8 block; shown in place, v down and u right within a block. A
 * map whose sides are not whole blocks is shown as it is. Colour: the entry of sign-colors.ts for
 * sign(x)·(|x|/range)^power; a range of 0 makes everything 0.
 * Tolerance: one entry of the colour table between CPU and GPU.
 */
import { createBlockDct } from './block-dct';
import { DIVERGING_ZERO } from './colormaps';
import { signColorTable, signEntry, type SignColors } from './sign-colors';
import { ZIG_ZAG_OF_NATURAL } from './jpeg-domain/zig-zag';

export type ShownAs = 'pixels' | 'coefficients';

export interface PaintableMap {
  readonly data: Float32Array;
  readonly channels: number;
  readonly height: number;
  readonly width: number;
  /** Coefficients kept of each block; 0 for a map of pixels. */
  readonly coefficients: number;
  /** Elements from one channel to the next: those of the whole batch. */
  readonly channelStride: number;
}

/** Where a map lies in the atlas: the fields of engine/network/api.ts's AtlasTile that painting needs. */
export interface MosaicTile {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly stepX: number;
  readonly stepY: number;
}

export interface MapColors {
  readonly show: ShownAs;
  readonly colors: SignColors;
  /** The |value| at the ends of the scale: one for all channels, or one each. */
  readonly range: number | ArrayLike<number>;
  /** 1 is linear; ½ lifts what is small. */
  readonly power: number;
}

export interface MapRange {
  readonly map: number;
  readonly channels: Float32Array;
}

const BLOCK = 8;

/** Whether painting a map takes a DCT or its inverse. */
export function transformOf(
  map: Pick<PaintableMap, 'height' | 'width' | 'coefficients'>,
  show: ShownAs,
): 'none' | 'inverse' | 'forward' {
  if (map.coefficients > 0) return show === 'pixels' ? 'inverse' : 'none';
  const whole = map.height % BLOCK === 0 && map.width % BLOCK === 0;
  return show === 'coefficients' && whole ? 'forward' : 'none';
}

/** Largest |value| as shown, of the whole map and of each channel. */
export function mapRange(map: PaintableMap, show: ShownAs): MapRange {
  const channels = new Float32Array(map.channels);
  const shown = createShown(map, show);
  for (let channel = 0; channel < map.channels; channel++) {
    channels[channel] = shown(channel).reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  }
  return { map: channels.reduce((a, b) => Math.max(a, b), 0), channels };
}

/** Writes a map's texels into `atlas`, u32 [·, atlasWidth], red in the low byte; nothing between the channels. */
export function paintMap(
  map: PaintableMap,
  tile: MosaicTile,
  { show, colors, range, power }: MapColors,
  atlas: Uint32Array,
  atlasWidth: number,
): void {
  const table = new Uint32Array(signColorTable(colors).buffer);
  const shown = createShown(map, show);
  for (let channel = 0; channel < map.channels; channel++) {
    const values = shown(channel);
    const end = typeof range === 'number' ? range : range[channel];
    const left = tile.x + (channel % tile.columns) * tile.stepX;
    const top = tile.y + Math.floor(channel / tile.columns) * tile.stepY;
    for (let y = 0, at = 0; y < map.height; y++) {
      const row = (top + y) * atlasWidth + left;
      for (let x = 0; x < map.width; x++, at++) {
        const share = Math.abs(values[at]) / end;
        const entry =
          end > 0 ? signEntry(Math.sign(values[at]) * (power === 1 ? share : share ** power)) : DIVERGING_ZERO;
        atlas[row + x] = table[entry];
      }
    }
  }
}

/** One channel at a time of picture 0, as shown: [height, width], the same array each time. */
function createShown(map: PaintableMap, show: ShownAs): (channel: number) => Float64Array {
  const { height, width } = map;
  const plane = new Float64Array(height * width);
  const shown = new Float64Array(height * width);
  const transform = transformOf(map, show);
  const dct = transform === 'none' ? null : createBlockDct(width, height, BLOCK);
  return (channel) => {
    const start = channel * map.channelStride;
    if (map.coefficients > 0) placeCoefficients(map, start, plane);
    else plane.set(map.data.subarray(start, start + plane.length));
    if (!dct) return plane;
    if (transform === 'inverse') dct.inverse(plane, shown);
    else dct.forward(plane, shown);
    return shown;
  };
}

function placeCoefficients({ data, width, coefficients }: PaintableMap, start: number, plane: Float64Array): void {
  for (let at = 0; at < plane.length; at++) {
    const y = Math.floor(at / width);
    const x = at % width;
    const place = ZIG_ZAG_OF_NATURAL[(y % BLOCK) * BLOCK + (x % BLOCK)];
    const block = Math.floor(y / BLOCK) * (width / BLOCK) + Math.floor(x / BLOCK);
    plane[at] = place < coefficients ? data[start + block * coefficients + place] : 0;
  }
}
