import { expect, test } from 'vitest';
import { planFft } from './fft-plan';
import { fftTables } from './fft-tables';

const at = (data: Float32Array, index: number) => [data[2 * index], data[2 * index + 1]];

test('turns are the roots of unity that the passes need, rounded once', () => {
  const plan = planFft(1000);
  const { data, turns } = fftTables(plan);
  plan.passes.forEach(({ radix, span }, index) => {
    if (span === 1) return;
    for (let row = 0; 2 ** row < radix; row++) {
      for (const k of [0, 1, span - 1]) {
        const angle = (-2 * Math.PI * 2 ** row * k) / (radix * span);
        const [re, im] = at(data, turns[index] + row * span + k);
        expect(Math.hypot(re - Math.cos(angle), im - Math.sin(angle))).toBeLessThan(6e-8);
      }
    }
  });
});

test('the chirp and its spectrum convolve an impulse into the chirp', () => {
  const plan = planFft(17);
  const { data, chirp, spectrum } = fftTables(plan);
  const { length, padded } = plan;
  // The inverse DFT of the spectrum (which holds 1/M) is exp(+πi·n²/N), wrapped around.
  for (let n = 0; n < length; n++) {
    let [re, im] = [0, 0];
    for (let k = 0; k < padded; k++) {
      const [a, b] = at(data, spectrum + k);
      const [c, s] = [Math.cos((2 * Math.PI * n * k) / padded), Math.sin((2 * Math.PI * n * k) / padded)];
      re += a * c - b * s;
      im += a * s + b * c;
    }
    const [chirpRe, chirpIm] = at(data, chirp + n);
    expect(Math.hypot(re - chirpRe, im + chirpIm)).toBeLessThan(1e-6);
  }
});
