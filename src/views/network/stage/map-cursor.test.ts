import { expect, test } from 'vitest';
import type { MapInfo } from '../../../engine/network/api';
import { pickedPlace } from '../map-place';
import { placeAfterKey } from './MapCursor';

const relu = (id: string, site: number, channels: number, side: number): MapInfo => ({
  ...{ id, kind: 'relu', channels, height: side, width: side, site, inputs: [] },
});
const MAPS = [relu('relu', 0, 4, 32), relu('layer3.0.relu2', 1, 16, 8)];
const IDS = MAPS.map(({ id }) => id);

const picked = (mapLayer: string, mapChannel: number, mapBlock: string) => {
  const place = pickedPlace(MAPS, { mapLayer, mapChannel, mapBlock });
  if (!place) throw new Error('expected a place');
  return place;
};
const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });

test('arrows go from block to block and stop at the edge', () => {
  expect(placeAfterKey(key('ArrowRight'), picked('relu', 1, '0.2'), IDS)).toEqual({
    place: { id: 'relu', channel: 1, row: 0, column: 3 },
  });
  expect(placeAfterKey(key('ArrowUp'), picked('relu', 1, '0.2'), IDS)).toMatchObject({ place: { row: 0 } });
});

test('Page Up and Page Down change the channel, comma and full stop the map', () => {
  expect(placeAfterKey(key('PageDown'), picked('relu', 1, '0.0'), IDS)).toMatchObject({ place: { channel: 2 } });
  expect(placeAfterKey(key('PageDown', true), picked('relu', 1, '0.0'), IDS)).toMatchObject({ place: { channel: 3 } });
  expect(placeAfterKey(key('.'), picked('relu', 1, '0.0'), IDS)).toEqual({ id: 'layer3.0.relu2' });
  expect(placeAfterKey(key('.'), picked('layer3.0.relu2', 1, '0.0'), IDS)).toEqual({ id: 'layer3.0.relu2' });
  expect(placeAfterKey(key('x'), picked('relu', 1, '0.0'), IDS)).toBeUndefined();
});

test('what the network does not have is brought to the nearest that it has', () => {
  expect(picked('layer9.9.relu', 99, '7.7')).toMatchObject({ id: 'relu', channel: 3, row: 3, column: 3 });
  expect(picked('layer3.0.relu2', 12, '3.3')).toMatchObject({ id: 'layer3.0.relu2', channel: 12, row: 0, column: 0 });
});
