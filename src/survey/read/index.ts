/** A file, a row at a time: what a survey reads of it. */
export type { ByteRange } from './byte-range';
export type { ReadRowOptions } from './read-options';
export { readRow } from './read-row';
export { readRowFrom } from './read-row-from';
export { createTableVerdicts, type TableVerdicts } from './table-verdicts';
export { unreadableRow } from './unreadable-row';
