import { useBench } from '../../shared/bench-context';
import type { FigureExport } from '../../shared/FigureMenu';
import { useJpegTools } from '../jpeg-context';
import { tableFile, type TableFile } from './text-files';

const KINDS: readonly { label: string; detail: string; file: TableFile }[] = [
  { label: 'Tables, C', detail: 'arrays', file: 'tables.c' },
  { label: 'Tables, JSON', detail: 'luma, chroma', file: 'tables.json' },
  { label: 'Tables, text', detail: 'for cjpeg -qtables', file: 'tables.txt' },
];

/** The tables that Make uses, or elsewhere those of the file, as text for other programs. */
export function useTableExports(): FigureExport[] {
  const { engine } = useJpegTools();
  const { settings } = useBench();
  return KINDS.map((kind) => ({ ...kind, make: () => tableFile(kind.file, settings.getState(), engine.snapshot()) }));
}
