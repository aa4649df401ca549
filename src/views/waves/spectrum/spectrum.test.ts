import { describe, expect, it } from 'vitest';
import { spectrumLayout } from '../../../settings/spectrum-layout';
import { moved } from './SpectrumLayer';
import { decadeTicks } from './SpectrumScale';
import { thumbSize, wavePixels } from './wave-pixels';
import { parsePin } from './use-coefficient';

describe('the cursor', () => {
  const planes = spectrumLayout({ transform: 'dft', spectrum: 'planes', width: 20, height: 20, centred: true });

  it('jumps over the gap between planes', () => {
    expect(planes.gap).toBe(1);
    expect(moved(planes, { x: 10, y: 3 }, [1, 0], 1)).toEqual({ x: 12, y: 3 });
    expect(moved(planes, { x: 12, y: 3 }, [-1, 0], 1)).toEqual({ x: 10, y: 3 });
  });

  it('stops at the edge', () => {
    expect(moved(planes, { x: 0, y: 0 }, [-1, 0], 10)).toEqual({ x: 0, y: 0 });
    expect(moved(planes, { x: 22, y: 0 }, [1, 0], 10)).toEqual({ x: 22, y: 0 });
  });
});

describe('the scale', () => {
  it('marks whole powers of ten, at most about five', () => {
    expect(decadeTicks([-0.5, 2.5]).map((tick) => tick.label)).toEqual(['10⁰', '10¹', '10²']);
    expect(decadeTicks([-10, 10]).length).toBeLessThanOrEqual(6);
    expect(decadeTicks([1, 1])).toEqual([]);
  });
});

it('reads a pin', () => {
  expect(parsePin('2.10.33')).toEqual({ channel: 2, v: 10, u: 33 });
  expect(parsePin('')).toBeNull();
});

describe('the drawn wave', () => {
  it('becomes grey pixels: black at −1, white at +1, opaque', () => {
    const pixels = wavePixels({ width: 3, height: 1, values: Float32Array.of(-1, 0, 1), spanX: 3, spanY: 1 });
    expect([...pixels]).toEqual([13, 13, 13, 255, 128, 128, 128, 255, 243, 243, 243, 255]);
  });

  it('keeps the shape of the picture within its square', () => {
    expect(thumbSize(1000, 500)).toEqual({ width: 176, height: 88 });
    expect(thumbSize(3, 300)).toEqual({ width: 2, height: 176 });
    expect(thumbSize(8, 8)).toEqual({ width: 176, height: 176 });
  });
});
