/** Blue below, red above, as in every signed figure of the page; at most so strong that ink stays easy to read. */
export function tintOf(tint: number): string {
  if (tint === 0) return 'transparent';
  const strength = Math.round(8 + 40 * Math.abs(tint));
  return `color-mix(in oklab, oklch(0.58 0.15 ${tint < 0 ? 258 : 27}) ${strength}%, transparent)`;
}
