/** The atlas on the GPU: one u32 a texel, painted from the maps of a run. */
import type { Gpu } from '../../../gpu/gpu';
import type { MapPainter } from '../../../gpu/microscope/map-painter';
import { createTensor, type Tensor } from '../../../gpu/tensor';
import type { GpuResNet } from '../../../models/resnet/gpu/gpu-resnet';
import type { Params } from '../../../settings/schema';
import type { Atlas } from '../api';

export class AtlasTexels {
  readonly #gpu: Gpu;
  readonly #painter: MapPainter;
  #tensor: Tensor | null = null;
  #layout = '';

  constructor(gpu: Gpu, painter: MapPainter) {
    this.#gpu = gpu;
    this.#painter = painter;
  }

  /** Null before there was anything to paint. */
  get tensor(): Tensor | null {
    return this.#tensor;
  }

  encode(
    runner: GpuResNet,
    { width, height, tiles }: Atlas,
    { mapShow: show, mapScale: scale, signColors: colors }: Pick<Params, 'mapShow' | 'mapScale' | 'signColors'>,
  ): void {
    const texels = this.#tensorOf(width, height);
    // Of another layout, texels would stay between the maps.
    const layout = tiles.map(({ id, x, y }) => `${id} ${x} ${y}`).join();
    if (layout !== this.#layout) {
      this.#gpu.frame.clear(texels);
      this.#painter.forget();
    }
    this.#layout = layout;
    const maps = tiles.flatMap((tile, slot) => {
      const map = runner.map(tile.id);
      return map ? [{ tile, slot, map }] : [];
    });
    for (const { map, slot } of maps) this.#painter.encodeRange(map, slot, show);
    for (const { map, slot, tile } of maps) {
      this.#painter.encodeTile(map, slot, tile, { show, scale, colors }, texels);
    }
  }

  async readRanges(common: boolean): Promise<readonly number[]> {
    const ranges = await this.#painter.readRanges();
    return common ? Array.from(ranges.maps, () => ranges.common) : [...ranges.maps];
  }

  #tensorOf(width: number, height: number): Tensor {
    const before = this.#tensor;
    if (before?.shape[1] === width && before.shape[0] === height) return before;
    if (before) this.#gpu.frame.retire(before);
    this.#tensor = createTensor(this.#gpu, { label: 'maps.atlas', shape: [height, width], type: 'u32' });
    return this.#tensor;
  }
}
