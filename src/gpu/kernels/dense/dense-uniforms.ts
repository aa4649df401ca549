/** What the kernels of the dense forms share: the input map and how its blocks become columns of the dense map. */

export const DENSE_UNIFORMS = {
  inputs: 'u32',
  /** Of the input, in blocks. */
  rows: 'u32',
  columns: 'u32',
  /** Coefficients of a block. */
  n: 'u32',
  stride: 'u32',
  /** Neighbours on one axis that a block of the result is made of: `reach` of them from `lowest` on. */
  reach: 'u32',
  lowest: 'i32',
  /** Columns of the dense map, four at a time. */
  quads: 'u32',
} as const;

/** The second and third dimension of a dispatch end here; kernels go on in steps of what was dispatched. */
export const MOST_WORKGROUPS = 65535;
