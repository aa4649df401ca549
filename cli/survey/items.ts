/** What a survey reads, one after the other, in the order in which the rows come. */
import type { ArchiveKind } from '../../src/survey/archives/archive-kind';

/** Where something is on the disk: bytes where the name is no UTF-8, and would be lost as text. */
export type Location = string | Uint8Array;

export interface FileItem {
  readonly kind: 'file';
  readonly location: Location;
  /** The row's path. */
  readonly path: string;
}

/** A row without a look at the disk: a folder that cannot be listed, for one. */
export interface UnreadableItem {
  readonly kind: 'unreadable';
  readonly path: string;
  readonly reason: string;
}

export interface ArchiveItem {
  readonly kind: 'archive';
  readonly location: Location;
  /** Before the slash and the path inside. */
  readonly path: string;
  readonly archive: ArchiveKind;
  /** Entries that have their row already. */
  readonly skip: number;
}

export type Item = FileItem | UnreadableItem | ArchiveItem;
