/** Files that leave the JPEG bench, all of the settings that are current when they are asked for. */
import { applyEdits } from '../../codec/jpeg/edits';
import type { Jpeg } from '../../codec/jpeg/jpeg';
import type { JpegExportKind } from './api';
import type { DeskClient } from './desk/desk-client';
import { makeSpecOf, resultSpecOf, shownGeneration } from './result-spec';
import type { JpegWork } from './work';

export async function exportJpegBlob(kind: JpegExportKind, work: JpegWork, client: DeskClient): Promise<Blob> {
  const { params, edits } = work;
  if (!work.source) throw new Error('No picture is open yet.');
  switch (kind) {
    case 'edited.jpg':
      documentOf(work);
      return jpegBlob(await client.ask((desk) => desk.editedFile(edits)));
    case 'made.jpg':
      return jpegBlob(await client.ask((desk) => desk.madeFile(makeSpecOf(params))));
    case 'generation.jpg': {
      if (params.generation === 0) throw new Error('Generation 0 is the picture itself.');
      return jpegBlob(await client.ask((desk) => desk.generationFile(shownGeneration(params))));
    }
    case 'coefficients.npz': {
      const [{ writeNpz }, { toArrays }] = await Promise.all([
        import('../../codec/npz'),
        import('../../codec/jpeg/arrays/to-arrays'),
      ]);
      return blobOf(writeNpz(toArrays(applyEdits(documentOf(work), edits))), 'application/zip');
    }
    case 'coefficients.csv': {
      const { coefficientsCsv } = await import('../../codec/jpeg/export/coefficients-csv');
      return new Blob(coefficientsCsv(applyEdits(documentOf(work), edits)), { type: 'text/csv' });
    }
    case 'result.png': {
      const spec = resultSpecOf(work);
      const { width, height, rgba } = await client.ask((desk) =>
        spec ? desk.result(spec, params.upsampling) : desk.reference(params.upsampling),
      );
      const canvas = new OffscreenCanvas(width, height);
      canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
      return canvas.convertToBlob({ type: 'image/png' });
    }
  }
}

function documentOf({ document, source }: JpegWork): Jpeg {
  if (!document) throw new Error(`${source?.name ?? 'The picture'} has not been made into a JPEG yet.`);
  return document.jpeg;
}

function jpegBlob(bytes: Uint8Array): Blob {
  return blobOf(bytes, 'image/jpeg');
}

function blobOf(bytes: Uint8Array, type: string): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
}
