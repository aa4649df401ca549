/**
 * A file of weights (.safetensors) → a network of the family: conv1 3×3 – bn1 – relu; stages `layer1`, `layer2` … of
 * basic blocks (conv1 – bn1 – relu1 – conv2 – bn2, shortcut, add, relu2), each stage after the first beginning with
 * stride 2; mean over the picture; fc. Widths and depths are read off the weights. Names: weight-shelf.ts.
 *
 * A block that changes size without weights for its shortcut is taken as He et al. 2015 have it (option A): every
 * second pixel, channels padded with zeros, half of them (rounded down) in front; here a fixed 1×1 convolution. Pictures
 * are 32×32, the CIFAR form of the family: no pooling after conv1. The last map must keep whole 8×8 blocks, which
 * allows three stages.
 */
import { readSafeTensors } from '../../codec/safetensors';
import type { Convolution, Network, Norm, Step } from './network';
import { NetworkFileError } from './network-file-error';
import { classesOf, epsilonOf, inputMapOf } from './network-metadata';
import { WeightShelf } from './weight-shelf';

const SIDE = 32;
const BLOCK_SIDE = 8;
/** Far beyond what a page runs at the speed of a hand; ResNet-110 has 18 blocks a stage and 1.7 million numbers. */
const MAX_NETWORK_BYTES = 64 << 20;
const MAX_WIDTH = 256;
const MAX_DEPTH = 20;
const MAX_CLASSES = 1000;

class Builder {
  readonly steps: Step[] = [];
  side = SIDE;
  sites = 0;

  constructor(
    readonly shelf: WeightShelf,
    readonly epsilon: number,
  ) {}

