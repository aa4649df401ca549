import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSafeTensors, SafeTensorsError, writeSafeTensors } from '../../codec/safetensors';
import type { Network, Step } from './network';
import { NetworkFileError } from './network-file-error';
import { readNetwork } from './read-network';

const file = (path: string) => new Uint8Array(readFileSync(new URL(path, import.meta.url)));
const tiny = readSafeTensors(file('fixtures/tiny.safetensors'));
const CLASSES = ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'];

type Tensors = Map<string, { shape: readonly number[]; values: Float32Array }>;

/** The tiny network's file after `change`. */
function changed(change: (tensors: Tensors, metadata: Map<string, string>) => void): Uint8Array {
  const tensors: Tensors = new Map();
  for (const [name, { shape, values }] of tiny.tensors)
    tensors.set(name, { shape, values: Float32Array.from(values ?? []) });
  const metadata = new Map(tiny.metadata);
  change(tensors, metadata);
  return writeSafeTensors(tensors, metadata);
}

const renamed = (rename: (name: string) => string) =>
  changed((tensors) => {
    for (const [name, tensor] of [...tensors]) {
      tensors.delete(name);
      tensors.set(rename(name), tensor);
    }
  });

function step<K extends Step['kind']>(network: Network, kind: K, id: string): Extract<Step, { kind: K }> {
  const found = network.steps.find((candidate) => candidate.id === id);
  if (found?.kind !== kind) throw new Error(`${id} is ${String(found?.kind)}`);
  return found as Extract<Step, { kind: K }>;
}

test('the steps of the toy network, in order', () => {
  const network = readNetwork(file('../../../public/weights/toy.safetensors'), 'toy');
  expect(network.steps.map(({ id }) => id).join(' ')).toBe(
    'input conv1 bn1 relu ' +
      'layer1.0.conv1 layer1.0.bn1 layer1.0.relu1 layer1.0.conv2 layer1.0.bn2 layer1.0.add layer1.0.relu2 ' +
      [2, 3]
        .map((n) =>
          ['conv1', 'bn1', 'relu1', 'conv2', 'bn2', 'downsample.0', 'downsample.1', 'add', 'relu2']
            .map((part) => `layer${n}.0.${part}`)
            .join(' '),
        )
        .join(' ') +
      ' pool logits',
  );
  expect(network.sites).toBe(7);
  expect(network.classes).toEqual(CLASSES);
  expect(network.side).toBe(32);
  // 3·4·9 + 2·4·4·9, + 4·8·9 + 8·8·9 + 4·8, + 8·16·9 + 16·16·9 + 8·16, norms 2·(3·4 + 3·8 + 3·16), linear 170
  expect(network.parameters).toBe(108 + 288 + 288 + 576 + 32 + 1152 + 2304 + 128 + 168 + 170);
  const top = step(network, 'relu', 'layer3.0.relu2');
  expect([top.channels, top.height, top.width, top.site]).toEqual([16, 8, 8, 6]);
  const shortcut = step(network, 'convolution', 'layer2.0.downsample.0');
  expect([shortcut.input, shortcut.convolution.size, shortcut.convolution.stride]).toEqual(['layer1.0.relu2', 1, 2]);
  expect(step(network, 'add', 'layer2.0.add').inputs).toEqual(['layer2.0.bn2', 'layer2.0.downsample.1']);
  expect(step(network, 'add', 'layer1.0.add').inputs).toEqual(['layer1.0.bn2', 'relu']);
});

test('the input is (sample − mean)/std of Y, Cb and Cr', () => {
  const { map } = step(readNetwork(file('fixtures/tiny.safetensors'), 'tiny'), 'input', 'input');
  expect([...map.matrix]).toEqual([1 / 61, 0, 0, 0, 1 / 15.25, 0, 0, 0, 1 / 13.5].map(Math.fround));
  expect([...map.offset]).toEqual([5.5 / 61, 4.75 / 15.25, -2 / 13.5].map(Math.fround));
});

