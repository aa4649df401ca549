/**
 * A network on the GPU, run as a plan says. One pass a step, in the network's order; all maps exist and stay until the
 * next run. φ and the mode of the ReLUs are a small buffer and a uniform: changing them rebuilds nothing.
 *
 * Input f32 [3, batch, side/8, side/8, 64], zig-zag: raw coefficients of Y, Cb and Cr. Logits f32 [batch, classes].
 */
import { bandSize } from '../../../math/jpeg-domain/zig-zag';
import { foldNorm } from '../../../math/layers/norm';
import { ShapeError } from '../../../gpu/errors';
import type { Gpu } from '../../../gpu/gpu';
import { writeTensor, type Tensor } from '../../../gpu/tensor';
import type { Network, Step } from '../network';
import type { Rectifying, RunPlan } from '../run-plan';
import { createConvolver } from './convolver';
import { createMap, roundedTensor, type GpuMap, type MapFormat } from './gpu-map';
import { Workspace, type Pass } from './pass';
import { createLinearPass, createPoolPass } from './head-passes';
import { createAddPass, createInputPass, createNormPass, createReluPasses } from './step-passes';

export type { GpuMap } from './gpu-map';

export interface GpuResNet {
  readonly plan: RunPlan;
  upload(input: Float32Array): void;
  /** Taken by the next submit. */
  setRectifying(rectifying: Rectifying): void;
  /** Records a run into gpu.frame; does not submit. */
  encode(): void;
  /** Records the pass that makes one map, from what its inputs hold now. Of a folded convolution: its norm's. */
  encodeStep(id: string): void;
  /** null where the plan makes no such map: convolutions that are folded. `logits` is [batch, classes]. */
  map(id: string): GpuMap | null;
  /** [batch, classes] */
  readonly logits: Tensor;
  /** Waits for nothing: commands that were submitted still run. */
  destroy(): void;
}

export async function createGpuResNet(gpu: Gpu, network: Network, plan: RunPlan): Promise<GpuResNet> {
  const workspace = new Workspace(gpu);
  const passes = new Map<string, Pass>();
  const release = () => {
    for (const pass of passes.values()) pass.destroy?.();
    workspace.destroy();
  };
  try {
    return await build(gpu, network, plan, { workspace, passes, release });
  } catch (error) {
    release();
    throw error;
  }
}

interface Building {
  readonly workspace: Workspace;
  readonly passes: Map<string, Pass>;
  readonly release: () => void;
}

