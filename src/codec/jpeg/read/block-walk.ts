/**
 * Which blocks a scan visits, in which order (T.81, A.2): MCUs row by row, in an MCU of several components horizontal ×
 * vertical blocks of each.
 */
import type { ScanTask } from './scan-task';

export class BlockWalk {
  /** Blocks in one MCU. */
  readonly blocks: number;
  /** For each of them, the index among the scan's components. */
  readonly component: Uint8Array;
  /** For each of them, where its coefficients begin in the current MCU. */
  readonly base: Int32Array;
  /** For each of them, how far that is from one MCU to the next. */
  readonly step: Int32Array;
  private readonly rowBase: Int32Array;
  private readonly rowStep: Int32Array;
  private readonly columns: number;

  constructor(task: ScanTask) {
    const single = task.components.length === 1;
    this.columns = task.mcuColumns;
    const component: number[] = [];
    const rowBase: number[] = [];
    const rowStep: number[] = [];
    const step: number[] = [];
    task.components.forEach(({ frame }, index) => {
      const across = single ? 1 : frame.horizontal;
      const down = single ? 1 : frame.vertical;
      for (let y = 0; y < down; y++) {
        for (let x = 0; x < across; x++) {
          component.push(index);
          rowBase.push((y * frame.blockColumns + x) * 64);
          rowStep.push(down * frame.blockColumns * 64);
          step.push(across * 64);
        }
      }
    });
    this.blocks = component.length;
    this.component = Uint8Array.from(component);
    this.rowBase = Int32Array.from(rowBase);
    this.rowStep = Int32Array.from(rowStep);
    this.step = Int32Array.from(step);
    this.base = new Int32Array(this.blocks);
  }

  /** Sets `base` for MCU `mcu`; returns the first MCU of the next row. */
  moveTo(mcu: number): number {
    const row = Math.floor(mcu / this.columns);
    const column = mcu - row * this.columns;
    for (let block = 0; block < this.blocks; block++) {
      this.base[block] = this.rowBase[block] + row * this.rowStep[block] + column * this.step[block];
    }
    return (row + 1) * this.columns;
  }
}
