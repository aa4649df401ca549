/** A device with what every user of it needs: its frame and its compiled kernels. */
import { openDevice, type GpuContext, type OpenDeviceOptions } from './device';
import { Frame } from './frame';
import { PipelineCache } from './pipelines';

export interface Gpu extends GpuContext {
  readonly frame: Frame;
  readonly pipelines: PipelineCache;
}

export async function openGpu(options: OpenDeviceOptions): Promise<Gpu> {
  const context = await openDevice(options);
  const frame = new Frame(context);
  return { ...context, frame, pipelines: new PipelineCache(context, frame.uniforms) };
}
