/**
 * A measurement whose kernels compile when it is first wanted, so that the first picture does not wait for them.
 * What is encoded before they are there is recorded and submitted when it is read.
 */
import type { Gpu } from '../gpu';

export interface Measurement<T> {
  encode(): void;
  /** Of the last encoded and submitted `encode`. */
  read(): Promise<T>;
  destroy(): void;
}

export function deferMeasurement<T>(gpu: Gpu, open: () => Promise<Measurement<T>>): Measurement<T> {
  let opening: Promise<Measurement<T>> | null = null;
  let opened: Measurement<T> | null = null;
  let owed = false;
  let gone = false;
  const start = async (): Promise<Measurement<T>> => {
    const measurement = await open();
    opened = measurement;
    if (gone) measurement.destroy();
    return measurement;
  };
  return {
    encode() {
      if (opened) opened.encode();
      else owed = true;
    },
    async read() {
      const measurement = await (opening ??= start());
      if (gone) throw new DOMException('What was to be measured is gone.', 'AbortError');
      if (owed) {
        owed = false;
        measurement.encode();
        gpu.frame.submit();
      }
      return measurement.read();
    },
    destroy() {
      gone = true;
      opened?.destroy();
    },
  };
}
