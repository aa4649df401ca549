/**
 * Opens a WebGPU device with the limits the project uses, and says what it is.
 *
 * Errors: GpuError 'unsupported' (no WebGPU in this browser), 'no-adapter' (WebGPU, but no adapter answers), 'lost'.
 */
import { GpuError } from './errors';

/** Which of the two kernel families the adapter runs faster; see transforms/. */
export type KernelShape = 'storage' | 'workgroup';

export interface GpuContext {
  readonly device: GPUDevice;
  /** For the badge: vendor, architecture or description, as far as the browser tells. */
  readonly adapterName: string;
  /** A software adapter: right, but slow, and with costs opposite to a real GPU's. */
  readonly software: boolean;
  readonly shape: KernelShape;
  /** Settles once, when the device is gone. */
  readonly lost: Promise<GPUDeviceLostInfo>;
}

/**
 * Limits raised above WebGPU's guaranteed minimum to whatever the adapter has, each because a buffer or a
 * dispatch of the project grows with the picture: coefficients are bound whole, and lines of up to 4096 complex
 * values stand in workgroup memory.
 */
const RAISED_LIMITS = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
] as const;

export interface OpenDeviceOptions {
  /** `navigator.gpu`, or Dawn's in Node. */
  readonly gpu: GPU | undefined;
  /** Overrides the adapter's own choice; tests and benches run both. */
  readonly shape?: KernelShape;
}

export async function openDevice({ gpu, shape }: OpenDeviceOptions): Promise<GpuContext> {
  if (!gpu) throw new GpuError('unsupported', 'This browser has no WebGPU (navigator.gpu is missing).');
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new GpuError('no-adapter', 'WebGPU is here, but no graphics adapter answers.');
  const requiredLimits = Object.fromEntries(RAISED_LIMITS.map((name) => [name, adapter.limits[name]]));
  const device = await adapter.requestDevice({ requiredLimits });
  const { info } = adapter;
  const software = info.isFallbackAdapter || /swiftshader|llvmpipe|software|warp/i.test(`${info.architecture} ${info.description} ${info.device}`);
  const adapterName = info.description || [info.vendor, info.architecture].filter(Boolean).join(' ') || 'unnamed adapter';
  return { device, adapterName, software, shape: shape ?? (software ? 'storage' : 'workgroup'), lost: device.lost };
}
