/** What the dots can be coloured by. */
import type { Choice } from '../../shared/ChoiceGroup';
import type { MapColor } from './coloring';

export const COLOR_CHOICES: readonly Choice<MapColor>[] = [
  { value: 'subsampling', label: 'Subsampling' },
  { value: 'quality', label: 'Quality' },
  { value: 'pixels', label: 'Size, pixels' },
  { value: 'top', label: 'Top folder' },
  { value: 'cluster', label: 'Group' },
];
