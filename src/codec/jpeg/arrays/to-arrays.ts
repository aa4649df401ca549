/** A coefficient image as named arrays; the table is in arrays.ts. Nothing is copied but the small ones. */
import type { CoefficientImage } from '../jpeg';
import { INVERTED, type NamedArray, type NamedArrays } from './arrays';

export function toArrays(image: CoefficientImage): NamedArrays {
  const { components } = image;
  const count = components.length;
  const meaning = new TextEncoder().encode(image.colorSpace + (image.inverted ? INVERTED : ''));
  return {
    ...Object.fromEntries(
      components.flatMap(({ blockRows, blockColumns, coefficients, table }, i): [string, NamedArray][] => [
        [`c${i}`, { shape: [blockRows, blockColumns, 64], data: coefficients }],
        [`q${i}`, { shape: [64], data: table }],
      ]),
    ),
    size: { shape: [2], data: Int32Array.of(image.height, image.width) },
    sampling: {
      shape: [count, 2],
      data: Int32Array.from(components.flatMap(({ horizontal, vertical }) => [horizontal, vertical])),
    },
    precision: { shape: [1], data: Int32Array.of(image.precision) },
    ids: { shape: [count], data: Uint8Array.from(components, ({ id }) => id) },
    tables: { shape: [count], data: Uint8Array.from(components, ({ tableId }) => tableId) },
    meaning: { shape: [meaning.length], data: meaning },
  };
}
