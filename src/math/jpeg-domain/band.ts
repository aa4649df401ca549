/**
 * Bands of a block's spatial frequencies: the coefficients with α + β < ψ, α and β the vertical and horizontal
 * frequency. Zig-zag order is the order of α + β, so a band is a prefix of a block in zig-zag order.
 */

/** How many of the 64 coefficients have α + β < ψ: entry ψ − 1, ψ = 1…15. */
export const BAND_SIZES: readonly number[] = [1, 3, 6, 10, 15, 21, 28, 36, 43, 49, 54, 58, 61, 63, 64];
