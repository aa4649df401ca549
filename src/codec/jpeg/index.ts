/**
 * `waveloupe/jpeg`: JPEG files as quantised coefficients, read, changed and written back without loss.
 */
export type * from './jpeg';
export { JpegError, type JpegErrorKind } from './jpeg-error';
export { ZIGZAG, ZIGZAG_INDEX } from './zigzag';
export { metadataSegments } from './write/metadata-segments';
export { writeJpeg } from './write/write-jpeg';
export type { ScanScript, WriteOptions } from './write/write-options';
export type { StandardTable } from './quality/annex-k';
export { ijgScale, ijgTable, scaleTable } from './quality/ijg-table';
export { judgeQuality } from './quality/judge';
export type { ComponentQuality, FamilyMatch, FamilyName, QualityVerdict } from './quality/verdict';
export type { ComponentGeometry, Subsampling } from '../../math/jpeg/sampling';
export { encodePixels, type EncodeOptions } from './encode/encode-pixels';
export {
  forwardPixels,
  type PixelSource,
  type UnquantisedComponent,
  type UnquantisedImage,
} from './encode/forward-pixels';
export { quantise } from './encode/quantise';
export { findCombs, histogramComb, type Comb, type CombReport, type FoundComb } from './ledger/comb';
export { coefficientHistogram, zeroShares, type BlockChoice, type CoefficientHistogram } from './ledger/histogram';
export type { RestKind, RestRow } from './ledger/rest-rows';
export { sumLedger, type ComponentBits, type LedgerSums } from './ledger/sum-ledger';
export { blockCoefficients, blockSamples, type BlockOptions } from './pixels/block-samples';
export { toPixels, type PixelImage, type PixelOptions } from './pixels/to-pixels';
export type { Upsampling } from '../../math/jpeg/upsample';
export { readJpeg, type ReadOptions } from './read/read-jpeg';
export type { EncoderHint } from './metadata/encoder-hint';
export { encoderHints } from './metadata/encoder-hints';
export type { JpegMetadata, Notice, NoticeKind } from './metadata/jpeg-metadata';
export { readPosition } from './metadata/position';
export { readMetadata } from './metadata/read-metadata';
export { pictureDifference, thumbnailDifference } from './metadata/thumbnail-difference';
export type { Thumbnail } from './metadata/thumbnails';
export { describeSegment } from './metadata/describe/describe-segment';
export type { Field, SegmentDescription } from './metadata/describe/field';
export { subsamplingOf } from './subsampling-of';
