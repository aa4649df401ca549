/**
 * What a file picker gives, or a drop in a browser that does not show folders: single files, archives among them, or the
 * files of a picked folder, whose `webkitRelativePath` begins with its name.
 */
import { comparePaths } from '../../../survey/paths';
import type { Handed, SurveyFile } from '../api';
import { inBatches } from './batches';
import { handedName } from './handed-name';

export function handedFromFiles(files: readonly File[]): Handed {
  const found = files.map((file): SurveyFile => ({ path: file.webkitRelativePath || file.name, file }));
  found.sort((a, b) => comparePaths(a.path, b.path));
  const folders = new Set<string>();
  const single: string[] = [];
  for (const { path } of found) {
    const stroke = path.indexOf('/');
    if (stroke < 0) single.push(path);
    else folders.add(path.slice(0, stroke));
  }
  return { name: handedName([...folders], single), files: inBatches(found) };
}
