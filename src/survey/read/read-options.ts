/** How a file is read into its row. */
import type { TableVerdicts } from './table-verdicts';

export interface ReadRowOptions {
  /** Headers only, or every coefficient too. */
  readonly full: boolean;
  /** What is known of quantisation tables already (`createTableVerdicts`); one for all files of a thread. */
  readonly verdicts: TableVerdicts;
  /** Longest file that a full read takes, bytes; a longer one gets its header's row. Default: 2²⁸, 256 MiB. */
  readonly maxFileBytes?: number;
  /** Most coefficients that a full read makes room for, two bytes each. Default: 2²⁷, 256 MiB. */
  readonly maxCoefficients?: number;
}

export const DEFAULT_MAX_FILE_BYTES = 2 ** 28;
export const DEFAULT_MAX_COEFFICIENTS = 2 ** 27;
