/**
 * Coefficients → a JPEG file, without loss (ITU-T T.81): what is read from it are the same coefficients, bit for bit.
 *
 * Sequential files hold all blocks of the arrays, those included that only pad the last MCUs, as long as their component
 * can share a scan: an MCU of more than 10 blocks cannot be interleaved, and a component alone is coded without padding
 * (see `interleave`). Every file's own grouping allows it, so what was read from a sequential file is written in full.
 * Progressive files hold of padding blocks the DC coefficients only, since their AC scans are never interleaved
 * (G.1.1.1.1): there the AC coefficients of the padding, which no picture shows, read back as zeros.
 *
 * Lengths are known only when the bytes are: a zero byte follows each FF. `writeJpeg(…).length` is the way to measure.
 */
import { JpegError } from '../jpeg-error';
import type { CoefficientImage } from '../jpeg';
import { checkImage } from './check-image';
import { checkScript } from './check-script';
import { coefficientRange, WIDEST_RANGE } from './coefficient-range';
import { colorMetadata } from './color-metadata';
import { assignTables } from './quantisation-ids';
import { progressiveScript, sequentialScript } from './scan-script';
import {
  END_OF_IMAGE,
  type FrameMarker,
  frameSegment,
  quantisationSegment,
  restartSegment,
  START_OF_IMAGE,
} from './segments';
import type { WriteOptions } from './write-options';
import { writeScan } from './write-scan';

const LONGEST_INTERVAL = 0xffff;

/** Throws a `JpegError` of kind `unwritable` where the image or the options do not fit the format. */
export function writeJpeg(given: CoefficientImage, options: WriteOptions = {}): Uint8Array<ArrayBuffer> {
  const lenient = options.outOfRange === 'write';
  const image = lenient ? withOwnIds(given) : given;
  checkImage(image);
  const { components, precision } = image;
  const progressive = options.process === 'progressive';
  const standard = options.huffman === 'standard';
  if (standard) checkStandard(precision, progressive);
  const restartInterval = options.restartInterval ?? 0;
  if (!Number.isInteger(restartInterval) || restartInterval < 0 || restartInterval > LONGEST_INTERVAL) {
    throw new JpegError('unwritable', `a restart interval of ${restartInterval}: it is 0 to ${LONGEST_INTERVAL}`);
  }
  if (options.scans !== undefined) checkScript(options.scans, image, progressive);
  const scans =
    options.scans ?? (progressive ? progressiveScript(image, lenient) : sequentialScript(components, lenient));

  const quantisation = assignTables(components);
  const setting = {
    components,
    tables: huffmanTables(image),
    progressive,
    standard,
    restartInterval,
    range: lenient ? WIDEST_RANGE : coefficientRange(precision),
  };
  return concatenate([
    START_OF_IMAGE,
    ...colorMetadata(image, options.metadata),
    ...[...quantisation.tables].map(([id, table]) => quantisationSegment(id, table)),
    frameSegment({ ...image, marker: frameMarker(image, progressive), tableIds: quantisation.ids }),
    ...(restartInterval > 0 ? [restartSegment(restartInterval)] : []),
    ...scans.flatMap((scan) => writeScan(scan, setting)),
    END_OF_IMAGE,
  ]);
}

/** Baseline decoders know 8-bit samples and steps; two Huffman tables of a kind are never exceeded here. */
function frameMarker({ precision, components }: CoefficientImage, progressive: boolean): FrameMarker {
  if (progressive) return 0xc2;
  const wide = components.some(({ table }) => table.some((step) => step > 255));
  return precision > 8 || wide ? 0xc1 : 0xc0;
}

/** By component. Chroma has tables of its own; so has a component that is quantised unlike the first. */
function huffmanTables({ components, colorSpace }: CoefficientImage): number[] {
  const chroma = colorSpace === 'ycbcr' || colorSpace === 'ycck' ? [1, 2] : [];
  return components.map(({ tableId }, index) =>
    chroma.includes(index) || (chroma.length === 0 && tableId !== components[0].tableId) ? 1 : 0,
  );
}

/** A scan names components by their ids: one that an earlier component has is replaced by the first that none has. */
function withOwnIds(image: CoefficientImage): CoefficientImage {
  const ids = image.components.map(({ id }) => id);
  const components = image.components.map((component, index) => {
    if (ids.indexOf(component.id) === index) return component;
    let id = 0;
    while (ids.includes(id)) id++;
    ids[index] = id;
    return { ...component, id };
  });
  return { ...image, components };
}

function checkStandard(precision: number, progressive: boolean): void {
  if (progressive) {
    throw new JpegError(
      'unwritable',
      'the standard Huffman tables have no end-of-band runs, which progressive files need',
    );
  }
  if (precision !== 8) {
    throw new JpegError('unwritable', `the standard Huffman tables are for samples of 8 bits, not of ${precision}`);
  }
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
