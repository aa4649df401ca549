/**
 * A network on the CPU, in f32: any domain, form, band and batch of run-plan.ts. All memory is taken when it is made.
 *
 * Input: f32 [3, batch, side/8, side/8, 64], Y, Cb, Cr coefficients in zig-zag order, as a JPEG has them dequantised.
 * Output: logits f32 [batch, classes], overwritten by the next run. With φ = 15 the logits of both domains and all forms
 * agree to 1e-4; each map to 1e-5 of its largest value with the f64 references in math/.
 */
import { bandSize } from '../../../math/jpeg-domain/zig-zag';
import { foldNorm, scaleShift } from '../../../math/layers/norm';
import type { Network, Norm, Step } from '../network';
import type { Rectifying, RunPlan } from '../run-plan';
import { RESIDENT_BYTES, type ConvolutionTask, type CpuConvolution } from './cpu-convolution';
import { createCpuMap, type CpuMap } from './cpu-map';
import { createDenseConvolution, denseBytes } from './dense-convolution';
import { createFactoredConvolution } from './factored-convolution';
import { add, linear, normalise, PLANES, pool, readInput } from './plain-steps';
import { rectifyBlocks, rectifyPixels } from './rectify';
import { createSpatialConvolution } from './spatial-convolution';

export interface CpuResNet {
  readonly plan: RunPlan;
  /** Empty, or one sentence: that maps are too large to be kept and are made anew in every run. */
  readonly note: string;
  run(input: Float32Array, rectifying: Rectifying): Float32Array;
  /** A run with a clock beside it: milliseconds of each step, by the map that it makes. */
  time(input: Float32Array, rectifying: Rectifying, clock: () => number): Map<string, number>;
  /** Of the last run; null where the plan makes no such map. */
  map(id: string): CpuMap | null;
}

interface Run {
  readonly input: Float32Array;
  readonly rectifying: Rectifying;
}

type Operation = (run: Run) => void;

export function createCpuResNet(network: Network, plan: RunPlan, residentBytes = RESIDENT_BYTES): CpuResNet {
  requirePlan(plan);
  const { batch, folded } = plan;
  const jpeg = plan.domain === 'jpeg';
  const n = jpeg ? bandSize(plan.psi) : 0;
  const maps = new Map<string, CpuMap>();
  const steps = new Map(network.steps.map((step) => [step.id, step]));
  const operations: Operation[] = [];
  /** The step that each operation belongs to. */
  const owners: string[] = [];
  const logits = new Float32Array(batch * network.classes.length);
  const inputLength = PLANES * batch * network.side * network.side;
  let kept = 0;
  let sliced = 0;

  const mapOf = (id: string): CpuMap => {
    const map = maps.get(id);
    if (!map) throw new Error(`“${id}” is read before it is made.`);
    return map;
  };
  const created = ({ id, kind, channels, height, width }: Step): CpuMap => {
    const flat = kind === 'pool' || kind === 'linear';
    const domain = flat ? 'spatial' : plan.domain;
    const map = createCpuMap({ channels, height, width, batch, domain, coefficients: flat ? 0 : n });
    maps.set(id, map);
    return map;
  };

  const convolve = (step: Step & { kind: 'convolution' }, output: CpuMap, norm: Norm | null): void => {
    const foldedIn = norm ? foldNorm(step.convolution, norm) : null;
    const weights = foldedIn ? Float32Array.from(foldedIn.convolution.weights) : step.convolution.weights;
    const task: ConvolutionTask = {
      convolution: { ...step.convolution, weights },
      bias: foldedIn ? Float32Array.from(foldedIn.bias) : null,
      ...{ input: mapOf(step.input), output },
    };
    const convolution = create(task);
    kept += convolution.residentBytes;
    operations.push(() => convolution.run());
  };
  const create = (task: ConvolutionTask): CpuConvolution => {
    if (!jpeg) return createSpatialConvolution(task);
    if (plan.form === 'factored') return createFactoredConvolution(task, plan.psi);
    const bytes = denseBytes(task, plan.form);
    if (bytes > residentBytes - kept) sliced += bytes;
    return createDenseConvolution(task, plan.form, residentBytes - kept);
  };

  for (const step of network.steps) {
    switch (step.kind) {
      case 'input': {
        const output = created(step);
        operations.push(({ input }) => readInput(input, step.map, output));
        break;
      }
      case 'convolution':
        if (!folded) convolve(step, created(step), null);
        break;
      case 'norm': {
        const before = steps.get(step.input);
        if (folded && before?.kind === 'convolution') {
          convolve(before, created(step), step.norm);
        } else {
          const [input, output] = [mapOf(step.input), created(step)];
          const { scale, shift } = scaleShift(step.norm);
          const [scale32, shift32] = [Float32Array.from(scale), Float32Array.from(shift)];
          operations.push(() => normalise(input, scale32, shift32, output));
        }
        break;
      }
      case 'relu': {
        const [input, output] = [mapOf(step.input), created(step)];
        operations.push(
          jpeg
            ? ({ rectifying }) => rectifyBlocks(input, output, rectifying, step.site)
            : () => rectifyPixels(input, output),
        );
        break;
      }
      case 'add': {
        const [a, b, output] = [mapOf(step.inputs[0]), mapOf(step.inputs[1]), created(step)];
        operations.push(() => add(a, b, output));
        break;
      }
      case 'pool': {
        const [input, output] = [mapOf(step.input), created(step)];
        operations.push(() => pool(input, output));
        break;
      }
      case 'linear': {
        const [input, output] = [mapOf(step.input), created(step)];
        operations.push(() => linear(input, step.weights, step.bias, output, logits));
        break;
      }
    }
    while (owners.length < operations.length) owners.push(step.id);
  }

  return {
    plan,
    note: sliced === 0 ? '' : slicedNote(plan, sliced, residentBytes),
    run(input, rectifying) {
      if (input.length !== inputLength) {
        throw new RangeError(`The input must have ${inputLength} numbers; got ${input.length}`);
      }
      requirePhi(rectifying, network.sites * batch);
      const run = { input, rectifying };
      for (const operation of operations) operation(run);
      return logits;
    },
    time(input, rectifying, clock) {
      const times = new Map<string, number>();
      operations.forEach((operation, i) => {
        const start = clock();
        operation({ input, rectifying });
        times.set(owners[i], (times.get(owners[i]) ?? 0) + clock() - start);
      });
      return times;
    },
    map: (id) => maps.get(id) ?? null,
  };
}

function slicedNote({ form }: RunPlan, bytes: number, limit: number): string {
  const mebibytes = (count: number) => `${Math.ceil(count / 2 ** 20)} MiB`;
  return (
    `On the processor ${mebibytes(bytes)} of ${form} maps do not fit into the ${mebibytes(limit)} that are kept: ` +
    'they are made again, slice by slice, for every picture, which takes many seconds.'
  );
}

function requirePlan({ batch, psi }: RunPlan): void {
  if (!Number.isInteger(batch) || batch < 1)
    throw new RangeError(`A batch must be a whole number from 1; got ${batch}`);
  bandSize(psi);
}

function requirePhi({ phi }: Rectifying, count: number): void {
  if (phi.length !== count) throw new RangeError(`There must be ${count} values of φ; got ${phi.length}`);
  for (const value of phi) bandSize(value);
}
