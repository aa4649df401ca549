/**
 * The residual connections as they are drawn: from the map that a shortcut takes its values from to the sum that they
 * come to. A step without a map of its own (a convolution that batch norm is folded into) stands for what it reads.
 */
import type { Atlas, AtlasTile, MapInfo } from '../../../engine/network/api';
import { tileRect } from './atlas-geometry';

export interface Shortcut {
  readonly from: AtlasTile;
  readonly to: AtlasTile;
}

export function shortcutsOf(maps: readonly MapInfo[], { tiles }: Atlas): Shortcut[] {
  const tileOf = (id: string): AtlasTile | undefined => {
    const tile = tiles.find((each) => each.id === id);
    if (tile) return tile;
    const [input] = maps.find((map) => map.id === id)?.inputs ?? [];
    return input === undefined ? undefined : tileOf(input);
  };
  return maps
    .filter(({ kind }) => kind === 'add')
    .flatMap(({ id, inputs }) => {
      const to = tileOf(id);
      const from = tileOf(inputs[1]);
      return from && to && from !== to ? [{ from, to }] : [];
    });
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The curve as a path, `place` telling where a point of the atlas lies: below both maps, or down to the next row. */
export function shortcutPath({ from, to }: Shortcut, place: (x: number, y: number) => Point): string {
  const [a, b] = [tileRect(from), tileRect(to)];
  const sameRow = a.y < b.y + b.height && b.y < a.y + a.height;
  const start = place(a.x + a.width / 2, a.y + a.height);
  const end = sameRow ? place(b.x + b.width / 2, b.y + b.height) : place(b.x + b.width / 2, b.y);
  const bend = sameRow ? Math.min(26, 8 + Math.abs(end.x - start.x) / 16) : Math.max(12, (end.y - start.y) / 2);
  const low = Math.max(start.y, end.y) + bend;
  const [first, second] = sameRow ? [low, low] : [start.y + bend, end.y - bend];
  return `M${round(start.x)},${round(start.y)}C${round(start.x)},${round(first)} ${round(end.x)},${round(second)} ${round(end.x)},${round(end.y)}`;
}
