/** What a file carries besides its picture. */
import type { AdobeInfo, DuckyInfo } from './adobe';
import type { ExifInfo } from './exif/read-exif';
import type { IccInfo } from './icc';
import type { JfifInfo } from './jfif';
import type { MpfInfo } from './multi-picture';
import type { IptcRecord, PhotoshopQuality, Resource } from './photoshop';
import type { Thumbnail } from './thumbnails';
import type { TrailingInfo } from './trailing';
import type { XmpInfo } from './xmp';

export type NoticeKind = 'position' | 'stale thumbnail' | 'orientation' | 'resized' | 'identity' | 'hidden' | 'broken';

export interface Notice {
  readonly kind: NoticeKind;
  readonly sentence: string;
}

export interface PhotoshopInfo {
  readonly resources: readonly Resource[];
  readonly quality: PhotoshopQuality | null;
  readonly iptc: readonly IptcRecord[];
}

export interface JpegMetadata {
  readonly jfif: JfifInfo | null;
  readonly adobe: AdobeInfo | null;
  readonly exif: ExifInfo | null;
  readonly xmp: XmpInfo | null;
  readonly photoshop: PhotoshopInfo | null;
  readonly icc: IccInfo | null;
  readonly mpf: MpfInfo | null;
  readonly ducky: DuckyInfo | null;
  /** It is a frame of a Motion-JPEG film, and says so. */
  readonly motionJpeg: boolean;
  /** Content credentials (C2PA) or other boxes in APP11. */
  readonly hasJumbf: boolean;
  readonly comments: readonly string[];
  readonly thumbnails: readonly Thumbnail[];
  readonly trailing: TrailingInfo | null;
  /** What a person might want to know before passing the file on. */
  readonly notices: readonly Notice[];
}
