/**
 * Folders that are walked with all that is below them, by their real paths. No two of them overlap, so that no folder is
 * walked twice, whatever links there are, and every walk ends.
 */
import { dirname } from 'node:path';

export interface WalkedFolders {
  /** False, and nothing is added, where the folder is in one of them already, or holds one of them. */
  readonly add: (realPath: string) => boolean;
}

export function createWalkedFolders(): WalkedFolders {
  const walked = new Set<string>();
  const above = new Set<string>();
  return {
    add(realPath) {
      if (above.has(realPath)) return false;
      const parents = [...parentsOf(realPath)];
      if (walked.has(realPath) || parents.some((parent) => walked.has(parent))) return false;
      walked.add(realPath);
      for (const parent of parents) above.add(parent);
      return true;
    },
  };
}

function* parentsOf(path: string): Generator<string> {
  for (let inner = path, outer = dirname(path); outer !== inner; inner = outer, outer = dirname(outer)) yield outer;
}
