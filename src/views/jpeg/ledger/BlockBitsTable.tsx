import type { Jpeg } from '../../../codec/jpeg/jpeg';
import type { LedgerSums } from '../../../codec/jpeg/ledger/sum-ledger';
import { formatCount, NOT_AVAILABLE } from '../../shared/format';
import { componentName } from '../component-names';
import { blockOfComponent, type BlockPlace } from '../stage/block-geometry';

interface BlockBitsTableProps {
  readonly image: Jpeg;
  readonly sums: LedgerSums;
  /** The block that is pointed at or picked; the other components' blocks lie over its corner. */
  readonly place: BlockPlace | null;
}

/** Bits of the blocks at one place of the picture, a line for each component. */
export function BlockBitsTable({ image, sums, place }: BlockBitsTableProps) {
  return (
    <table className="block-bits figure" data-empty={place === null || undefined}>
      <caption className="visually-hidden">Bits of the block that is pointed at</caption>
      <thead>
        <tr>
          <th scope="col">Bits here</th>
          <th scope="col">all</th>
          <th scope="col">DC</th>
          <th scope="col">AC</th>
        </tr>
      </thead>
      <tbody>
        {sums.components.map((entry) => {
          const own = place && blockOfComponent(image, place, entry.component);
          const at = own ? own.row * image.components[entry.component].blockColumns + own.column : -1;
          return (
            <tr key={entry.component} data-chosen={place?.component === entry.component || undefined}>
              <th scope="row">{componentName(image, entry.component)}</th>
              {[entry.blockBits, entry.dcBlockBits, entry.acBlockBits].map((bits, column) => (
                <td key={column}>{at < 0 ? NOT_AVAILABLE : formatCount(bits[at])}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