  #size(channels: number) {
    return { channels, height: this.side, width: this.side };
  }

  convolve(id: string, input: string, convolution: Convolution, normId: string, norm: Norm): string {
    const size = this.#size(convolution.outputs);
    this.steps.push({ kind: 'convolution', id, input, convolution, ...size });
    this.steps.push({ kind: 'norm', id: normId, input: id, norm, ...size });
    return normId;
  }

  learnt(id: string, input: string, normId: string, convolution: Convolution): string {
    const norm = this.shelf.norm(normId, id, convolution.outputs, this.epsilon);
    return this.convolve(id, input, convolution, normId, norm);
  }

  relu(id: string, input: string, channels: number): string {
    this.steps.push({ kind: 'relu', id, input, site: this.sites++, ...this.#size(channels) });
    return id;
  }

  add(id: string, inputs: readonly [string, string], channels: number): string {
    this.steps.push({ kind: 'add', id, inputs, ...this.#size(channels) });
    return id;
  }
}

/** Output channel c + ⌊(outputs − inputs)/2⌋ is input channel c. */
function paddedShortcut(inputs: number, outputs: number, stride: 1 | 2): { convolution: Convolution; norm: Norm } {
  const weights = new Float32Array(outputs * inputs);
  const front = Math.floor((outputs - inputs) / 2);
  for (let channel = 0; channel < inputs; channel++) weights[(channel + front) * inputs + channel] = 1;
  const filled = (value: number) => new Float32Array(outputs).fill(value);
  return {
    convolution: { outputs, inputs, size: 1, stride, weights },
    norm: { gain: filled(1), offset: filled(0), mean: filled(0), variance: filled(1), epsilon: 0 },
  };
}

function addBlock(builder: Builder, id: string, input: string, inputs: number, width: number, stride: 1 | 2): string {
  const { shelf } = builder;
  if (shelf.has(`${id}.conv3.weight`)) {
    throw new NetworkFileError(
      `“${id}.conv3.weight” belongs to a bottleneck block; basic blocks of two convolutions are read`,
    );
  }
  const first = shelf.convolution(`${id}.conv1`, width, inputs, 3, stride);
  const inside = builder.side;
  builder.side = inside / stride;
  const between = builder.relu(`${id}.relu1`, builder.learnt(`${id}.conv1`, input, `${id}.bn1`, first), width);
  const second = shelf.convolution(`${id}.conv2`, width, width, 3, 1);
  const body = builder.learnt(`${id}.conv2`, between, `${id}.bn2`, second);
  let shortcut = input;
  const name = `${id}.downsample.0`;
  if (shelf.has(`${name}.weight`)) {
    const convolution = shelf.convolution(name, width, inputs, 1, stride);
    shortcut = builder.learnt(name, input, `${id}.downsample.1`, convolution);
  } else if (stride === 2 || inputs !== width) {
    if (inputs > width)
      throw new NetworkFileError(`“${id}” narrows from ${inputs} to ${width} channels without a shortcut`);
    const { convolution, norm } = paddedShortcut(inputs, width, stride);
    shortcut = builder.convolve(name, input, convolution, `${id}.downsample.1`, norm);
  }
  return builder.relu(`${id}.relu2`, builder.add(`${id}.add`, [body, shortcut], width), width);
}

function checkWidth(name: string, width: number): number {
  if (width >= 1 && width <= MAX_WIDTH) return width;
  throw new NetworkFileError(`“${name}” makes ${width} channels; 1 to ${MAX_WIDTH} are read`);
}

function addStages(builder: Builder, input: string, inputs: number): { top: string; width: number } {
  const { shelf } = builder;
  let [top, width] = [input, inputs];
  let stage = 1;
  for (; shelf.has(`layer${stage}.0.conv1.weight`); stage++) {
    if (stage > 1 && builder.side <= BLOCK_SIDE) {
      throw new NetworkFileError(
        `The network has more than ${stage - 1} stages: its last map would be smaller than a block of 8×8`,
      );
    }
    // What conv1 says counts; addBlock holds everything else of the stage to it.
    const outputs = checkWidth(`layer${stage}`, shelf.outputsOf(`layer${stage}.0.conv1.weight`));
    for (let i = 0; shelf.has(`layer${stage}.${i}.conv1.weight`); i++) {
      if (i === MAX_DEPTH) throw new NetworkFileError(`“layer${stage}” has more than ${MAX_DEPTH} blocks`);
      top = addBlock(builder, `layer${stage}.${i}`, top, width, outputs, stage > 1 && i === 0 ? 2 : 1);
      width = outputs;
    }
  }
  if (stage === 1)
    throw new NetworkFileError('The file has no “layer1.0.conv1.weight”, which every ResNet of the family has');
  return { top, width };
}

/** To be asked before a file is read at all. Throws as `readNetwork` does. */
export function requireNetworkSize(bytes: number): void {
  if (bytes <= MAX_NETWORK_BYTES) return;
  throw new NetworkFileError(`The file has ${bytes} bytes; weights of at most ${MAX_NETWORK_BYTES} bytes are read`);
}

/** Throws NetworkFileError or SafeTensorsError, whose message is one sentence without a full stop. */
export function readNetwork(bytes: Uint8Array, name: string): Network {
  requireNetworkSize(bytes.length);
  const { tensors, metadata } = readSafeTensors(bytes);
  const shelf = new WeightShelf(tensors);
  const builder = new Builder(shelf, epsilonOf(metadata));
  const map = inputMapOf(metadata);
  builder.steps.push({ kind: 'input', id: 'input', map, channels: 3, height: SIDE, width: SIDE });
  const stem = shelf.convolution('conv1', -1, 3, 3, 1);
  checkWidth('conv1', stem.outputs);
  const start = builder.relu('relu', builder.learnt('conv1', 'input', 'bn1', stem), stem.outputs);
  const { top, width } = addStages(builder, start, stem.outputs);
  const { shape, values } = shelf.take('fc.weight', [-1, width]);
  const [outputs] = shape;
  if (outputs < 2 || outputs > MAX_CLASSES) {
    throw new NetworkFileError(`“fc.weight” answers with ${outputs} classes; 2 to ${MAX_CLASSES} are read`);
  }
  const bias = shelf.takeOr('fc.bias', outputs, 0);
  const rest = shelf.rest();
  if (rest !== undefined) throw new NetworkFileError(`“${rest}” has no place in a ResNet of this family`);
  const one = { height: 1, width: 1 };
  builder.steps.push({ kind: 'pool', id: 'pool', input: top, channels: width, ...one });
  builder.steps.push({ kind: 'linear', id: 'logits', input: 'pool', weights: values, bias, channels: outputs, ...one });
  return {
    name,
    steps: builder.steps,
    classes: classesOf(metadata, outputs),
    side: SIDE,
    parameters: shelf.learnt,
    sites: builder.sites,
  };
}
