import { expect, it } from 'vitest';
import { encodePixels } from '../../../codec/jpeg/encode/encode-pixels';
import { readJpeg } from '../../../codec/jpeg/read/read-jpeg';
import { writeJpeg } from '../../../codec/jpeg/write/write-jpeg';
import { BlockOverlay } from './block-overlay';

const rgba = Uint8ClampedArray.from({ length: 4 * 16 * 16 }, (_, at) => (at * 7) % 251);
const jpeg = readJpeg(writeJpeg(encodePixels({ width: 16, height: 16, rgba }, { quality: 80, subsampling: '444' })));
const edit = { component: 1, row: 1, column: 0, index: 9, value: 77 };

/** A decoder that only holds what it is given. */
function standIn() {
  const planes: Int16Array[] = [];
  const load = (): void => {
    planes.splice(0, 3, ...jpeg.components.map(({ coefficients }) => coefficients.slice()));
  };
  const setBlock = (component: number, block: number, data: Int16Array): void => {
    planes[component].set(data, 64 * block);
  };
  load();
  return { planes, load, decoder: { setBlock } };
}

it('lays edits over the document, takes them back, and lays them again where the document was loaded anew', () => {
  const overlay = new BlockOverlay();
  const { planes, load, decoder } = standIn();
  const original = planes[1][64 * 2 + 9];
  overlay.apply({ decoder, loaded: true }, jpeg, { edits: [edit], partial: null });
  expect(planes[1][64 * 2 + 9]).toBe(77);
  overlay.apply({ decoder, loaded: false }, jpeg, { edits: [], partial: null });
  expect(planes[1][64 * 2 + 9]).toBe(original);
  overlay.apply({ decoder, loaded: false }, jpeg, { edits: [edit], partial: null });
  // Another picture of the same geometry was in the decoder meanwhile.
  load();
  overlay.apply({ decoder, loaded: true }, jpeg, { edits: [edit], partial: null });
  expect(planes[1][64 * 2 + 9]).toBe(77);
});

it('leaves out what names no block of the document', () => {
  const { planes, decoder } = standIn();
  const partial = { component: 2, row: 9, column: 9, count: 3 };
  new BlockOverlay().apply({ decoder, loaded: true }, jpeg, { edits: [{ ...edit, row: 40 }], partial });
  expect(planes).toEqual(jpeg.components.map(({ coefficients }) => coefficients));
});
