/**
 * AVIF: ISO boxes. The size is that of the primary item (`pitm`), found through `ipma` among the properties of `ipco`.
 * Source: ISO/IEC 23008-12 (HEIF) 6.5, 9.3; ISO/IEC 14496-12 4.2, 8.11; AV1 Image File Format 1.1.
 */
import type { ByteView } from './byte-view';
import { SniffError, type PictureFacts } from './facts';

interface Box {
  readonly type: string;
  /** First byte after the box's header, and first byte after the box (which may lie past the end of the file). */
  readonly body: number;
  readonly end: number;
}

/** No honest file has more boxes at one level; a hostile one could have a box every eight bytes. */
const MAX_BOXES = 4096;
/** Bytes of version and flags at the start of a full box. */
const FULL = 4;

function boxesIn(view: ByteView, start: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let at = start; at + 8 <= Math.min(end, view.length) && boxes.length < MAX_BOXES;) {
    const size = view.u32be(at);
    const wide = size === 1;
    if (wide && at + 16 > view.length) break;
    const length = size === 0 ? end - at : wide ? view.u64be(at + 8) : size;
    const body = at + (wide ? 16 : 8);
    if (length < body - at) break;
    boxes.push({ type: view.ascii(at + 4, 4), body, end: at + length });
    at += length;
  }
  return boxes;
}

/** Major and compatible brands of a file that begins with `ftyp`; empty for any other. */
export function brandsOf(view: ByteView): string[] {
  if (!view.spells(4, 'ftyp')) return [];
  const end = Math.min(view.u32be(0), view.length, 256);
  const brands: string[] = [];
  for (let at = 8; at + 4 <= end; at += 4) if (at !== 12) brands.push(view.ascii(at, 4));
  return brands;
}

/** Places in `ipco`, counted from 1, of the properties of an item. */
function propertiesOf(view: ByteView, ipma: Box, item: number): number[] {
  const version = view.u8(ipma.body);
  const wideIndex = (view.u8(ipma.body + 3) & 1) === 1;
  const entries = Math.min(view.u32be(ipma.body + FULL), MAX_BOXES);
  let at = ipma.body + FULL + 4;
  for (let i = 0; i < entries && at < ipma.end; i++) {
    const id = version === 0 ? view.u16be(at) : view.u32be(at);
    at += version === 0 ? 2 : 4;
    const count = view.u8(at);
    at += 1;
    const indices = Array.from({ length: id === item ? count : 0 }, (_, k) =>
      wideIndex ? view.u16be(at + 2 * k) & 0x7fff : view.u8(at + k) & 0x7f,
    );
    if (id === item) return indices;
    at += count * (wideIndex ? 2 : 1);
  }
  return [];
}

function readMeta(view: ByteView, meta: Box): Pick<PictureFacts, 'width' | 'height' | 'mayHaveAlpha'> | null {
  const parts = boxesIn(view, meta.body + FULL, meta.end);
  const iprp = parts.find((box) => box.type === 'iprp');
  if (!iprp) return null;
  const inner = boxesIn(view, iprp.body, iprp.end);
  const ipco = inner.find((box) => box.type === 'ipco');
  const ipma = inner.find((box) => box.type === 'ipma');
  const pitm = parts.find((box) => box.type === 'pitm');
  if (!ipco) return null;
  const properties = boxesIn(view, ipco.body, ipco.end);
  const primary = pitm && (view.u8(pitm.body) === 0 ? view.u16be(pitm.body + FULL) : view.u32be(pitm.body + FULL));
  const own =
    ipma && primary !== undefined
      ? propertiesOf(view, ipma, primary).flatMap((k) => properties[k - 1] ?? [])
      : properties;
  const ispe = own.find((box) => box.type === 'ispe');
  if (!ispe) return null;
  const size = [view.u32be(ispe.body + FULL), view.u32be(ispe.body + FULL + 4)];
  const irot = own.find((box) => box.type === 'irot');
  if (irot && (view.u8(irot.body) & 1) === 1) size.reverse();
  const mayHaveAlpha = properties.some(
    (box) => box.type === 'auxC' && view.spells(box.body + FULL, 'urn:mpeg:mpegB:cicp:systems:auxiliary:alpha'),
  );
  return { width: size[0], height: size[1], mayHaveAlpha };
}

export function readAvif(view: ByteView): PictureFacts {
  const top = boxesIn(view, 0, view.length);
  const meta = top.find((box) => box.type === 'meta');
  const facts = meta && readMeta(view, meta);
  const last = top.at(-1);
  if (!facts) {
    if (!last || last.end > view.length || !meta)
      throw new SniffError('truncated', 'is cut short: the AVIF data ends before it says how large the picture is');
    throw new SniffError('damaged', 'is damaged: its AVIF data does not say how large the picture is');
  }
  return {
    kind: 'AVIF',
    ...facts,
    orientation: 1,
    orientationEdit: null,
    animated: brandsOf(view)[0] === 'avis',
    complete:
      last !== undefined && last.end <= view.length && top.some((box) => box.type === 'mdat' || box.type === 'idat'),
    rareVariant: '',
  };
}
