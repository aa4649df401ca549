import type { CoefficientImage } from '../../../codec/jpeg/jpeg';

/** The component that the `component` setting names, as far as the file has it; `all` means the first. */
export function chosenComponent(setting: string, image: Pick<CoefficientImage, 'components'>): number {
  const index = Number(setting);
  return Number.isInteger(index) && index < image.components.length ? index : 0;
}
