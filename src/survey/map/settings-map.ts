/** The map of a collection's settings: each distinct vector of settings is one point. */
export interface MapCluster {
  readonly id: number;
  readonly count: number;
  /** "500×375, quality 96, 4:4:4". */
  readonly words: string;
  /** Where its label stands, 0…1 each way. */
  readonly x: number;
  readonly y: number;
}

export interface SettingsMap {
  /** x, y a row of the table, 0…1 each way; NaN for rows that were not projected. */
  readonly xy: Float32Array;
  /** Cluster of each row; −1 for none. */
  readonly clusterOf: Int32Array;
  /** The largest first. */
  readonly clusters: readonly MapCluster[];
  /** Rows projected, and distinct vectors among them. */
  readonly files: number;
  readonly points: number;
  /** How it was made: facets, neighbours, distance, seed, share: one sentence for a caption. */
  readonly caption: string;
}
