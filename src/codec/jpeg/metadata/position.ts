/** Where the picture was taken, for who asks: `readMetadata` only says whether the file tells. */
import type { Jpeg } from '../jpeg';
import { appKind, payloadStart } from './app-kind';
import { gpsPosition, type GpsPosition } from './exif/gps';
import { walkTiff } from './exif/tiff';

/** Null where EXIF gives no position, or none on Earth. */
export function readPosition({ bytes, segments }: Jpeg): GpsPosition | null {
  const segment = segments.find((each) => appKind(bytes, each) === 'EXIF');
  const block = segment === undefined ? null : walkTiff(bytes, payloadStart(bytes, segment), segment.end);
  return block === null ? null : gpsPosition(block);
}
