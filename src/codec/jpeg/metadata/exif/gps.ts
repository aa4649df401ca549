/** Where a picture was taken, as its EXIF block says: WGS 84 degrees and metres. Asked for apart, since it is private. */
import type { TiffBlock } from './tiff';
import { entryNumbers, entryText } from './values';

export interface GpsPosition {
  /** Degrees, north and east positive. */
  readonly latitude: number;
  readonly longitude: number;
  /** Metres above sea level; null where it is not given. */
  readonly altitude: number | null;
}

/** Null where there is no position, or none that is on Earth. */
export function gpsPosition(block: TiffBlock): GpsPosition | null {
  const entries = block.directories.find(({ name }) => name === 'GPS')?.entries ?? [];
  const find = (tag: number) => entries.find((entry) => entry.tag === tag);
  const degrees = (tag: number, negative: string): number => {
    const entry = find(tag);
    const reference = find(tag - 1);
    if (entry === undefined) return NaN;
    const [whole = NaN, minutes = 0, seconds = 0] = entryNumbers(block, entry, 3);
    const size = whole + (Number.isNaN(minutes) ? 0 : minutes) / 60 + (Number.isNaN(seconds) ? 0 : seconds) / 3600;
    return reference !== undefined && entryText(block, reference).toUpperCase().startsWith(negative) ? -size : size;
  };
  const latitude = degrees(2, 'S');
  const longitude = degrees(4, 'W');
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null;
  const height = find(6);
  const below = find(5);
  const [metres = NaN] = height === undefined ? [] : entryNumbers(block, height, 1);
  const [sign = 0] = below === undefined ? [] : entryNumbers(block, below, 1);
  return { latitude, longitude, altitude: Number.isFinite(metres) ? (sign === 1 ? -metres : metres) : null };
}
