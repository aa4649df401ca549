/** Colour spaces of JPEG files to RGBA. */
export type SampleColor = 'grey' | 'ycbcr' | 'rgb' | 'cmyk' | 'ycck' | 'unknown';

/** What is made of the components: without a word on them, four are inks and others show the first as grey. */
export function shownColor(colorSpace: SampleColor, components: number): Exclude<SampleColor, 'unknown'> {
  const needed = { grey: 1, ycbcr: 3, rgb: 3, cmyk: 4, ycck: 4, unknown: 1 }[colorSpace];
  if (components < needed) throw new RangeError(`${colorSpace} needs ${needed} components, got ${components}`);
  if (colorSpace !== 'unknown') return colorSpace;
  return components === 4 ? 'cmyk' : 'grey';
}