test('without a word the input is RGB less CIFAR-10’s mean, over its deviation', () => {
  const bytes = changed((_, metadata) => metadata.clear());
  const network = readNetwork(bytes, 'own');
  expect(network.classes).toEqual(['class 0', 'class 1', 'class 2', 'class 3', 'class 4', 'class 5']);
  const { map } = step(network, 'input', 'input');
  // Red 255, green and blue 0, in JFIF's YCbCr less 128.
  const red = [0.299 * 255 - 128, (-0.299 / 1.772) * 255, 0.5 * 255];
  const wanted = [(1 - 0.4914) / 0.247, -0.4822 / 0.2435, -0.4465 / 0.2616];
  for (let i = 0; i < 3; i++) {
    const value = red.reduce((sum, sample, j) => sum + map.matrix[3 * i + j] * sample, map.offset[i]);
    expect(value).toBeCloseTo(wanted[i], 4);
  }
});

test('an RGB network with words of its own', () => {
  const bytes = changed((_, metadata) => {
    metadata
      .set('input', 'rgb')
      .set('mean', '[0.5, 0.5, 0.5]')
      .set('std', '[0.25, 0.25, 0.25]')
      .set('epsilon', '0.001');
  });
  const network = readNetwork(bytes, 'own');
  const { map } = step(network, 'input', 'input');
  expect(map.offset[1]).toBeCloseTo((128 / 255 - 0.5) / 0.25, 6);
  expect(map.matrix[3]).toBeCloseTo(4 / 255, 8);
  expect(step(network, 'norm', 'bn1').norm.epsilon).toBe(0.001);
});

test.each([
  ['in a module', (name: string) => `module.${name}`],
  ['with shortcut and linear', (name: string) => name.replace('downsample', 'shortcut').replace('fc.', 'linear.')],
])('the same weights %s are the same network', (_, rename) => {
  expect(readNetwork(renamed(rename), 'x')).toEqual(readNetwork(file('fixtures/tiny.safetensors'), 'x'));
});

test('a bias of a convolution goes into the norm after it', () => {
  const bytes = changed((tensors) => tensors.set('conv1.bias', { shape: [3], values: Float32Array.of(1, 2, 3) }));
  const mean = tiny.tensors.get('bn1.running_mean')?.values ?? [];
  const network = readNetwork(bytes, 'x');
  expect([...step(network, 'norm', 'bn1').norm.mean]).toEqual([...mean].map((m, i) => Math.fround(m - i - 1)));
  expect(network.parameters).toBe(readNetwork(file('fixtures/tiny.safetensors'), 'x').parameters + 3);
});

test('a shortcut without weights takes every second pixel and pads with zeros', () => {
  const bytes = changed((tensors) => {
    for (const name of tensors.keys()) if (name.startsWith('layer3.0.downsample')) tensors.delete(name);
  });
  const network = readNetwork(bytes, 'x');
  const { convolution, input } = step(network, 'convolution', 'layer3.0.downsample.0');
  expect([convolution.size, convolution.stride, input]).toEqual([1, 2, 'layer2.1.relu2']);
  // 5 channels in 7: one in front.
  const ones = [...convolution.weights.keys()].filter((i) => convolution.weights[i] !== 0);
  expect(ones).toEqual([0, 1, 2, 3, 4].map((c) => (c + 1) * 5 + c));
  const { norm } = step(network, 'norm', 'layer3.0.downsample.1');
  expect([norm.gain[0], norm.offset[0], norm.mean[0], norm.variance[0], norm.epsilon]).toEqual([1, 0, 0, 1, 0]);
});

const shaped = (...shape: number[]) => ({
  shape,
  values: new Float32Array(shape.reduce((product, extent) => product * extent, 1)),
});

