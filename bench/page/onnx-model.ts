/**
 * A spatial network as an ONNX model (opset 13, IR 8), so that ONNX Runtime runs the very weights that we run: batch norm
 * folded, as its own optimiser would. Input `x` f32 [batch, 3, side, side]: Y, Cb, Cr less 128; output `logits`.
 *
 * The protocol buffer is written by hand: only the fields that are used. Source: onnx.proto3.
 */
import { foldNorm } from '../../src/math/layers/norm';
import type { Network, Step } from '../../src/models/resnet/network';

type Bytes = number[] | Uint8Array;

const FLOAT = 1;
const INT_ATTRIBUTE = 2;
const INTS_ATTRIBUTE = 7;

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

const joined = (parts: readonly Bytes[]): Uint8Array => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};

const number = (field: number, value: number): Uint8Array => joined([varint(8 * field), varint(value)]);
const bytes = (field: number, value: Uint8Array): Uint8Array =>
  joined([varint(8 * field + 2), varint(value.length), value]);
const text = (field: number, value: string): Uint8Array => bytes(field, new TextEncoder().encode(value));

/** TensorProto: dims 1, data_type 2, name 8, raw_data 9. */
function tensor(name: string, dims: readonly number[], data: ArrayLike<number>): Uint8Array {
  const raw = new Uint8Array(Float32Array.from(data).buffer);
  return joined([...dims.map((dim) => number(1, dim)), number(2, FLOAT), text(8, name), bytes(9, raw)]);
}

/** AttributeProto: name 1, i 3, ints 8, type 20. */
function attribute(name: string, value: number | readonly number[]): Uint8Array {
  if (typeof value === 'number') return joined([text(1, name), number(3, value), number(20, INT_ATTRIBUTE)]);
  return joined([text(1, name), ...value.map((one) => number(8, one)), number(20, INTS_ATTRIBUTE)]);
}

/** NodeProto: input 1, output 2, name 3, op_type 4, attribute 5. */
function node(
  type: string,
  inputs: readonly string[],
  output: string,
  attributes: Record<string, number | readonly number[]> = {},
): Uint8Array {
  return joined([
    ...inputs.map((input) => text(1, input)),
    text(2, output),
    text(3, output),
    text(4, type),
    ...Object.entries(attributes).map(([name, value]) => bytes(5, attribute(name, value))),
  ]);
}

/** ValueInfoProto: name 1, type 2 → tensor_type 1 → elem_type 1, shape 2 → dim 1 → dim_value 1. */
function valueInfo(name: string, dims: readonly number[]): Uint8Array {
  const shape = joined(dims.map((dim) => bytes(1, number(1, dim))));
  return joined([text(1, name), bytes(2, bytes(1, joined([number(1, FLOAT), bytes(2, shape)])))]);
}

export function onnxModel({ steps, side, classes }: Network, batch: number): Uint8Array {
  const nodes: Uint8Array[] = [];
  const weights: Uint8Array[] = [];
  const byId = new Map(steps.map((step) => [step.id, step]));
  const constant = (name: string, dims: readonly number[], data: ArrayLike<number>): string => {
    weights.push(tensor(name, dims, data));
    return name;
  };
  for (const step of steps) nodes.push(...nodesOf(step, byId, constant));
  const graph = joined([
    ...nodes.map((one) => bytes(1, one)),
    text(2, 'network'),
    ...weights.map((one) => bytes(5, one)),
    bytes(11, valueInfo('x', [batch, 3, side, side])),
    bytes(12, valueInfo('logits', [batch, classes.length])),
  ]);
  return joined([number(1, 8), bytes(7, graph), bytes(8, joined([text(1, ''), number(2, 13)]))]);
}

function nodesOf(
  step: Step,
  byId: ReadonlyMap<string, Step>,
  constant: (name: string, dims: readonly number[], data: ArrayLike<number>) => string,
): Uint8Array[] {
  const { id } = step;
  switch (step.kind) {
    case 'input': {
      const matrix = constant(`${id}.matrix`, [3, 3, 1, 1], step.map.matrix);
      return [node('Conv', ['x', matrix, constant(`${id}.offset`, [3], step.map.offset)], id)];
    }
    case 'convolution':
      // Written with the norm that follows it.
      return [];
    case 'norm': {
      const before = byId.get(step.input);
      if (before?.kind !== 'convolution')
        throw new Error(`Norm ${id} follows no convolution: that is not written here.`);
      const { convolution, bias } = foldNorm(before.convolution, step.norm);
      const { outputs, inputs, size, stride, weights } = convolution;
      const pad = size >> 1;
      const names = [before.input, constant(`${id}.weights`, [outputs, inputs, size, size], weights)];
      return [
        node('Conv', [...names, constant(`${id}.bias`, [outputs], bias)], id, {
          kernel_shape: [size, size],
          strides: [stride, stride],
          pads: [pad, pad, pad, pad],
        }),
      ];
    }
    case 'relu':
      return [node('Relu', [step.input], id)];
    case 'add':
      return [node('Add', step.inputs, id)];
    case 'pool':
      return [node('GlobalAveragePool', [step.input], `${id}.map`), node('Flatten', [`${id}.map`], id)];
    case 'linear': {
      const dims = [step.bias.length, step.weights.length / step.bias.length];
      const names = [
        step.input,
        constant(`${id}.weights`, dims, step.weights),
        constant(`${id}.bias`, [dims[0]], step.bias),
      ];
      return [node('Gemm', names, 'logits', { transB: 1 })];
    }
  }
}
