/** The text files that leave the bench: what the menus and `window.waveloupe` both save. */
import type { CoefficientEdit } from '../../../codec/jpeg/edits';
import { makeTables } from '../../../codec/jpeg/quality/make-tables';
import type { JpegSnapshot } from '../../../engine/jpeg/api';
import { formatPermalink } from '../../../settings/permalink';
import type { Params } from '../../../settings/schema';
import { blockInView, middleBlock } from '../block/block-in-view';
import { parseBlock } from '../picked-block';
import { fileStem } from './file-stem';

export const TABLE_FILES = {
  'tables.c': { type: 'text/plain', format: 'tablesAsC' },
  'tables.json': { type: 'application/json', format: 'tablesAsJson' },
  'tables.txt': { type: 'text/plain', format: 'tablesAsQtables' },
} as const;

export type TableFile = keyof typeof TABLE_FILES;

/** The tables that Make uses, or elsewhere those of the file. */
export async function tableFile(kind: TableFile, params: Params, { document }: JpegSnapshot): Promise<Blob> {
  const grey = params.subsampling === 'grey';
  const tables =
    params.panel === 'make'
      ? makeTables(params.quality, params.tables).slice(0, grey ? 1 : 2)
      : document?.jpeg.components.slice(0, 2).map(({ table }) => table);
  if (!tables || tables.length === 0) throw new Error('there is no file yet.');
  const formats = await import('../../../codec/jpeg/export/tables-text');
  const { type, format } = TABLE_FILES[kind];
  return new Blob([formats[format](tables, { about: `Waveloupe ${formatPermalink(params)}` })], { type });
}

export async function editsFile(
  params: Params,
  { source, document }: JpegSnapshot,
  edits: readonly CoefficientEdit[],
): Promise<Blob> {
  const { editsAsJson } = await import('../../../codec/jpeg/export/edits-json');
  const text = editsAsJson({
    picture: source?.name ?? '',
    width: document?.jpeg.width ?? 0,
    height: document?.jpeg.height ?? 0,
    settings: formatPermalink(params),
    edits,
  });
  return new Blob([text], { type: 'application/json' });
}

/** Levels of the settings' backgrounds. */
const GROUNDS: Readonly<Record<Params['background'], number>> = { white: 255, grey: 128, black: 0 };

/** A program that finds the numbers on the screen again: PSNR in Make, elsewhere the picked block. */
export async function pythonFile(params: Params, snapshot: JpegSnapshot): Promise<Blob> {
  return new Blob([await programOf(params, snapshot)], { type: 'text/x-python' });
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
