/** XMP packets: not parsed as XML, only looked through for the few things said about a picture here. */
import { safeText } from './text';

export interface XmpInfo {
  /** Bytes of the packet, and of the extended one. */
  readonly size: number;
  readonly extendedSize: number;
  /** What made the file: xmp:CreatorTool. */
  readonly creatorTool: string | null;
  /** It says that a video follows (Google's or Samsung's motion photo), or that a gain map does (HDR). */
  readonly motionPhoto: boolean;
  readonly gainMap: boolean;
  readonly hasPosition: boolean;
}

/** No packet that says something here is longer. */
const LONGEST = 200_000;

export function readXmp(bytes: Uint8Array, at: number, end: number, extendedSize: number): XmpInfo {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(at, Math.min(end, at + LONGEST)));
  return {
    size: end - at,
    extendedSize,
    creatorTool: valueOf(text, 'xmp:CreatorTool'),
    motionPhoto: /(GCamera:)?(MotionPhoto|MicroVideo)\s*(=\s*["']1|>\s*1)/.test(text),
    gainMap: text.includes('http://ns.adobe.com/hdr-gain-map/') || text.includes('HDRGainMap'),
    hasPosition: text.includes('exif:GPSLatitude') && text.includes('exif:GPSLongitude'),
  };
}

/** A simple property, written as an attribute or as an element. */
function valueOf(text: string, name: string): string | null {
  const at = text.indexOf(name);
  if (at < 0) return null;
  const rest = text.slice(at + name.length, at + name.length + 400);
  const found = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(rest) ?? /^\s*>([^<]*)</.exec(rest);
  const value = found === null ? '' : safeText(new TextEncoder().encode(unescaped(found[1] ?? found[2] ?? '')), 200);
  return value === '' ? null : value;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const unescaped = (text: string) => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name]);