async function build(
  gpu: Gpu,
  network: Network,
  plan: RunPlan,
  { workspace, passes, release }: Building,
): Promise<GpuResNet> {
  const { batch } = plan;
  const blocks = network.side / 8;
  const jpeg = plan.domain === 'jpeg';
  const format: MapFormat = { domain: plan.domain, batch, coefficients: jpeg ? bandSize(plan.psi) : 0 };
  const raw = workspace.zeros('raw coefficients', [3, batch, blocks, blocks, 64]);
  const folded = plan.folded ? foldedConvolutions(network.steps) : new Map<string, Step>();
  const maps = new Map<string, GpuMap>();
  for (const step of network.steps) {
    if (folded.has(step.id)) continue;
    const map = step.kind === 'linear' ? logitsMap(gpu, batch, step) : createMap(gpu, formatOf(step, format), step);
    workspace.own(map.tensor);
    maps.set(step.id, map);
  }
  const mapOf = (id: string): GpuMap => {
    const map = maps.get(id);
    if (!map) throw new ShapeError('Input of a step', 'a map that an earlier step makes', id);
    return map;
  };
  const inputOf = (step: Step & { kind: 'convolution' }) => mapOf(step.input);
  const convolver = createConvolver(
    gpu,
    workspace,
    plan,
    network.steps.filter(isConvolution).map((step) => ({
      convolution: step.convolution,
      input: inputOf(step),
    })),
  );
  const relus = createReluPasses(gpu, workspace, network.sites, batch);

  const passOf = async (step: Step): Promise<Pass | null> => {
    switch (step.kind) {
      case 'input':
        return createInputPass(gpu, workspace, step.map, raw, mapOf(step.id));
      case 'convolution':
        return folded.has(step.id) ? null : convolver(step.convolution, null, inputOf(step), mapOf(step.id));
      case 'norm': {
        const before = folded.get(step.input);
        if (before?.kind !== 'convolution')
          return createNormPass(gpu, workspace, step.norm, mapOf(step.input), mapOf(step.id));
        const { convolution, bias } = foldNorm(before.convolution, step.norm);
        const weights = Float32Array.from(convolution.weights);
        return convolver({ ...convolution, weights }, Float32Array.from(bias), inputOf(before), mapOf(step.id));
      }
      case 'add':
        return createAddPass(gpu, mapOf(step.inputs[0]), mapOf(step.inputs[1]), mapOf(step.id));
      case 'relu':
        return relus.pass(step.site, mapOf(step.input), mapOf(step.id));
      case 'pool':
        return createPoolPass(gpu, mapOf(step.input), mapOf(step.id));
      case 'linear':
        return createLinearPass(gpu, workspace, step, mapOf(step.input), mapOf(step.id));
    }
  };
  // All at once: what has to be compiled compiles side by side.
  const made = await Promise.allSettled(network.steps.map(passOf));
  network.steps.forEach(({ id }, at) => {
    const outcome = made[at];
    if (outcome.status === 'rejected') throw outcome.reason;
    if (outcome.value) passes.set(id, outcome.value);
  });
  for (const [id, norm] of aliases(network.steps, folded)) {
    const pass = passes.get(norm);
    if (pass) passes.set(id, { encode: () => pass.encode() });
  }
  const order = network.steps.filter(({ id }) => !folded.has(id)).flatMap(({ id }) => passes.get(id) ?? []);
  const last = network.steps[network.steps.length - 1];
  const { tensor: logits } = mapOf(last.id);
  return {
    plan,
    logits,
    upload: (input) => writeTensor(gpu, raw, input),
    setRectifying: (rectifying) => relus.set(rectifying),
    encode() {
      for (const pass of order) pass.encode();
    },
    encodeStep(id) {
      const pass = passes.get(id);
      if (!pass) throw new ShapeError('Step to record', `a step of ${network.name}`, id);
      pass.encode();
    },
    map: (id) => maps.get(id) ?? null,
    destroy: release,
  };
}

/** Means are numbers, in both domains. */
function formatOf(step: Step, format: MapFormat): MapFormat {
  return step.kind === 'pool' ? { ...format, domain: 'spatial', coefficients: 0 } : format;
}

function logitsMap(gpu: Gpu, batch: number, { id, channels }: Step): GpuMap {
  const tensor = roundedTensor(gpu, id, [batch, channels]);
  return { tensor, channels, height: 1, width: 1, domain: 'spatial', coefficients: 0 };
}

function isConvolution(step: Step): step is Step & { kind: 'convolution' } {
  return step.kind === 'convolution';
}

/** Convolutions that a norm, and nothing else, reads. */
function foldedConvolutions(steps: readonly Step[]): Map<string, Step> {
  const readers = new Map<string, Step[]>();
  for (const step of steps) {
    const inputs = step.kind === 'input' ? [] : step.kind === 'add' ? step.inputs : [step.input];
    for (const id of inputs) readers.set(id, [...(readers.get(id) ?? []), step]);
  }
  const alone = steps.filter((step) => {
    const after = readers.get(step.id) ?? [];
    return step.kind === 'convolution' && after.length === 1 && after[0].kind === 'norm';
  });
  return new Map(alone.map((step) => [step.id, step]));
}

/** [convolution, its norm] for what is folded. */
function aliases(steps: readonly Step[], folded: ReadonlyMap<string, Step>): [string, string][] {
  return steps.flatMap((step): [string, string][] =>
    step.kind === 'norm' && folded.has(step.input) ? [[step.input, step.id]] : [],
  );
}
