import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readNpz } from '../../../codec/npz';
import { inverseBlock } from '../../../math/jpeg-domain/block';
import { naturalBlocks } from '../../../math/jpeg-domain/zig-zag';
import { createRandom } from '../../../math/random';
import type { Network } from '../network';
import { readNetwork } from '../read-network';
import type { ConvolutionForm, Rectifying, ReluMode, RunPlan } from '../run-plan';
import type { CpuMap } from './cpu-map';
import { createCpuResNet } from './run-resnet';

const file = (path: string) => new Uint8Array(readFileSync(new URL(path, import.meta.url)));
const arrays = (path: string) => readNpz(file(path));
const PICTURES = 4;
const input = Float32Array.from(arrays('../fixtures/inputs.npz').input.data as Int16Array);
const golden = { tiny: arrays('../fixtures/tiny.npz'), toy: arrays('../fixtures/toy.npz') };
const networks = {
  tiny: readNetwork(file('../fixtures/tiny.safetensors'), 'tiny'),
  toy: readNetwork(file('../../../../public/weights/toy.safetensors'), 'toy'),
};
const FORMS: readonly ConvolutionForm[] = ['exploded', 'windowed', 'factored'];
const JPEG: RunPlan = { domain: 'jpeg', form: 'factored', psi: 15, folded: true, batch: PICTURES };
const SPATIAL: RunPlan = { ...JPEG, domain: 'spatial' };

function rectifying(
  network: Network,
  mode: ReluMode,
  phi: (site: number, picture: number) => number,
  batch = PICTURES,
) {
  const all = Uint32Array.from({ length: network.sites * batch }, (_, at) => phi(Math.floor(at / batch), at % batch));
  return { mode, phi: all } satisfies Rectifying;
}

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  let largest = 0;
  let scale = 1e-30;
  for (let i = 0; i < expected.length; i++) {
    const difference = Math.abs(actual[i] - expected[i]);
    if (!(difference <= largest)) largest = difference;
    scale = Math.max(scale, Math.abs(expected[i]));
  }
  expect(largest / scale).toBeLessThan(tolerance);
}

const numbers = (array: { readonly data: ArrayLike<number | bigint> } | undefined): Float64Array => {
  if (!array) throw new Error('the fixture is missing');
  return Float64Array.from(array.data as ArrayLike<number>);
};

/** A map of either domain as pixels [channels, batch, height, width]. */
function pixelsOf({ data, height, width, coefficients: n }: CpuMap): Float64Array {
  if (n === 0) return Float64Array.from(data);
  const natural = naturalBlocks(data, n);
  const pixels = new Float64Array(natural.length);
  const tile = new Float64Array(64);
  const columns = width / 8;
  const perPicture = (height / 8) * columns;
  for (let b = 0; b * 64 < natural.length; b++) {
    inverseBlock(natural, 64 * b, tile, 0);
    const [plane, place] = [Math.floor(b / perPicture), b % perPicture];
    const corner = plane * height * width + 8 * Math.floor(place / columns) * width + 8 * (place % columns);
    for (let i = 0; i < 64; i++) pixels[corner + (i >> 3) * width + (i % 8)] = tile[i];
  }
  return pixels;
}

/** Pictures first … first + count − 1 of [3, PICTURES, …]. */
function picturesOf(first: number, count: number): Float32Array {
  const size = 16 * 64;
  const out = new Float32Array(3 * count * size);
  for (let c = 0; c < 3; c++) {
    const from = (c * PICTURES + first) * size;
    out.set(input.subarray(from, from + count * size), c * count * size);
  }
  return out;
}

const TOLERANCE = 1e-5;

describe.each(['tiny', 'toy'] as const)('the %s network answers as PyTorch does', (name) => {
  const network = networks[name];
  const answers = golden[name];

  it('in pixels, folded and not', () => {
    for (const folded of [true, false]) {
      const logits = createCpuResNet(network, { ...SPATIAL, folded }).run(
        input,
        rectifying(network, 'exact', () => 15),
      );
      expectClose(logits, numbers(answers.logits), TOLERANCE);
    }
  });

  it.each(FORMS)('on coefficients, %s: exact, ASM, APX, φ by the layer', (form) => {
    const runner = createCpuResNet(network, { ...JPEG, form });
    expect(runner.note).toBe('');
    for (const mode of ['exact', 'asm', 'apx'] as const) {
      expectClose(
        runner.run(
          input,
          rectifying(network, mode, () => 15),
        ),
        numbers(answers.logits),
        TOLERANCE,
      );
    }
    for (const phi of form === 'factored' ? [1, 4, 8, 14] : [4]) {
      for (const mode of ['asm', 'apx'] as const) {
        const logits = runner.run(
          input,
          rectifying(network, mode, () => phi),
        );
        expectClose(logits, numbers(answers[`${mode}.${phi}`]), 1e-4);
      }
    }
    const mixed = runner.run(
      input,
      rectifying(network, 'asm', (site) => 1 + ((5 * site) % 15)),
    );
    expectClose(mixed, numbers(answers.mixed), 1e-4);
    expect(() => expectClose(mixed, numbers(answers.logits), 1e-4)).toThrow();
  });

  // The dense forms of the toy take seconds to make: one network shows what there is to see of them.
  it.each(name === 'tiny' ? FORMS : (['factored'] as const))('kept to a band, %s, folded and not', (form) => {
    for (const psi of form === 'factored' ? [3, 5, 11] : [5]) {
      for (const folded of [true, false]) {
        const runner = createCpuResNet(network, { ...JPEG, form, psi, folded });
        const logits = runner.run(
          input,
          rectifying(network, 'exact', () => 15),
        );
        expectClose(logits, numbers(answers[`band.${psi}`]), TOLERANCE);
      }
    }
  });
});

