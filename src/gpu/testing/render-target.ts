/** A texture in a canvas's place, and its pixels: for tests of painters. */
import type { Gpu } from '../gpu';
import { readTensorU32 } from '../readback';
import { createTensor } from '../tensor';

export interface RenderTarget {
  readonly view: GPUTextureView;
  /** Submits the frame and returns what was painted: RGBA of a pixel. */
  read(): Promise<(x: number, y: number) => readonly [number, number, number, number]>;
}

export const TARGET_FORMAT = 'rgba8unorm';

export function renderTarget(gpu: Gpu, width: number, height: number): RenderTarget {
  const texture = gpu.device.createTexture({
    size: [width, height],
    format: TARGET_FORMAT,
    usage: GPUTextureUsage.RENDER_ATTACHMENT | GPUTextureUsage.COPY_SRC,
  });
  // Rows of a copied texture begin at multiples of 256 bytes.
  const rowLength = Math.ceil(width / 64) * 64;
  const pixels = createTensor(gpu, { label: 'target', shape: [height, rowLength], type: 'u32' });
  return {
    view: texture.createView(),
    async read() {
      gpu.frame.encoder.copyTextureToBuffer({ texture }, { buffer: pixels.buffer, bytesPerRow: 4 * rowLength }, [
        width,
        height,
      ]);
      gpu.frame.submit();
      const bytes = new Uint8Array((await readTensorU32(gpu, pixels)).buffer);
      return (x, y) => {
        const at = 4 * (y * rowLength + x);
        return [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
      };
    },
  };
}
