import { expect, test } from 'vitest';
import { parseTinySamples } from './tiny-samples';

const FOLDER = 'https://example.org/samples/';
const SHIP = {
  ...{ id: 'tiny-ship-2', title: 'Liner', description: 'A white liner', thumbnail: 'tiny-ship-2-thumb.png' },
  answers: [{ net: 'toy', label: 'airplane', probability: 0.6 }, { net: 'toy' }],
};

test('the tiny pictures of the list, with the class that each shows', () => {
  const [ship, ...rest] = parseTinySamples([{ id: 'desk', title: 'Desk', thumbnail: 'desk.png' }, SHIP], FOLDER);
  expect(rest).toEqual([]);
  expect(ship).toMatchObject({ id: 'tiny-ship-2', shows: 'ship', thumbUrl: `${FOLDER}tiny-ship-2-thumb.png` });
  expect(ship.answers).toEqual([{ net: 'toy', label: 'airplane', probability: 0.6 }]);
});

test('what is broken is left out', () => {
  expect(parseTinySamples('<html>', FOLDER)).toEqual([]);
  expect(
    parseTinySamples([null, { ...SHIP, thumbnail: '../../elsewhere.png' }, { ...SHIP, title: 1 }], FOLDER),
  ).toEqual([]);
});
