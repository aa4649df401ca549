/**
 * Paints feature maps into an atlas, straight from the tensors of a run; nothing is read back to paint.
 *
 * In a frame: `encodeRange` of every map that is shown, then `encodeTile` of each. A map has a slot of its own, which
 * holds the range of its values. The atlas is what kernels/microscope/map-paint.ts writes; gaps stay as they are.
 */
import { transformOf, type MosaicTile, type PaintableMap, type ShownAs } from '../../math/paint-maps';
import { signColorTable, type SignColors } from '../../math/sign-colors';
import { ZIG_ZAG_OF_NATURAL } from '../../math/jpeg-domain/zig-zag';
import { ShapeError } from '../errors';
import type { Gpu } from '../gpu';
import { mapPaint } from '../kernels/microscope/map-paint';
import { mapRange } from '../kernels/microscope/map-range';
import { mapRangeCommon } from '../kernels/microscope/map-range-common';
import { mapRangeReset } from '../kernels/microscope/map-range-reset';
import { MAP_VARIANTS, type MapVariant } from '../kernels/microscope/map-uniforms';
import type { BoundKernel } from '../pipelines';
import { readTensor } from '../readback';
import { createTensor, type Tensor } from '../tensor';

/** Pixels [channels, batch, height, width], or coefficients [channels, batch, height/8, width/8, n] in zig-zag order. */
export interface ShownMap extends Omit<PaintableMap, 'data' | 'channelStride'> {
  readonly tensor: Tensor;
  /** Where it is not all that the tensor has for a channel: elements from one channel to the next. */
  readonly channelStride?: number;
}

export interface TileColors {
  readonly show: ShownAs;
  /** The range of all maps that have a slot, of this map, or of each channel. */
  readonly scale: 'common' | 'own' | 'channel';
  readonly colors: SignColors;
  /** 1 is linear; ½ lifts what is small. 1 where it is not given. */
  readonly power?: number;
}

export interface MapPainter {
  /** Records the range of a map as it will be shown. */
  encodeRange(map: ShownMap, slot: number, show: ShownAs): void;
  /** Records the texels of a map whose range is in `slot`. `atlas` is u32 [height, width]. */
  encodeTile(map: ShownMap, slot: number, tile: MosaicTile, colors: TileColors, atlas: Tensor): void;
  /** Forgets all ranges, for another network. */
  forget(): void;
  /** Largest |value| of each slot's map, of the last submitted ranges, and of all of them. */
  readRanges(): Promise<{ readonly maps: Float32Array; readonly common: number }>;
  destroy(): void;
}

export interface MapPainterCapacity {
  readonly slots: number;
  /** Of one map. */
  readonly channels: number;
}

/** What nearly every first picture takes is compiled beforehand; the rest when it is wanted. */
const USUAL = 'coefficients to pixels';