test.each([
  ['no conv1', changed((t) => t.delete('conv1.weight')), 'The file has no “conv1.weight”'],
  ['conv1 of 7×7', changed((t) => t.set('conv1.weight', shaped(3, 3, 7, 7))), 'is [3, 3, 7, 7] where [any, 3, 3, 3]'],
  ['grey input', changed((t) => t.set('conv1.weight', shaped(3, 1, 3, 3))), '[3, 1, 3, 3]'],
  ['no channels', changed((t) => t.set('conv1.weight', shaped(0, 3, 3, 3))), '“conv1” makes 0 channels'],
  ['too wide', changed((t) => t.set('conv1.weight', shaped(400, 3, 3, 3))), '“conv1” makes 400 channels; 1 to 256'],
  ['a number for filters', changed((t) => t.set('layer1.0.conv1.weight', shaped())), '“layer1” makes 0 channels'],
  ['a norm of other width', changed((t) => t.set('bn1.running_var', shaped(4))), '“bn1.running_var” is [4] where [3]'],
  ['no spread', changed((t) => t.get('bn1.running_var')?.values.fill(-1)), '“bn1.running_var” has a variance of 0'],
  ['not a number', changed((t) => t.get('fc.bias')?.values.fill(NaN)), '“fc.bias” has a number that is not finite'],
  ['bottleneck', changed((t) => t.set('layer1.0.conv3.weight', shaped(3, 3, 1, 1))), 'belongs to a bottleneck block'],
  ['something else', changed((t) => t.set('aux.weight', shaped(1))), '“aux.weight” has no place'],
  ['no stages', renamed((name) => name.replace('layer', 'stage')), 'The file has no “layer1.0.conv1.weight”'],
  ['a gap of blocks', renamed((name) => name.replace('layer2.1', 'layer2.2')), 'has no place'],
  ['a fourth stage', changed((t) => t.set('layer4.0.conv1.weight', shaped(9, 7, 3, 3))), 'more than 3 stages'],
  ['one class', changed((t) => t.set('fc.weight', shaped(1, 7)).set('fc.bias', shaped(1))), 'answers with 1 classes'],
  ['classes missing', changed((_, m) => m.set('classes', '["a"]')), 'names 1 classes, its last layer answers with 6'],
  ['classes broken', changed((_, m) => m.set('classes', '[')), '“classes” is not a JSON list'],
  ['a class of no name', changed((_, m) => m.set('classes', '["a","b","c","d","e",""]')), 'class'],
  ['an input unknown', changed((_, m) => m.set('input', 'lab')), 'input is “lab”'],
  ['no mean', changed((_, m) => m.delete('mean')), '“mean” is not three numbers'],
  ['a deviation of 0', changed((_, m) => m.set('std', '[1, 0, 1]')), '“std” has 0, no scale'],
  ['two names for one', changed((t) => t.set('linear.bias', shaped(6))), '“fc.bias” under two names'],
])('%s: refused with a sentence', (_, bytes, sentence) => {
  expect(() => readNetwork(bytes, 'x')).toThrow(NetworkFileError);
  expect(() => readNetwork(bytes, 'x')).toThrow(sentence);
});

test('weights as integers, and files of another kind, are refused', () => {
  const text = JSON.stringify({
    'conv1.weight': { dtype: 'I8', shape: [1, 3, 3, 3], data_offsets: [0, 27] },
    'fc.weight': { dtype: 'I8', shape: [2, 1], data_offsets: [27, 29] },
  });
  const bytes = new Uint8Array(8 + text.length + 29);
  bytes[0] = text.length;
  bytes.set(new TextEncoder().encode(text), 8);
  expect(() => readNetwork(bytes, 'x')).toThrow('“conv1.weight” has I8 numbers; F32, F16, BF16 and F64 are read');
  expect(() => readNetwork(new Uint8Array(100).fill(0x50), 'x')).toThrow(SafeTensorsError);
});
