/** Whether an image of coefficients is one that a frame header can describe (T.81 B.2.2, A.1.1, A.2.4). */
import { JpegError } from '../jpeg-error';
import type { CoefficientImage, JpegComponent } from '../jpeg';

const LARGEST_SIDE = 0xffff;

export function checkImage({ width, height, precision, components }: CoefficientImage): void {
  const side = (value: number) => Number.isInteger(value) && value >= 1 && value <= LARGEST_SIDE;
  if (!side(width) || !side(height))
    throw unwritable(`a picture of ${width} × ${height}: sides are 1 to ${LARGEST_SIDE}`);
  if (precision !== 8 && precision !== 12) throw unwritable(`samples of ${precision} bits: 8 or 12 can be written`);
  if (components.length < 1 || components.length > 4) {
    throw unwritable(`${components.length} components: 1 to 4 can be written`);
  }
  components.forEach(checkHeader);
  const ids = components.map(({ id }) => id);
  ids.forEach((id, index) => {
    const first = ids.indexOf(id);
    if (first < index) throw unwritable(`components ${first} and ${index} have the same id, ${id}`);
  });
  const widest = Math.max(...components.map(({ horizontal }) => horizontal));
  const tallest = Math.max(...components.map(({ vertical }) => vertical));
  components.forEach((component, index) => {
    const name = `component ${index}`;
    const { horizontal, vertical } = component;
    expect(`${name}: width`, component.width, Math.ceil((width * horizontal) / widest));
    expect(`${name}: height`, component.height, Math.ceil((height * vertical) / tallest));
    expect(`${name}: blocks in a row`, component.blockColumns, Math.ceil(width / (8 * widest)) * horizontal);
    expect(`${name}: rows of blocks`, component.blockRows, Math.ceil(height / (8 * tallest)) * vertical);
    const count = 64 * component.blockColumns * component.blockRows;
    expect(`${name}: number of coefficients`, component.coefficients.length, count);
  });
}

function checkHeader({ id, horizontal, vertical, table }: JpegComponent, index: number): void {
  const factor = (value: number) => Number.isInteger(value) && value >= 1 && value <= 4;
  if (!Number.isInteger(id) || id < 0 || id > 255) throw unwritable(`component ${index}: id ${id}, not 0 to 255`);
  if (!factor(horizontal) || !factor(vertical)) {
    throw unwritable(`component ${index}: sampling factors ${horizontal} × ${vertical}, not 1 to 4`);
  }
  if (table.length !== 64)
    throw unwritable(`component ${index}: a quantisation table of ${table.length} steps, not 64`);
  const zero = table.indexOf(0);
  if (zero >= 0) throw unwritable(`component ${index}: step ${zero} of its quantisation table is 0`);
}

function expect(what: string, actual: number, expected: number): void {
  if (actual !== expected)
    throw unwritable(`${what} ${actual}, where ${expected} follows from the size of the picture`);
}

function unwritable(reason: string): JpegError {
  return new JpegError('unwritable', reason);
}
