/**
 * A JPEG's coefficients on the GPU, and the picture they make: inverse-passes, then color-pass.
 *
 * `target` u32 [H,W], rgba8, belongs to the caller. Numbers are those of the file: quantised coefficients as int16,
 * natural order, tables natural order. Every change is one write to a buffer; `encode` records dispatches and allocates
 * nothing. What has changed is decoded again, by components.
 */
import { ShapeError } from '../errors';
import type { Gpu } from '../gpu';
import { createTensor, writeTensor, type Tensor } from '../tensor';
import type { Upsampling } from '../../math/jpeg/upsample';
import { createColorPass } from './color-pass';
import { createInversePasses } from './inverse-passes';
import type { JpegLayout } from './jpeg-layout';

export interface JpegDecoder {
  /** One a component, natural order. */
  setTables(tables: readonly Uint16Array[]): void;
  /** All coefficients of a component: [blockRows, blockColumns, 64]. */
  setCoefficients(component: number, data: Int16Array): void;
  /** The 64 coefficients of one block, by its index row · blockColumns + column. */
  setBlock(component: number, block: number, data: Int16Array): void;
  setUpsampling(upsampling: Upsampling): void;
  /** Into the frame: all that the picture needs since the last time. */
  encode(): void;
  destroy(): void;
}

const BLOCK_BYTES = 128;

export async function createJpegDecoder(gpu: Gpu, layout: JpegLayout, target: Tensor): Promise<JpegDecoder> {
  const { components } = layout;
  const { queue } = gpu.device;
  const owned: Tensor[] = [];
  const own = (label: string, shape: readonly number[]) => {
    const tensor = createTensor(gpu, { label, shape, type: 'u32' });
    owned.push(tensor);
    return tensor;
  };
  const free = () => {
    for (const { buffer } of owned) buffer.destroy();
  };
  const open = async () => {
    const coefficients = components.map(({ blockColumns, blockRows }, component) =>
      own(`JPEG coefficients ${component}`, [blockRows, blockColumns, BLOCK_BYTES / 4]),
    );
    const tables = own('JPEG tables', [components.length, 64]);
    const inverse = await createInversePasses(gpu, layout, { coefficients, tables });
    owned.push(inverse.samples);
    return { coefficients, tables, inverse, color: await createColorPass(gpu, layout, inverse.samples, target) };
  };
  const { coefficients, tables, inverse, color } = await open().catch((error: unknown) => {
    // A picture too large for the adapter must not keep the memory it did get.
    free();
    throw error;
  });
  const steps = new Uint32Array(tables.length);
  const stale = components.map(() => true);

  const requireLength = (what: string, expected: number, actual: number) => {
    if (actual !== expected) throw new ShapeError(what, [expected], [actual]);
  };
  return {
    setTables(values) {
      requireLength('JPEG tables', components.length, values.length);
      values.forEach((table, component) => {
        requireLength(`JPEG table ${component}`, 64, table.length);
        steps.set(table, 64 * component);
      });
      writeTensor(gpu, tables, steps);
      stale.fill(true);
    },
    setCoefficients(component, data) {
      requireLength(coefficients[component].label, 2 * coefficients[component].length, data.length);
      queue.writeBuffer(coefficients[component].buffer, 0, data as Int16Array<ArrayBuffer>);
      stale[component] = true;
    },
    setBlock(component, block, data) {
      requireLength('JPEG block', 64, data.length);
      const blocks = components[component].blockColumns * components[component].blockRows;
      if (block < 0 || block >= blocks) throw new RangeError(`Block ${block} of a component of ${blocks}`);
      queue.writeBuffer(coefficients[component].buffer, block * BLOCK_BYTES, data as Int16Array<ArrayBuffer>);
      stale[component] = true;
    },
    setUpsampling: (upsampling) => color.setUpsampling(upsampling),
    encode() {
      stale.forEach((is, component) => {
        if (is) inverse.encode(component);
      });
      stale.fill(false);
      color.encode();
    },
    destroy: free,
  };
}
