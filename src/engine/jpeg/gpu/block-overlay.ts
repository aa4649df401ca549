/** Keeps a decoder's coefficients equal to a document with edits in it, by uploading only the blocks that changed. */
import { coefficientAt, type CoefficientEdit } from '../../../codec/jpeg/edits';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { ZIGZAG } from '../../../codec/jpeg/zigzag';
import type { JpegDecoder } from '../../../gpu/jpeg/jpeg-decoder';
import type { PartialBlock } from '../desk/questions';

export class BlockOverlay {
  /** Which of the decoder's blocks differ from the document, as `component.block`, and what they hold. */
  #changed = new Map<string, string>();

  /** `loaded`: the decoder has just been given all of the document anew, so nothing lies over it. */
  apply(
    { decoder, loaded }: { readonly decoder: Pick<JpegDecoder, 'setBlock'>; readonly loaded: boolean },
    jpeg: Jpeg,
    { edits, partial }: { readonly edits: readonly CoefficientEdit[]; readonly partial: PartialBlock | null },
  ): void {
    if (loaded) this.#changed = new Map();
    const wanted = changedBlocks(jpeg, edits, partial);
    for (const [place, block] of wanted) {
      const text = block.join();
      if (this.#changed.get(place) !== text) upload(decoder, place, block);
      this.#changed.set(place, text);
    }
    for (const place of [...this.#changed.keys()]) {
      if (wanted.has(place)) continue;
      upload(decoder, place, originalBlock(jpeg, place));
      this.#changed.delete(place);
    }
  }
}

function changedBlocks(
  jpeg: Jpeg,
  edits: readonly CoefficientEdit[],
  partial: PartialBlock | null,
): Map<string, Int16Array> {
  const blocks = new Map<string, Int16Array>();
  const blockOf = (component: number, at: number): Int16Array => {
    const place = `${component}.${at >> 6}`;
    const block = blocks.get(place) ?? originalBlock(jpeg, place);
    blocks.set(place, block);
    return block;
  };
  for (const edit of edits) {
    const at = coefficientAt(jpeg, edit);
    if (at >= 0) blockOf(edit.component, at)[edit.index] = edit.value;
  }
  if (partial) {
    const at = coefficientAt(jpeg, { ...partial, index: 0 });
    if (at >= 0) for (const index of ZIGZAG.slice(partial.count)) blockOf(partial.component, at)[index] = 0;
  }
  return blocks;
}

function originalBlock(jpeg: Jpeg, place: string): Int16Array {
  const [component, block] = place.split('.').map(Number);
  return jpeg.components[component].coefficients.slice(64 * block, 64 * block + 64);
}

function upload(decoder: Pick<JpegDecoder, 'setBlock'>, place: string, data: Int16Array): void {
  const [component, block] = place.split('.').map(Number);
  decoder.setBlock(component, block, data);
}
