/**
 * The order in which a scan codes the blocks of its components (T.81 A.2).
 *
 * A scan of one component goes through the blocks that hold its samples, row by row; blocks that only fill the last MCUs
 * are left out. A scan of several goes through MCUs: of each component as many blocks as its sampling factors say, those
 * of the padding included.
 */
import type { JpegComponent } from '../jpeg';

/** Codes the blocks of one kind of scan. */
export interface BlockCoder {
  /** `index`: of the component in the scan; `base`: where the block begins in its coefficients. */
  block(index: number, base: number): void;
  /** Forgets what carries over from block to block. */
  restart(): void;
}

/** `restartInterval`: MCUs between restarts, 0 for none. `components`: those of the scan, in its order. */
export function walkScan(components: readonly JpegComponent[], restartInterval: number, coder: BlockCoder): void {
  if (components.length === 1) walkBlocks(components[0], restartInterval, coder);
  else walkMcus(components, restartInterval, coder);
}

/** Blocks across and down that hold samples: what a scan of this component alone codes. */
export function sampleBlocks(component: JpegComponent): { columns: number; rows: number } {
  return { columns: Math.ceil(component.width / 8), rows: Math.ceil(component.height / 8) };
}

function walkBlocks(component: JpegComponent, restartInterval: number, coder: BlockCoder): void {
  const { columns, rows } = sampleBlocks(component);
  let left = restartInterval;
  for (let row = 0; row < rows; row++) {
    let base = 64 * row * component.blockColumns;
    for (let column = 0; column < columns; column++) {
      if (restartInterval > 0 && left-- === 0) {
        coder.restart();
        left = restartInterval - 1;
      }
      coder.block(0, base);
      base += 64;
    }
  }
}

function walkMcus(components: readonly JpegComponent[], restartInterval: number, coder: BlockCoder): void {
  const mcuColumns = components[0].blockColumns / components[0].horizontal;
  const mcuRows = components[0].blockRows / components[0].vertical;
  let left = restartInterval;
  for (let mcuRow = 0; mcuRow < mcuRows; mcuRow++) {
    for (let mcuColumn = 0; mcuColumn < mcuColumns; mcuColumn++) {
      if (restartInterval > 0 && left-- === 0) {
        coder.restart();
        left = restartInterval - 1;
      }
      for (let index = 0; index < components.length; index++) {
        const { horizontal, vertical, blockColumns } = components[index];
        for (let v = 0; v < vertical; v++) {
          let base = 64 * ((mcuRow * vertical + v) * blockColumns + mcuColumn * horizontal);
          for (let h = 0; h < horizontal; h++) {
            coder.block(index, base);
            base += 64;
          }
        }
      }
    }
  }
}
