/** What every kernel of the block DCT is told: the picture's size in pixels and in blocks. */
export const BLOCK_UNIFORMS = {
  width: 'u32',
  height: 'u32',
  channels: 'u32',
  block: 'u32',
  blocks_x: 'u32',
  blocks_y: 'u32',
} as const;
