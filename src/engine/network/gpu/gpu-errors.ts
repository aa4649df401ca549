/** Errors of ReLU's approximations, measured on the GPU: of the maps of a run, and of random blocks. */
import type { Gpu } from '../../../gpu/gpu';
import { createRandomBlockErrors, type RandomBlockMeter } from '../../../gpu/microscope/random-block-errors';
import { createSiteErrors, type SiteErrorMeter } from '../../../gpu/microscope/site-errors';
import type { GpuResNet } from '../../../models/resnet/gpu/gpu-resnet';
import type { Network } from '../../../models/resnet/network';
import type { LongWork, RandomBlockErrors, SiteErrors } from '../api';

/** φ = 1…15, and for each: squared error of ASM, of APX, and pixels whose mask differs. */
const VALUES = 3;

export class GpuErrors {
  readonly #gpu: Gpu;
  #sites: Promise<SiteErrorMeter> | null = null;
  #random: Promise<RandomBlockMeter> | null = null;

  constructor(gpu: Gpu) {
    this.#gpu = gpu;
  }

  /** Of what enters each ReLU of the last run. */
  async ofSites({ steps }: Network, runner: GpuResNet): Promise<SiteErrors[]> {
    const meter = await (this.#sites ??= createSiteErrors(this.#gpu));
    const sites = steps.flatMap((step) => {
      const map = step.kind === 'relu' ? runner.map(step.input) : null;
      return map ? [{ id: step.id, map }] : [];
    });
    sites.forEach(({ map }, slot) => {
      meter.encode(map, slot);
    });
    this.#gpu.frame.submit();
    const sums = await meter.read();
    return sites.map(({ id, map }, slot) => {
      const pixels = map.channels * map.height * map.width;
      const over = (value: number): number[] =>
        Array.from({ length: 15 }, (_, i) => sums[(slot * 15 + i) * VALUES + value] / pixels);
      return { id, asm: over(0).map(Math.sqrt), apx: over(1).map(Math.sqrt), mask: over(2) };
    });
  }

  async ofRandomBlocks(
    kind: 'box' | 'uniform',
    blocks: number,
    { signal, progress }: LongWork,
  ): Promise<RandomBlockErrors> {
    const meter = await (this.#random ??= createRandomBlockErrors(this.#gpu));
    const start = performance.now();
    const { asm, apx } = await meter.measure({
      ...{ kind, blocks },
      ...(signal && { signal }),
      ...(progress && { progress }),
    });
    return { blocks, asm: [...asm], apx: [...apx], milliseconds: performance.now() - start };
  }
}