export async function createMapPainter(
  gpu: Gpu,
  { slots, channels }: MapPainterCapacity = { slots: 512, channels: 256 },
): Promise<MapPainter> {
  const { frame, pipelines } = gpu;
  const [reset, common, usualRange, usualPaint] = await Promise.all([
    pipelines.get(mapRangeReset),
    pipelines.get(mapRangeCommon),
    pipelines.get(mapRange, MAP_VARIANTS[USUAL]),
    pipelines.get(mapPaint, MAP_VARIANTS[USUAL]),
  ]);
  const order = createTensor(gpu, { label: 'zig-zag places', shape: [64], data: Uint32Array.from(ZIG_ZAG_OF_NATURAL) });
  // The maps', then the one of all, then the channels'.
  const ranges = createTensor(gpu, { label: 'map ranges', shape: [slots + 1 + slots * channels], type: 'u32' });
  const colors = { safe: colorTensor(gpu, 'safe'), paper: colorTensor(gpu, 'paper') };
  const bound = { reset: reset.bind({ ranges }), common: common.bind({ ranges }) };
  const boundRanges = remember<BoundKernel<(typeof mapRange)['uniforms']>>();
  const rangeOf = (map: Tensor, variant: MapVariant) =>
    boundRanges(map, variant, () =>
      (variant === USUAL ? usualRange : pipelines.getNow(mapRange, MAP_VARIANTS[variant])).bind({ map, order, ranges }),
    );
  let boundPaints = remember<BoundKernel<(typeof mapPaint)['uniforms']>>();
  let boundAtlas: Tensor | null = null;
  const paintOf = (map: Tensor, variant: MapVariant, sign: SignColors, atlas: Tensor) => {
    if (atlas !== boundAtlas) {
      boundPaints = remember();
      boundAtlas = atlas;
    }
    return boundPaints(map, `${variant}, ${sign}`, () =>
      (variant === USUAL ? usualPaint : pipelines.getNow(mapPaint, MAP_VARIANTS[variant])).bind({
        map,
        order,
        ranges,
        colors: colors[sign],
        atlas,
      }),
    );
  };
  let used = 0;
  let commonKnown = false;

  const firstChannelRange = (slot: number) => slots + 1 + slot * channels;
  const requireSlot = (map: ShownMap, slot: number) => {
    if (slot >= slots || slot < 0) throw new ShapeError('Slot of a map', `0…${slots - 1}`, String(slot));
    if (map.channels > channels) {
      throw new ShapeError('Channels of a map', `at most ${channels}`, String(map.channels));
    }
  };

  return {
    encodeRange(map, slot, show) {
      requireSlot(map, slot);
      const place = { map_range: slot, first_channel_range: firstChannelRange(slot) };
      frame.dispatch(bound.reset, { channels: map.channels, ...place });
      frame.dispatch(rangeOf(map.tensor, variantOf(map, show)), { ...layoutOf(map), ...place });
      used = Math.max(used, slot + 1);
      commonKnown = false;
    },
    encodeTile(map, slot, tile, { show, scale, colors: sign, power = 1 }, atlas) {
      requireSlot(map, slot);
      requireInside(map, tile, atlas);
      if (scale === 'common' && !commonKnown) {
        frame.dispatch(bound.common, { maps: used, common_range: slots });
        commonKnown = true;
      }
      frame.dispatch(paintOf(map.tensor, variantOf(map, show), sign, atlas), {
        ...layoutOf(map),
        x: tile.x,
        y: tile.y,
        columns: tile.columns,
        step_x: tile.stepX,
        step_y: tile.stepY,
        atlas_width: atlas.shape[1],
        first_range: scale === 'common' ? slots : scale === 'own' ? slot : firstChannelRange(slot),
        range_step: scale === 'channel' ? 1 : 0,
        power,
      });
    },
    forget() {
      frame.clear(ranges);
      used = 0;
      commonKnown = false;
    },
    async readRanges() {
      const count = used;
      const maps = await readTensor(gpu, ranges, 0, count);
      return { maps, common: maps.reduce((a, b) => Math.max(a, b), 0) };
    },
    destroy() {
      for (const { buffer } of [order, ranges, colors.safe, colors.paper]) buffer.destroy();
    },
  };
}

function colorTensor(gpu: Gpu, sign: SignColors): Tensor {
  const data = new Uint32Array(signColorTable(sign).buffer);
  return createTensor(gpu, { label: `map colours, ${sign}`, shape: [data.length], data });
}

function variantOf(map: ShownMap, show: ShownAs): MapVariant {
  const transform = transformOf(map, show);
  if (map.coefficients > 0) return transform === 'inverse' ? 'coefficients to pixels' : 'coefficients';
  return transform === 'forward' ? 'pixels to coefficients' : 'pixels';
}

function layoutOf({ tensor, channels, height, width, coefficients, channelStride }: ShownMap) {
  return { channels, height, width, coefficients, channel_stride: channelStride ?? tensor.length / channels };
}

function requireInside({ channels, height, width }: ShownMap, tile: MosaicTile, atlas: Tensor): void {
  const right = tile.x + (Math.min(channels, tile.columns) - 1) * tile.stepX + width;
  const bottom = tile.y + (Math.ceil(channels / tile.columns) - 1) * tile.stepY + height;
  if (atlas.shape.length !== 2 || right > atlas.shape[1] || bottom > atlas.shape[0]) {
    throw new ShapeError('Tile of an atlas', atlas.shape, [bottom, right]);
  }
}

/** Binds a kernel to a map once for each `key`, and holds what is bound for as long as there is that map. */
function remember<B>(): (map: Tensor, key: string, bind: () => B) => B {
  const byMap = new WeakMap<Tensor, Map<string, B>>();
  return (map, key, bind) => {
    const byKey = byMap.get(map) ?? new Map<string, B>();
    byMap.set(map, byKey);
    const bound = byKey.get(key) ?? bind();
    byKey.set(key, bound);
    return bound;
  };
}
