/**
 * Named arrays as a coefficient image; the table is in arrays.ts. Whatever kind of integer an array has is taken, if its
 * values fit; everything else is refused with a JpegError `unwritable` that says what was expected.
 */
import type { ColorSpace, CoefficientImage, JpegComponent } from '../jpeg';
import { JpegError } from '../jpeg-error';
import { COLOR_SPACES, INVERTED, type NamedArray, type NamedArrays } from './arrays';

const unwritable = (reason: string) => new JpegError('unwritable', reason);
const shapeText = (shape: readonly number[]) => `[${shape.join(', ')}]`;

interface Bounds {
  readonly shape: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** The array of that name, of that shape, all integers in that range. */
function integers(name: string, array: NamedArray | undefined, { shape, from, to }: Bounds): NamedArray['data'] {
  if (array === undefined) throw unwritable(`there is no array ${name}`);
  if (shapeText(array.shape) !== shapeText(shape)) {
    throw unwritable(`${name} has the shape ${shapeText(array.shape)}, expected ${shapeText(shape)}`);
  }
  const { data } = array;
  if (data instanceof Float32Array) throw unwritable(`${name} holds float32, expected integers`);
  for (const value of data) {
    if (value < from || value > to) throw unwritable(`${name} holds ${value}, expected ${from} to ${to}`);
  }
  return data;
}

function componentCount(arrays: NamedArrays): number {
  let count = 0;
  while (`c${count}` in arrays) count++;
  if (count < 1 || count > 4) throw unwritable(`there are ${count} arrays c0, c1, …, expected 1 to 4`);
  return count;
}

function meaningOf(arrays: NamedArrays, count: number): Pick<CoefficientImage, 'colorSpace' | 'inverted'> {
  const array = arrays['meaning'];
  if (array === undefined) {
    const guesses: ColorSpace[] = ['grey', 'unknown', 'ycbcr', 'cmyk'];
    return { colorSpace: guesses[count - 1], inverted: count === 4 };
  }
  const shape = [array.shape[0] ?? 0];
  const text = String.fromCharCode(...integers('meaning', array, { shape, from: 0, to: 127 }).slice(0, 32));
  const inverted = text.endsWith(INVERTED);
  const word = inverted ? text.slice(0, -INVERTED.length) : text;
  const colorSpace = COLOR_SPACES.find((space) => space === word);
  if (colorSpace === undefined) {
    throw unwritable(`meaning says ${JSON.stringify(text)}, expected one of ${COLOR_SPACES.join(', ')}`);
  }
  return { colorSpace, inverted };
}

/** Components with equal tables share a destination. */
function destinationsOf(tables: readonly Uint16Array[]): readonly number[] {
  const seen: Uint16Array[] = [];
  return tables.map((table) => {
    const known = seen.findIndex((other) => other.every((step, i) => step === table[i]));
    return known >= 0 ? known : seen.push(table) - 1;
  });
}

export function fromArrays(arrays: NamedArrays): CoefficientImage {
  const count = componentCount(arrays);
  const [height, width] = integers('size', arrays['size'], { shape: [2], from: 1, to: 65_535 });
  const sampling = integers('sampling', arrays['sampling'], { shape: [count, 2], from: 1, to: 4 });
  const optional = (name: string, shape: number[], from: number, to: number) =>
    name in arrays ? Array.from(integers(name, arrays[name], { shape, from, to })) : undefined;

  const indices = Array.from({ length: count }, (_, i) => i);
  const horizontals = indices.map((i) => sampling[2 * i]);
  const verticals = indices.map((i) => sampling[2 * i + 1]);
  const [widest, tallest] = [Math.max(...horizontals), Math.max(...verticals)];
  const tables = indices.map((i) =>
    Uint16Array.from(integers(`q${i}`, arrays[`q${i}`], { shape: [64], from: 1, to: 65_535 })),
  );
  const precision = optional('precision', [1], 8, 12)?.[0] ?? 8;
  if (precision !== 8 && precision !== 12) throw unwritable(`precision is ${precision}, expected 8 or 12`);
  const ids = optional('ids', [count], 0, 255) ?? indices.map((i) => i + 1);
  const tableIds = optional('tables', [count], 0, 3) ?? destinationsOf(tables);

  const components = indices.map((i): JpegComponent => {
    const [horizontal, vertical] = [horizontals[i], verticals[i]];
    const blockColumns = Math.ceil(width / (8 * widest)) * horizontal;
    const blockRows = Math.ceil(height / (8 * tallest)) * vertical;
    const bounds = { shape: [blockRows, blockColumns, 64], from: -32_768, to: 32_767 };
    const data = integers(`c${i}`, arrays[`c${i}`], bounds);
    return {
      id: ids[i],
      horizontal,
      vertical,
      tableId: tableIds[i],
      table: tables[i],
      width: Math.ceil((width * horizontal) / widest),
      height: Math.ceil((height * vertical) / tallest),
      blockColumns,
      blockRows,
      coefficients: data instanceof Int16Array ? data : Int16Array.from(data),
    };
  });
  return { width, height, precision, ...meaningOf(arrays, count), components };
}
