export interface Picture {
  readonly width: number;
  readonly height: number;
  /** [height, width, 4], opaque. */
  readonly rgba: Uint8ClampedArray;
  /** The file says so: no colour was looked for. */
  readonly grey: boolean;
}

/** The largest side of a JPEG, and so of what is worth reading. */
export const LARGEST_SIDE = 65_535;
