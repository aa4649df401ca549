import { ZIGZAG } from '../zigzag';

/**
 * Index along the zig-zag → natural index, and 63 for the 16 indices that a broken run may reach past the end: the
 * decoders look for that once a block, not once a coefficient.
 */
export const NATURAL_ORDER: Readonly<Uint8Array> = Uint8Array.from({ length: 80 }, (_, k) => ZIGZAG[Math.min(k, 63)]);
