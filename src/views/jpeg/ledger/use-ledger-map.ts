import { useMemo } from 'react';
import type { JpegLedger } from '../../../engine/jpeg/api';
import { useSetting } from '../../shared/bench-context';
import { chosenComponent } from '../figures/chosen-component';
import { blockMap, scaleTop, type BlockMap } from './block-map';

/** The map that the settings ask for, and the value at which its colours end. */
export function useLedgerMap({ jpeg, sums }: JpegLedger): { readonly map: BlockMap; readonly top: number } {
  const component = useSetting('component');
  const part = useSetting('ledgerOf');
  return useMemo(() => {
    const map = blockMap(
      jpeg,
      sums,
      component === 'all' && jpeg.components.length > 1 ? 'all' : chosenComponent(component, jpeg),
      part,
    );
    return { map, top: scaleTop(map.values) };
  }, [jpeg, sums, component, part]);
}
