/** What the result on the stage is, by the settings and what is open. */
import { coefficientAt } from '../../codec/jpeg/edits';
import type { CoefficientImage } from '../../codec/jpeg/jpeg';
import { subsamplingName } from '../../codec/jpeg/subsampling-name';
import type { Params } from '../../settings/schema';
import type { ChainSpec, MakeSpec, PartialBlock, ResultSpec } from './desk/questions';
import type { JpegWork } from './work';

export function makeSpecOf({ quality, tables, subsampling, process, huffman }: Params): MakeSpec {
  return { quality, tables, subsampling, process, huffman };
}

export function chainSpecOf({ againQualities, generations, shiftX, shiftY, crop, subsampling }: Params): ChainSpec {
  const qualities = againQualities.split('-').map((text) => Math.min(100, Math.max(1, Number(text))));
  return { qualities, generations, shiftX, shiftY, crop, subsampling };
}

/** The generation on the stage, of those that are to be: a link may name one beyond the last. */
export function shownGeneration({ generation, generations }: Params): number {
  return Math.min(generation, generations);
}

/** Null where the reference is the result: nothing is changed, or nothing is open to be changed. */
export function resultSpecOf({ params, document, edits }: JpegWork): ResultSpec | null {
  switch (params.panel) {
    case 'make':
      return { kind: 'make', make: makeSpecOf(params) };
    case 'again':
      if (params.againMode === 'ela') {
        const { elaQuality: quality, elaGain: gain, subsampling } = params;
        return { kind: 'ela', quality, gain, subsampling };
      }
      return params.generation === 0 ? null : { kind: 'generation', number: shownGeneration(params) };
    case 'scans':
      if (document && params.scan > 0 && params.scan < document.jpeg.scans.length)
        return { kind: 'scan', scans: params.scan };
      break;
    default:
      break;
  }
  if (!document) return null;
  const partial = partialOf(params, document.jpeg);
  return document.made || edits.length > 0 || partial ? { kind: 'document', edits, partial } : null;
}

/** Whether it is shown at once, or when the worker has it. */
export function isLive(spec: ResultSpec | null): boolean {
  return spec === null || spec.kind === 'document' || spec.kind === 'make';
}

/** Whether comparing reference and result means something. An error-level picture is looked at by itself. */
export function isComparing(work: JpegWork): boolean {
  const spec = resultSpecOf(work);
  return spec !== null && spec.kind !== 'ela';
}

function partialOf({ panel, buildUp, jpegBlock }: Params, image: CoefficientImage): PartialBlock | null {
  if (panel !== 'block' || buildUp === 64 || jpegBlock === '') return null;
  const [component, row, column] = jpegBlock.split('.').map(Number);
  const exists = coefficientAt(image, { component, row, column, index: 0 }) >= 0;
  return exists ? { component, row, column, count: buildUp } : null;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** For labels on the stage. */
export function resultNameOf(work: JpegWork): string {
  const spec = resultSpecOf(work);
  if (!spec) return work.document?.made === false ? 'The file' : 'The picture';
  switch (spec.kind) {
    case 'make': {
      const { tables, quality, subsampling } = spec.make;
      return `${tables === '' ? `Quality ${quality}` : 'Own tables'}, ${subsamplingName(subsampling)}`;
    }
    case 'generation':
      return `Generation ${spec.number}`;
    case 'ela':
      return `Error levels at quality ${spec.quality}, ×${spec.gain}`;
    case 'scan':
      return `${spec.scans} of ${work.document?.jpeg.scans.length ?? 0} scans`;
    case 'document':
      if (spec.partial) return `${counted(spec.partial.count, 'coefficient')} of one block`;
      return spec.edits.length > 0 ? `${counted(spec.edits.length, 'coefficient')} changed` : 'As JPEG';
  }
}
