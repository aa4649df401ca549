/** Networks on the processor: the one that is on show, and others beside it for batches. */
import { forwardBlock } from '../../../math/jpeg-domain/block';
import { createRectifierErrorSums } from '../../../math/jpeg-domain/rectifier-errors';
import { mapRange, paintMap, type PaintableMap } from '../../../math/paint-maps';
import { createCpuResNet, type CpuResNet } from '../../../models/resnet/cpu/run-resnet';
import type { Network } from '../../../models/resnet/network';
import type { Rectifying, RunPlan } from '../../../models/resnet/run-plan';
import type { Params } from '../../../settings/schema';
import type { RgbaImage } from '../../analysis/questions';
import type { Atlas, FeatureMap, SiteErrors } from '../api';
import { isDense } from '../rectifying';
import { blockStart, featureMapOf, naturalBlock, type RawMap } from '../map-block';

export type PaintSpec = Pick<Params, 'mapShow' | 'mapScale' | 'signColors'>;

interface Kept {
  readonly key: string;
  readonly network: Network;
  readonly runner: CpuResNet;
}

const KEPT = 4;
/** Timing: how often, and from when on once is enough, milliseconds. */
const REPEATS = 5;
const SLOW = 2000;

export class CpuRuns {
  readonly #networks = new Map<string, Network>();
  #kept: Kept[] = [];
  #shown: Kept | null = null;

  setNetwork(name: string, network: Network): void {
    this.#networks.set(name, network);
    this.#kept = this.#kept.filter((kept) => kept.network !== network);
  }

  show(name: string, plan: RunPlan, input: Float32Array, rectifying: Rectifying): Float32Array {
    this.#shown = this.#get(name, plan, 'shown');
    return this.#shown.runner.run(input, rectifying).slice();
  }

  batch(name: string, plan: RunPlan, input: Float32Array, rectifying: Rectifying): Float32Array {
    return this.#get(name, plan, 'batch').runner.run(input, rectifying).slice();
  }

  mapIds(name: string, plan: RunPlan): string[] {
    const { network, runner } = this.#get(name, plan, 'shown');
    return network.steps.filter(({ id }) => runner.map(id) !== null).map(({ id }) => id);
  }

  /** Milliseconds of each convolution, median of a few runs on an empty picture: the time does not depend on it. */
  timeLayers(name: string, plan: RunPlan): { id: string; milliseconds: number }[] {
    const { network, runner } = this.#get(name, plan, 'batch');
    const input = new Float32Array(3 * plan.batch * network.side * network.side);
    const rectifying: Rectifying = { mode: 'exact', phi: new Uint32Array(network.sites * plan.batch).fill(15) };
    const first = performance.now();
    runner.run(input, rectifying);
    const repeats = performance.now() - first > SLOW ? 1 : REPEATS;
    const clock = (): number => performance.now();
    const times = Array.from({ length: repeats }, () => runner.time(input, rectifying, clock));
    return network.steps.flatMap(({ id, kind }) => {
      if (kind !== 'convolution') return [];
      // Folded, its time is told by its norm's map.
      const norm = network.steps.find((step) => step.kind === 'norm' && step.input === id);
      const all = times.map((time) => time.get(id) ?? time.get(norm?.id ?? '') ?? NaN).sort((a, b) => a - b);
      return [{ id, milliseconds: all[repeats >> 1] }];
    });
  }

  paint(
    atlas: Atlas,
    { mapShow: show, mapScale, signColors: colors }: PaintSpec,
  ): { image: RgbaImage; ranges: number[] } {
    const { width, height, tiles } = atlas;
    const texels = new Uint32Array(width * height);
    const maps = tiles.map(({ id }) => this.#paintable(id));
    const found = maps.map((map) => mapRange(map, show));
    const common = found.reduce((largest, { map }) => Math.max(largest, map), 0);
    tiles.forEach((tile, i) => {
      const { map: own, channels } = found[i];
      const range = mapScale === 'common' ? common : mapScale === 'own' ? own : channels;
      paintMap(maps[i], tile, { show, colors, range, power: 1 }, texels, width);
    });
    const image = { width, height, rgba: new Uint8ClampedArray(texels.buffer) };
    return { image, ranges: found.map(({ map }) => (mapScale === 'common' ? common : map)) };
  }

  featureMap(id: string): FeatureMap {
    return featureMapOf(id, this.#map(id));
  }

  block(id: string, channel: number, row: number, column: number): Float32Array {
    const map = this.#map(id);
    const { data, width, coefficients, channelStride } = map;
    if (coefficients > 0) return naturalBlock(data, coefficients, blockStart(map, channel, { row, column }));
    const block = new Float64Array(64);
    for (let i = 0; i < 64; i++) {
      block[i] = data[channel * channelStride + (8 * row + (i >> 3)) * width + 8 * column + (i & 7)];
    }
    forwardBlock(block, 0, block, 0);
    return Float32Array.from(block);
  }

  /** Of what enters each ReLU. */
  siteErrors(): SiteErrors[] {
    const { network } = this.#shownNow();
    return network.steps.flatMap((step) => {
      if (step.kind !== 'relu') return [];
      const { data } = this.featureMap(step.input);
      const sums = createRectifierErrorSums();
      for (let at = 0; at < data.length; at += 64) sums.add(data, at);
      const { asm, apx, mask } = sums.result();
      return [{ id: step.id, asm: [...asm], apx: [...apx], mask: [...mask] }];
    });
  }

  #paintable(id: string): PaintableMap {
    return this.#map(id);
  }

  #map(id: string): RawMap {
    const { runner } = this.#shownNow();
    const map = runner.map(id);
    if (!map) throw new Error(`There is no map “${id}” at these settings: folded, a convolution has none of its own.`);
    return { ...map, channelStride: map.data.length / map.channels };
  }

  #shownNow(): Kept {
    if (!this.#shown) throw new Error('The network has not been run yet.');
    return this.#shown;
  }

  #get(name: string, plan: RunPlan, use: 'shown' | 'batch'): Kept {
    const { domain, form, psi, folded, batch } = plan;
    // Batches must not change the maps on show, whatever their plan.
    const key = [use, name, domain, form, psi, folded, batch].join();
    const found = this.#kept.find((kept) => kept.key === key);
    if (found) {
      this.#kept = [...this.#kept.filter((kept) => kept !== found), found];
      return found;
    }
    const network = this.#networks.get(name);
    if (!network) throw new Error(`The network “${name}” has not been sent to the worker.`);
    // Dense maps take hundreds of MiB: only one network's are kept, and the one's on show.
    if (isDense(plan)) this.#kept = this.#kept.filter((kept) => kept === this.#shown || !isDense(kept.runner.plan));
    const made = { key, network, runner: createCpuResNet(network, plan) };
    this.#kept = [...this.#kept, made].slice(-KEPT);
    return made;
  }
}
