import type { CoefficientImage } from '../../../codec/jpeg/jpeg';
import { formatPermalink } from '../../../settings/permalink';
import { useBench, useSetting } from '../../shared/bench-context';
import { FigureMenu, type FigureExport } from '../../shared/FigureMenu';
import { useEdits, useJpeg, useJpegTools } from '../jpeg-context';
import { useEditsFile } from './use-edits-file';
import { usePythonExport } from './use-python-export';
import { useTableExports } from './use-table-exports';

/** Everything that the bench saves, as far as there is such a thing just now. */
export function SaveMenu() {
  const { engine } = useJpegTools();
  const { settings } = useBench();
  const panel = useSetting('panel');
  const generation = useSetting('generation');
  const generations = useSetting('againMode') === 'generations';
  const edited = useJpeg((snapshot) => snapshot.edits.length > 0);
  const changed = useEdits((history) => history.edits.length > 0);
  const hasFile = useJpeg((snapshot) => snapshot.document !== null);
  const made = useJpeg((snapshot) => snapshot.made);
  const edits = useEditsFile();
  const tables = useTableExports();
  const python = usePythonExport();
  const file = (entry: Omit<FigureExport, 'file' | 'make'>, kind: Parameters<typeof engine.exportBlob>[0]) => ({
    ...entry,
    file: kind,
    make: () => engine.exportBlob(kind),
  });
  const entries: (FigureExport | false)[] = [
    file({ label: 'Result, PNG', detail: 'as shown, 8 bits' }, 'result.png'),
    edited && file({ label: 'Edited file, JPEG', detail: 'exactly these coefficients' }, 'edited.jpg'),
    panel === 'make' && file({ label: 'Made file, JPEG', detail: 'by these settings' }, 'made.jpg'),
    panel === 'again' &&
      generations &&
      generation > 0 &&
      file({ label: `Generation ${generation}, JPEG`, detail: 'as saved' }, 'generation.jpg'),
    panel === 'make' &&
      made !== null && {
        label: 'Made coefficients, .npz',
        detail: 'int16, for NumPy',
        file: 'made.npz',
        make: () => npzOf(made),
      },
    hasFile && file({ label: 'Coefficients, .npz', detail: 'int16, for NumPy' }, 'coefficients.npz'),
    hasFile && {
      label: 'Coefficients, CSV',
      detail: 'a line a block',
      file: 'coefficients.csv',
      make: async () => {
        const lines = await engine.exportBlob('coefficients.csv');
        // A comment for those who read it with numpy, and for people.
        return new Blob([`# Waveloupe ${formatPermalink(settings.getState())}\n`, lines], { type: 'text/csv' });
      },
    },
    ...(hasFile || panel === 'make' ? tables : []),
    (hasFile || panel === 'make') && python,
    changed && { label: 'Changes, JSON', detail: 'to be opened here', file: 'edits.json', make: edits.make },
  ];
  return <FigureMenu label="Save" exports={entries.filter((entry) => entry !== false)} />;
}

async function npzOf(image: CoefficientImage): Promise<Blob> {
  const [{ writeNpz }, { toArrays }] = await Promise.all([
    import('../../../codec/npz'),
    import('../../../codec/jpeg/arrays/to-arrays'),
  ]);
  return new Blob([writeNpz(toArrays(image))], { type: 'application/zip' });
}
