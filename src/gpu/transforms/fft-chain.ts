/** A list of passes made ready to run: pipelines compiled side by side, tensors bound, memory between the passes. */
import { fftLine } from '../kernels/fft-line';
import { fftPass } from '../kernels/fft-pass';
import { keepUniforms } from '../keep-uniforms';
import { createTensor, type Tensor } from '../tensor';
import type { Selection } from '../../math/selection';
import type { Gpu } from '../gpu';
import type { LiveColumns } from './live-columns';
import type { FftTables } from './fft-tables';
import type { Pass } from './fft-passes';

/** A pass and the table tensor that its offsets are for. */
export interface ChainLink {
  readonly pass: Pass;
  readonly tables: Tensor;
}

export interface Chain {
  /** `selection` matters to a pass that fetches kept values only; null keeps all. */
  encode(selection: Selection | null): void;
}

/** Two tensors that passes write in turn. */
export type Scratch = readonly [Tensor, Tensor];

export function createTables(gpu: Gpu, label: string, tables: FftTables): Tensor {
  return createTensor(gpu, { label, shape: [tables.data.length / 2, 2], data: tables.data });
}

/** Scratch for all the chains whose passes are given; the last pass of each writes to its output instead. */
export function createScratch(gpu: Gpu, label: string, chains: readonly (readonly ChainLink[])[]): Scratch {
  const sizes = [0, 0];
  for (const chain of chains) {
    chain.slice(0, -1).forEach(({ pass }, index) => (sizes[index % 2] = Math.max(sizes[index % 2], pass.floats)));
  }
  return [0, 1].map((which) =>
    createTensor(gpu, { label: `${label}.scratch${which}`, shape: [sizes[which]] }),
  ) as unknown as Scratch;
}

export interface ChainEnds {
  readonly input: Tensor;
  readonly output: Tensor;
  readonly scratch: Scratch;
  /** For a pass that fetches kept values; for one that skips columns. */
  readonly ranks?: Tensor | undefined;
  readonly live?: LiveColumns | undefined;
}

export async function createChain(gpu: Gpu, links: readonly ChainLink[], ends: ChainEnds): Promise<Chain> {
  const compiled = await Promise.all(links.map(({ pass }) => compile(gpu, pass)));
  const steps = links.map(({ tables, pass }, index) => {
    const result = index === links.length - 1 ? ends.output : ends.scratch[index % 2];
    const bound = compiled[index].bind({
      source: index === 0 ? ends.input : ends.scratch[(index - 1) % 2],
      result,
      tables,
      ranks: ends.ranks ?? tables,
      live: ends.live?.live ?? tables,
    });
    return {
      bound,
      indirect: pass.listed && ends.live?.workgroups(pass.listed.high),
      clears: pass.listed?.clears ? result : null,
    };
  });
  return {
    encode(selection) {
      const keep = keepUniforms(selection);
      for (const { bound, indirect, clears } of steps) {
        if (clears) gpu.frame.clear(clears);
        gpu.frame.dispatch(bound, keep, indirect);
      }
    },
  };
}

function compile({ pipelines }: Gpu, pass: Pass) {
  return pass.shape === 'storage' ? pipelines.get(fftPass, pass.variant) : pipelines.get(fftLine, pass.variant);
}
