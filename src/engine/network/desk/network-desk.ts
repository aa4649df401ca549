/**
 * What the network's worker does: files → coefficients for both backends; and where there is no GPU, running networks
 * and painting their maps.
 */
import { transfer } from 'comlink';
import { readJpeg } from '../../../codec/jpeg/read/read-jpeg';
import { toPixels } from '../../../codec/jpeg/pixels/to-pixels';
import { inputFile, networkInput } from '../../../models/resnet/input';
import type { Network } from '../../../models/resnet/network';
import type { Rectifying, RunPlan } from '../../../models/resnet/run-plan';
import type { RgbaImage } from '../../analysis/questions';
import type { Atlas, FeatureMap, SiteErrors } from '../api';
import { CpuRuns, type PaintSpec } from './cpu-runs';
import { InputMaker } from './input-maker';
import type { BatchAnswer, InputAnswer, InputSpec, SeriesAnswer, SetAnswer } from './questions';
import { SetReader } from './set-reader';
import { randomBlockErrorSums, type ErrorSums } from './random-blocks';

export class NetworkDesk {
  #maker: InputMaker | null = null;
  readonly #sets = new Map<number, SetReader>();
  #opened = 0;
  readonly #runs = new CpuRuns();

  openBytes(bytes: Uint8Array): void {
    this.#maker = null;
    this.#maker = InputMaker.ofBytes(bytes);
  }

  openPixels(picture: { width: number; height: number; rgba: Uint8ClampedArray<ArrayBuffer> }): void {
    this.#maker = InputMaker.ofPixels(picture);
  }

  makeInput(spec: InputSpec): InputAnswer {
    return this.#makerNow().make(spec);
  }

  series(spec: InputSpec): SeriesAnswer {
    return this.#makerNow().series(spec);
  }

  /**
   * How long reading `count` files of the present input takes, milliseconds: to coefficients on luma's grid, or to RGB
   * pixels.
   */
  timeReading(spec: InputSpec, kind: 'coefficients' | 'pixels', count: number): number {
    const file = inputFile(this.#makerNow().make(spec).image);
    const start = performance.now();
    for (let i = 0; i < count; i++) {
      const image = readJpeg(file);
      if (kind === 'coefficients') networkInput(image);
      else toPixels(image, { upsampling: 'smooth' });
    }
    return performance.now() - start;
  }

  openSet(bytes: Uint8Array, classes: readonly string[]): SetAnswer {
    const set = new SetReader(bytes, classes);
    const id = this.#opened++;
    this.#sets.set(id, set);
    return { id, ...set.about };
  }

  /** Null at the set's end. */
  nextBatch(id: number, batch: number): BatchAnswer | null {
    const set = this.#sets.get(id);
    // A worker that was started anew has none: that must not look like the end.
    if (!set) throw new Error('The test set was closed before its end.');
    const answer = set.next(batch);
    return answer && transfer(answer, [answer.input.buffer]);
  }

  closeSet(id: number): void {
    this.#sets.delete(id);
  }

  /** Networks are sent once, and named afterwards. */
  setNetwork(name: string, network: Network): void {
    this.#runs.setNetwork(name, network);
  }

  /** The maps that a run by this plan makes. */
  mapIds(name: string, plan: RunPlan): string[] {
    return this.#runs.mapIds(name, plan);
  }

  /** Runs the network that the maps on show are of. */
  run(name: string, plan: RunPlan, input: Float32Array, rectifying: Rectifying): Float32Array {
    return this.#runs.show(name, plan, input, rectifying);
  }

  runBatch(name: string, plan: RunPlan, input: Float32Array, rectifying: Rectifying): Float32Array {
    return this.#runs.batch(name, plan, input, rectifying);
  }

  timeBatch(name: string, plan: RunPlan, input: Float32Array, rectifying: Rectifying): number {
    const start = performance.now();
    this.#runs.batch(name, plan, input, rectifying);
    return performance.now() - start;
  }

  timeLayers(name: string, plan: RunPlan): readonly { id: string; milliseconds: number }[] {
    return this.#runs.timeLayers(name, plan);
  }

  paintMaps(atlas: Atlas, spec: PaintSpec): { image: RgbaImage; ranges: number[] } {
    const answer = this.#runs.paint(atlas, spec);
    return transfer(answer, [answer.image.rgba.buffer]);
  }

  featureMap(id: string): FeatureMap {
    return this.#runs.featureMap(id);
  }

  block(id: string, channel: number, row: number, column: number): Float32Array {
    return this.#runs.block(id, channel, row, column);
  }

  siteErrors(): SiteErrors[] {
    return this.#runs.siteErrors();
  }

  randomBlocks(kind: 'box' | 'uniform', first: number, count: number): ErrorSums {
    return randomBlockErrorSums(kind, first, count);
  }

  #makerNow(): InputMaker {
    if (!this.#maker) throw new Error('No picture is open.');
    return this.#maker;
  }
}
