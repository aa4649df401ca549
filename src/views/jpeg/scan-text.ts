/** A scan in words. */
import type { CoefficientImage, Scan } from '../../codec/jpeg/jpeg';
import { componentName } from './component-names';

/** "DC", "AC 1…5", "all": which coefficients, counted along the zig-zag. */
export function bandText({ spectralStart, spectralEnd }: Scan): string {
  if (spectralEnd === 0) return 'DC';
  if (spectralStart === 0) return 'all';
  return spectralStart === spectralEnd ? `AC ${spectralStart}` : `AC ${spectralStart}…${spectralEnd}`;
}

/** "all bits", "bits from 2 up", "bit 1": which bit planes, 0 the lowest. */
export function planesText({ approximationHigh, approximationLow }: Scan): string {
  if (approximationHigh > 0) return `bit ${approximationLow}`;
  return approximationLow === 0 ? 'all bits' : `bits from ${approximationLow} up`;
}

/** "Y, Cb, Cr". */
export function scanComponentsText(image: Pick<CoefficientImage, 'colorSpace'>, { components }: Scan): string {
  return components.map(({ component }) => componentName(image, component)).join(', ');
}
