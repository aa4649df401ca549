/** ONNX Runtime on the same spatial network: its WebGPU provider, and its WebAssembly one on one thread. */
import * as ort from 'onnxruntime-web/webgpu';
import type { Network } from '../../src/models/resnet/network';
import { onnxModel } from './onnx-model';

export type OrtProvider = 'webgpu' | 'wasm';

export interface OrtNetwork {
  /** Pixels f32 [batch, 3, side, side] → logits f32 [batch, classes]. */
  run(pixels: Float32Array): Promise<Float32Array>;
  release(): Promise<void>;
}

/** `model`: made beforehand where the making of a session is timed. */
export async function createOrtNetwork(
  network: Network,
  provider: OrtProvider,
  batch: number,
  model = onnxModel(network, batch),
): Promise<OrtNetwork> {
  // Ours runs on one thread where it runs on the CPU.
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = 'error';
  const session = await ort.InferenceSession.create(model, { executionProviders: [provider] });
  return {
    async run(pixels) {
      const x = new ort.Tensor('float32', pixels, [batch, 3, network.side, network.side]);
      const { logits } = await session.run({ x });
      return (await logits.getData()) as Float32Array;
    },
    release: () => session.release(),
  };
}
