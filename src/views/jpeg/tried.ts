/** The files that Make has made since the page was opened, as points of rate and distortion, picture by picture. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Params } from '../../settings/schema';

export interface TriedFile {
  /** IJG quality; where `tables` is not empty, it had no say. */
  readonly quality: number;
  /** The `tables` setting: steps by hand, or empty. */
  readonly tables: string;
  readonly bytes: number;
  /** Over R, G, B, dB; +Infinity where no pixel differs. */
  readonly psnr: number;
  readonly ssim: number | null;
}

/** Files by `triedKey`. */
export type TriedStore = StoreApi<ReadonlyMap<string, readonly TriedFile[]>>;

/** Files with tables by hand that are kept for a picture: a drag leaves many. The oldest go. */
const MOST_OWN = 60;

export function createTried(): TriedStore {
  return createStore<ReadonlyMap<string, readonly TriedFile[]>>(() => new Map());
}

/** What files must share to lie on one curve. */
export function triedKey(params: Params): string {
  const { img, background, subsampling, process, huffman, upsampling } = params;
  return [img, background, subsampling, process, process === 'progressive' ? '' : huffman, upsampling].join(' ');
}

export function sameFile(a: Pick<TriedFile, 'quality' | 'tables'>, b: Pick<TriedFile, 'quality' | 'tables'>): boolean {
  return a.tables === b.tables && (a.tables !== '' || a.quality === b.quality);
}

/** In the order in which they came; one that was tried before is replaced. */
export function addTried(store: TriedStore, key: string, file: TriedFile): void {
  const before = (store.getState().get(key) ?? []).filter((other) => !sameFile(other, file));
  const own = before.filter(({ tables }) => tables !== '');
  const tooMany = new Set(own.slice(0, Math.max(0, own.length + 1 - MOST_OWN)));
  const files = [...before.filter((other) => !tooMany.has(other)), file];
  store.setState(new Map(store.getState()).set(key, files), true);
}