describe('feature maps', () => {
  const { tiny } = networks;
  const keys = Object.keys(golden.tiny).filter((key) => key.startsWith('map:'));

  it.each([SPATIAL, { ...JPEG, folded: false }, { ...JPEG, form: 'windowed' as const }])(
    'are PyTorch’s, $domain',
    (plan) => {
      const runner = createCpuResNet(tiny, { ...plan, batch: 2 });
      runner.run(
        picturesOf(0, 2),
        rectifying(tiny, 'exact', () => 15, 2),
      );
      expect(keys.length).toBe(7);
      for (const key of keys) {
        const map = runner.map(key.slice(4));
        if (!map) throw new Error(`there is no ${key}`);
        expect([map.channels, map.batch, map.height, map.width]).toEqual([...golden.tiny[key].shape]);
        expectClose(pixelsOf(map), numbers(golden.tiny[key]), TOLERANCE);
      }
    },
  );

  it('of convolutions are made where the norm is a step of its own', () => {
    expect(createCpuResNet(tiny, JPEG).map('layer1.0.conv1')).toBeNull();
    const runner = createCpuResNet(tiny, { ...JPEG, folded: false });
    const spatial = createCpuResNet(tiny, { ...SPATIAL, folded: false });
    for (const one of [runner, spatial])
      one.run(
        input,
        rectifying(tiny, 'exact', () => 15),
      );
    for (const { id } of tiny.steps) {
      const [a, b] = [runner.map(id), spatial.map(id)];
      if (!a || !b) throw new Error(`there is no ${id}`);
      expectClose(pixelsOf(a), pixelsOf(b), TOLERANCE);
    }
    expect(runner.map('nothing')).toBeNull();
  });
});

describe('a batch', () => {
  const { tiny } = networks;

  it.each(FORMS)('is its pictures one by one, each with its own φ, %s', (form) => {
    const phiOf = (site: number, picture: number) => 1 + ((3 * site + 4 * picture) % 15);
    for (const psi of form === 'factored' ? [15, 6] : [6]) {
      const all = createCpuResNet(tiny, { ...JPEG, form, psi })
        .run(input, rectifying(tiny, 'asm', phiOf))
        .slice();
      const single = createCpuResNet(tiny, { ...JPEG, form, psi, batch: 1 });
      for (let picture = 0; picture < PICTURES; picture++) {
        const one = single.run(
          picturesOf(picture, 1),
          rectifying(tiny, 'asm', (site) => phiOf(site, picture), 1),
        );
        expectClose(one, all.subarray(6 * picture, 6 * picture + 6), 1e-6);
      }
    }
  });

  it('in pixels too', () => {
    const all = createCpuResNet(tiny, SPATIAL)
      .run(
        input,
        rectifying(tiny, 'exact', () => 15),
      )
      .slice();
    const one = createCpuResNet(tiny, { ...SPATIAL, batch: 1 }).run(
      picturesOf(2, 1),
      rectifying(tiny, 'exact', () => 15, 1),
    );
    expectClose(one, all.subarray(12, 18), 1e-6);
  });
});

describe('maps that do not fit', () => {
  const { tiny } = networks;

  it.each(['windowed', 'exploded'] as const)('are made slice by slice, with the same answer: %s', (form) => {
    const plan = { ...JPEG, form, batch: 2, psi: 8 };
    const kept = createCpuResNet(tiny, plan);
    const exact = rectifying(tiny, 'exact', () => 15, 2);
    for (const limit of [0, 200_000]) {
      const sliced = createCpuResNet(tiny, plan, limit);
      expect(sliced.note).toMatch(/slice by slice/);
      expectClose(sliced.run(picturesOf(1, 2), exact), kept.run(picturesOf(1, 2), exact), 1e-6);
    }
  });
});

it('networks of any weights give the same logits in both domains, to 1e-4', () => {
  for (let seed = 1; seed <= 6; seed++) {
    const random = createRandom(seed);
    const network: Network = {
      ...networks.tiny,
      steps: networks.tiny.steps.map((step) => {
        if (step.kind !== 'convolution') return step;
        const scale = Math.sqrt(2 / (step.convolution.inputs * step.convolution.size ** 2));
        const weights = step.convolution.weights.map(() => scale * random.normal());
        return { ...step, convolution: { ...step.convolution, weights } };
      }),
    };
    const exact = rectifying(network, 'asm', () => 15);
    const spatial = createCpuResNet(network, SPATIAL).run(input, exact);
    const logits = createCpuResNet(network, JPEG).run(input, exact);
    spatial.forEach((value, i) => expect(Math.abs(value - logits[i])).toBeLessThan(1e-4));
  }
});

it('what does not fit is refused', () => {
  const { tiny } = networks;
  expect(() => createCpuResNet(tiny, { ...JPEG, psi: 16 })).toThrow('1…15');
  expect(() => createCpuResNet(tiny, { ...JPEG, batch: 0 })).toThrow('A batch');
  const runner = createCpuResNet(tiny, JPEG);
  expect(() =>
    runner.run(
      input.subarray(1),
      rectifying(tiny, 'exact', () => 15),
    ),
  ).toThrow('12288 numbers');
  expect(() =>
    runner.run(
      input,
      rectifying(tiny, 'asm', () => 15, 2),
    ),
  ).toThrow('values of φ');
  expect(() =>
    runner.run(
      input,
      rectifying(tiny, 'asm', () => 0),
    ),
  ).toThrow('1…15');
});
