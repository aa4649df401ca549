/**
 * GIF: screen descriptor, then blocks up to the trailer. Source: GIF89a specification, sections 15–27.
 */
import type { ByteView } from './byte-view';
import type { PictureFacts } from './facts';

const BLOCK = { EXTENSION: 0x21, IMAGE: 0x2c, TRAILER: 0x3b } as const;

/** Bytes of the colour table that a packed field announces: 3·2^(size+1), or none. */
const colourTableBytes = (packed: number) => (packed & 0x80 ? 3 << ((packed & 7) + 1) : 0);

/** The place after the sub-blocks that begin at `at`, or −1 where the file ends within them. */
function afterSubBlocks(view: ByteView, at: number): number {
  while (at < view.length) {
    const size = view.bytes[at];
    at += 1 + size;
    if (size === 0) return at;
  }
  return -1;
}

export function readGif(view: ByteView): PictureFacts {
  const width = view.u16le(6);
  const height = view.u16le(8);
  let at = 13 + colourTableBytes(view.u8(10));
  let frames = 0;
  let complete = false;
  while (at >= 0 && at < view.length) {
    const block = view.bytes[at];
    if (block === BLOCK.TRAILER) {
      complete = frames > 0;
      break;
    }
    if (block === BLOCK.EXTENSION) at = afterSubBlocks(view, at + 2);
    else if (block === BLOCK.IMAGE && at + 10 < view.length) {
      at = afterSubBlocks(view, at + 11 + colourTableBytes(view.u8(at + 9)));
      if (at >= 0) frames += 1;
    } else break;
  }
  // Many encoders forget the trailer; a file that ends right after a whole frame lacks nothing that is shown.
  if (at === view.length) complete = frames > 0;
  return {
    kind: 'GIF',
    width,
    height,
    orientation: 1,
    orientationEdit: null,
    mayHaveAlpha: true,
    animated: frames > 1,
    complete,
    rareVariant: '',
  };
}
