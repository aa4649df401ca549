import { makeTables } from '../../../codec/jpeg/quality/make-tables';
import { formatPermalink } from '../../../settings/permalink';
import { useBench } from '../../shared/bench-context';
import type { FigureExport } from '../../shared/FigureMenu';
import { useJpegTools } from '../jpeg-context';

const KINDS = [
  { label: 'Tables, C', detail: 'arrays', file: 'tables.c', type: 'text/plain', format: 'tablesAsC' },
  {
    label: 'Tables, JSON',
    detail: 'luma, chroma',
    file: 'tables.json',
    type: 'application/json',
    format: 'tablesAsJson',
  },
  {
    label: 'Tables, text',
    detail: 'for cjpeg -qtables',
    file: 'tables.txt',
    type: 'text/plain',
    format: 'tablesAsQtables',
  },
] as const;

/** The tables that Make uses, or elsewhere those of the file, as text for other programs. */
export function useTableExports(): FigureExport[] {
  const { engine } = useJpegTools();
  const { settings } = useBench();
  return KINDS.map(({ label, detail, file, type, format }) => ({
    label,
    detail,
    file,
    make: async () => {
      const params = settings.getState();
      const { document } = engine.snapshot();
      const grey = params.subsampling === 'grey';
      const tables =
        params.panel === 'make'
          ? makeTables(params.quality, params.tables).slice(0, grey ? 1 : 2)
          : document?.jpeg.components.slice(0, 2).map(({ table }) => table);
      if (!tables || tables.length === 0) throw new Error('there is no file yet.');
      const formats = await import('../../../codec/jpeg/export/tables-text');
      return new Blob([formats[format](tables, { about: `Waveloupe ${formatPermalink(params)}` })], { type });
    },
  }));
}
