/** What charts are drawn from, at the pace of calm snapshots; null where no collection is open. */
import { useState } from 'react';
import { createTableNumbers, sourceOf, type ChartSource } from './chart-source';
import { useCalmSnapshot } from './use-calm-snapshot';

export function useCalmSource(): ChartSource | null {
  const [numberOf] = useState(createTableNumbers);
  return sourceOf(useCalmSnapshot(), numberOf);
}
