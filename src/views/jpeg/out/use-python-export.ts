import { useBench } from '../../shared/bench-context';
import type { FigureExport } from '../../shared/FigureMenu';
import { useJpegTools } from '../jpeg-context';
import { pythonFile } from './text-files';

/** A program that finds the numbers on the screen again. */
export function usePythonExport(): FigureExport {
  const { engine } = useJpegTools();
  const { settings } = useBench();
  return {
    label: 'Python program',
    detail: 'finds the numbers again',
    file: 'check.py',
    make: async () => {
      await engine.settled();
      return pythonFile(settings.getState(), engine.snapshot());
    },
  };
}
