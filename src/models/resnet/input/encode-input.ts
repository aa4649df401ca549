/**
 * Pixels to a JPEG of the kind that the networks learnt from: baseline, 4:2:0, IJG tables, quality 75 unless asked.
 */
import { encodePixels, writeJpeg, type CoefficientImage, type PixelImage } from '../../../codec/jpeg';

/** Of CIFAR-10 as this project's networks were trained on it. */
export const TRAINED_QUALITY = 75;

export function encodeInput(pixels: PixelImage, quality: number = TRAINED_QUALITY): CoefficientImage {
  return encodePixels(pixels, { quality, subsampling: '420' });
}

/** What a file of it takes: baseline, Huffman tables fitted to it, no metadata. */
export function inputFile(image: CoefficientImage): Uint8Array {
  return writeJpeg(image);
}
