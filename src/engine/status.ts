/** What the engine badge says: which engine, on what, why, and what would make it fast. */
import type { EngineReason, EngineStatus, WorkingLimit } from './api';

const MEBI = 1024 * 1024;

/** Longest side of a working picture: one dimension of a dispatch, and a sane canvas. */
const LONGEST_SIDE = 16384;
/** Working memory stays near a gigabyte: about 100 bytes a pixel over all planes, ranks and scratch. */
const GPU_PIXELS = 8.4e6;
const CPU_PIXELS = 4.2e6;
/**
 * The largest single buffer: work lines of three channels, two rows a line as far as the first butterfly pairs them (up to
 * 0.8 lines a row), padded to up to 2.2 times for prime lengths. status.test.ts looks for a size that needs more.
 */
export const BOUND_BYTES_PER_PIXEL = 43;

export const STARTING_STATUS: EngineStatus = {
  kind: 'starting',
  adapter: '',
  software: false,
  reason: 'none',
  explanation: 'Looking for a graphics adapter.',
  limit: { pixels: CPU_PIXELS, side: LONGEST_SIDE, why: 'until the engine has started' },
};

const CPU_EXPLANATIONS: Readonly<Record<EngineReason, string>> = {
  'no-webgpu':
    'This browser has no WebGPU, so the processor does the work in a background thread. A current Chrome, Edge, Safari or Firefox with WebGPU switched on would be many times faster.',
  'no-adapter':
    'WebGPU is here, but no graphics adapter answers it, so the processor does the work. Switch on hardware acceleration in the browser’s settings, or update the graphics driver, and reload.',
  limit:
    'The graphics adapter’s limits are too small for this work, so the processor does it. Another adapter (often the discrete one, in the system’s graphics settings) may have larger limits.',
  lost: 'The graphics device was lost twice, so the processor took over. Reload the page to try the graphics adapter again; if it happens often, the driver may need an update.',
  chosen:
    'The processor does the work because the setting says so. Choose “auto” or “GPU” to use the graphics adapter.',
  none: 'The processor does the work in a background thread.',
};

export function cpuStatus(reason: EngineReason, detail: string): EngineStatus {
  const cores = navigator.hardwareConcurrency;
  return {
    kind: 'cpu',
    adapter: cores ? `processor, ${cores} threads` : 'processor',
    software: true,
    reason,
    explanation: detail ? `${CPU_EXPLANATIONS[reason]} (${detail})` : CPU_EXPLANATIONS[reason],
    limit: { pixels: CPU_PIXELS, side: LONGEST_SIDE, why: 'so that the processor can follow the slider' },
  };
}

export function gpuStatus(adapter: string, software: boolean, maxBinding: number): EngineStatus {
  return {
    kind: 'gpu',
    adapter,
    software,
    reason: 'none',
    explanation: software
      ? 'WebGPU runs on a software adapter here: right to the last digit, but slow. Switch on hardware acceleration in the browser’s settings to use the graphics card.'
      : 'WebGPU runs the kernels on this graphics adapter.',
    limit: gpuLimit(maxBinding),
  };
}

function gpuLimit(maxBinding: number): WorkingLimit {
  const byBinding = Math.floor(maxBinding / BOUND_BYTES_PER_PIXEL);
  if (byBinding < GPU_PIXELS) {
    return {
      pixels: byBinding,
      side: LONGEST_SIDE,
      why: `so that its work lines fit the ${Math.round(maxBinding / MEBI)} MiB that this graphics adapter binds at once`,
    };
  }
  return { pixels: GPU_PIXELS, side: LONGEST_SIDE, why: 'so that about a gigabyte of working memory is enough' };
}
