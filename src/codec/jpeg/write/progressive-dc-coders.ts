/**
 * DC coefficients in a progressive file → tokens (T.81 G.1.2.1): first all but the lowest bits, as differences, like in a
 * sequential scan; then a bit plane a scan, a bit without a code for each block.
 */
import { coefficientTooLarge } from './coefficient-range';
import type { CoderTask } from './coder-task';
import type { BlockCoder } from './scan-walk';
import { RAW, RESTART } from './token-sink';

export class DcFirstCoder implements BlockCoder {
  /** Without the low bits, and whole. */
  private readonly predictions: Int32Array;
  private readonly wholes: Int32Array;

  /** `low`: bits left for later scans (Al). */
  constructor(
    private readonly task: CoderTask,
    private readonly low: number,
  ) {
    this.predictions = new Int32Array(task.components.length);
    this.wholes = new Int32Array(task.components.length);
  }

  restart(): void {
    this.predictions.fill(0);
    this.wholes.fill(0);
    this.task.sink.push(RESTART, 0, 0);
  }

  block(index: number, base: number): void {
    const { sink, range } = this.task;
    const { component, dcIndex } = this.task.components[index];
    const dc = component.coefficients[base];
    const whole = dc - this.wholes[index];
    const step = (dc >> this.low) - this.predictions[index];
    const difference = range.wraps ? (step << 16) >> 16 : step;
    this.wholes[index] = dc;
    this.predictions[index] = dc >> this.low;
    const sign = difference >> 31;
    const size = 32 - Math.clz32((difference ^ sign) - sign);
    // What is too large for a sequential file is not let in because its upper bits would fit, unless asked to.
    const needed = range.wraps ? size : 32 - Math.clz32(Math.abs(whole));
    if (needed > range.dcBits) throw coefficientTooLarge(this.task.place(index, base), 0, whole, range.dcBits);
    sink.push(dcIndex + size, size, (difference + sign) & ((1 << size) - 1));
  }
}

export class DcRefinementCoder implements BlockCoder {
  constructor(
    private readonly task: CoderTask,
    private readonly low: number,
  ) {}

  restart(): void {
    this.task.sink.push(RESTART, 0, 0);
  }

  block(index: number, base: number): void {
    const { coefficients } = this.task.components[index].component;
    this.task.sink.push(RAW, 1, (coefficients[base] >> this.low) & 1);
  }
}
