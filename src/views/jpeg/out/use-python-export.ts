import { formatPermalink } from '../../../settings/permalink';
import type { JpegSnapshot } from '../../../engine/jpeg/api';
import type { Params } from '../../../settings/schema';
import { useBench } from '../../shared/bench-context';
import type { FigureExport } from '../../shared/FigureMenu';
import { blockInView, middleBlock } from '../block/block-in-view';
import { useJpegTools } from '../jpeg-context';
import { parseBlock } from '../picked-block';
import { fileStem } from './file-stem';

/** Levels of the settings' backgrounds. */
const GROUNDS: Readonly<Record<Params['background'], number>> = { white: 255, grey: 128, black: 0 };

/** A program that finds the numbers on the screen again: PSNR in Make, elsewhere the picked block. */
export function usePythonExport(): FigureExport {
  const { engine } = useJpegTools();
  const { settings } = useBench();
  return {
    label: 'Python program',
    detail: 'finds the numbers again',
    file: 'check.py',
    make: async () => {
      await engine.settled();
      const program = await programOf(settings.getState(), engine.snapshot());
      return new Blob([program], { type: 'text/x-python' });
    },
  };
}

async function programOf(params: Params, snapshot: JpegSnapshot): Promise<string> {
  const { blockSnippet, psnrSnippet } = await import('../../../codec/jpeg/export/python-snippets');
  const { source, document, figures, edits } = snapshot;
  const stem = fileStem(params.img);
  const settings = formatPermalink(params);
  if (params.panel === 'make') {
    if (!source) throw new Error('no picture is open.');
    return psnrSnippet({
      original: source.name,
      made: `${stem}-made.jpg`,
      psnr: figures?.psnr ?? null,
      bytes: figures?.bytes ?? null,
      upsampling: params.upsampling,
      background: GROUNDS[params.background],
      settings,
    });
  }
  if (!document) throw new Error('there is no file yet.');
  const { jpeg } = document;
  const place = parseBlock(params.jpegBlock, jpeg) ?? middleBlock(jpeg, 0);
  if (!place) throw new Error('the file has no block.');
  const block = blockInView(jpeg, place, edits);
  return blockSnippet({
    coefficients: `${stem}-coefficients.npz`,
    ...place,
    count: params.panel === 'block' ? params.buildUp : 64,
    precision: jpeg.precision,
    values: block.quantised,
    steps: block.component.table,
    settings,
  });
}
