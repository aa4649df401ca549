/**
 * jax-js on WebGPU: `rfft2` with the picture on the device, done when every result is ready there. (`jit` around it
 * changes nothing, so it is called plainly.)
 */
import { blockUntilReady, defaultDevice, init, numpy } from '@jax-js/jax';
import { relativeError } from './accuracy';
import type { Contestant } from './alternate';
import type { FftTask } from './kissfft';

export async function jaxReady(): Promise<void> {
  const devices = await init('webgpu');
  if (!devices.includes('webgpu')) throw new Error('jax-js found no WebGPU device.');
  defaultDevice('webgpu');
}

export function jaxContestant({ width, height, picture, expected }: FftTask): Contestant & { destroy(): void } {
  const plane = numpy.array(picture).reshape([height, width]);
  const answers: { real: numpy.Array; imag: numpy.Array }[] = [];
  const release = (): void => {
    for (const { real, imag } of answers.splice(0)) {
      real.dispose();
      imag.dispose();
    }
  };
  return {
    contestant: 'jax-js',
    label: 'jax-js webgpu rfft2',
    run: async (times) => {
      release();
      // All are held to the end: it computes lazily, and what is let go before is never computed.
      for (let i = 0; i < times; i++) answers.push(numpy.fft.rfft2(plane.ref));
      await blockUntilReady(answers);
    },
    error: async () => {
      const { real, imag } = answers[0];
      const parts = await Promise.all([real.ref.data(), imag.ref.data()]);
      const joined = new Float32Array(2 * parts[0].length);
      for (const [part, values] of parts.entries()) values.forEach((value, at) => (joined[2 * at + part] = value));
      return relativeError(joined, expected, 2, 1 / Math.sqrt(width * height));
    },
    destroy: () => {
      release();
      plane.dispose();
    },
  };
}
