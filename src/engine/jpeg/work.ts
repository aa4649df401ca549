/**
 * What the nodes of the JPEG engine's graph hand on to each other: private, mutable working state. Each field is written
 * by the one node named beside it.
 */
import { coefficientAt, type CoefficientEdit } from '../../codec/jpeg/edits';
import type { CoefficientImage } from '../../codec/jpeg/jpeg';
import type { Params } from '../../settings/schema';
import type { Generation, JpegDocument, JpegLedger, JpegSource } from './api';
import type { PixelSums, ResultSpec } from './desk/questions';

export interface JpegWork {
  source: JpegSource | null;
  params: Params;
  /** As they were asked for. */
  wantedEdits: readonly CoefficientEdit[];
  /** Those of them that name a block of the document. */
  readonly edits: readonly CoefficientEdit[];
  /** source.open, document.made */
  document: JpegDocument | null;
  /** source.open: size of reference and result, pixels. */
  size: { readonly width: number; readonly height: number };
  /** result.exact */
  made: CoefficientImage | null;
  /** result.file: length of the result's file, or null where it is none. */
  fileBytes: number | null;
  /** result.figures, or while a slider moves LiveFigures; and the kind of result they are of. */
  sums: PixelSums | null;
  sumsOf: ResultSpec['kind'] | null;
  ssim: number | null;
  /** jpeg.ledger */
  ledger: JpegLedger | null;
  /** again.chain */
  generations: readonly Generation[];
  /** What the graphics driver complained of outside any node, or empty. */
  problem: string;
  /** Called by every node that found something to show. */
  changed: () => void;
}

export function createJpegWork(params: Params): JpegWork {
  let sifted: { readonly of: unknown; readonly by: unknown; readonly edits: readonly CoefficientEdit[] } | null = null;
  return {
    source: null,
    params,
    wantedEdits: [],
    get edits() {
      const { wantedEdits, document } = this;
      if (sifted?.of !== wantedEdits || sifted.by !== document) {
        const edits = document ? wantedEdits.filter((edit) => coefficientAt(document.jpeg, edit) >= 0) : [];
        sifted = { of: wantedEdits, by: document, edits };
      }
      return sifted.edits;
    },
    document: null,
    size: { width: 0, height: 0 },
    made: null,
    fileBytes: null,
    sums: null,
    sumsOf: null,
    ssim: null,
    ledger: null,
    generations: [],
    problem: '',
    changed: () => undefined,
  };
}
