import { useCallback } from 'react';
import { useBench } from '../../shared/bench-context';
import { saveBlob } from '../../shared/save-blob';
import { fileStem } from './file-stem';

/** Saves a file named after the picture, and says so, or what hindered it. */
export function useSave(): (file: string, make: () => Promise<Blob>) => Promise<void> {
  const { settings, notify } = useBench();
  return useCallback(
    async (file, make) => {
      const name = `${fileStem(settings.getState().img)}-${file}`;
      try {
        saveBlob(await make(), name);
        notify(`Saved ${name}.`);
      } catch (error) {
        notify(`${name} could not be saved: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
    [settings, notify],
  );
}
