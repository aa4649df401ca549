/** What maps are called: by their weights' names, with words for what made them. */
import type { MapInfo } from '../../engine/network/api';

const PARTS: Readonly<Record<string, string>> = {
  input: 'input',
  conv1: 'conv 1',
  conv2: 'conv 2',
  bn1: 'norm 1',
  bn2: 'norm 2',
  relu: 'ReLU',
  relu1: 'ReLU 1',
  relu2: 'ReLU 2',
  add: 'sum',
  pool: 'mean',
  logits: 'logits',
  'downsample.0': 'shortcut conv',
  'downsample.1': 'shortcut',
};

/** "layer2.0 · conv 1", "ReLU": short, for labels. */
export function mapName(id: string): string {
  const found = /^(layer\d+\.\d+)\.(.+)$/.exec(id);
  const part = found ? found[2] : id;
  const name = PARTS[part] ?? part;
  return found ? `${found[1]} · ${name}` : name;
}

/** "8 × 16×16": channels of height by width; one number a channel where there is no picture. */
export function mapSize({ channels, height, width }: Pick<MapInfo, 'channels' | 'height' | 'width'>): string {
  return height === 1 && width === 1 ? String(channels) : `${channels} × ${height}×${width}`;
}

/** "layer2.0 · conv 1, channel 3, row 0, column 1". */
export function placeText(place: { id: string; channel: number; row: number; column: number }): string {
  return `${mapName(place.id)}, channel ${place.channel}, block row ${place.row}, column ${place.column}`;
}
