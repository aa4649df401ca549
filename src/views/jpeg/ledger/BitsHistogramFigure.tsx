import { useMemo, useState } from 'react';
import { writeNpy } from '../../../codec/npy';
import type { JpegLedger } from '../../../engine/jpeg/api';
import { useSetting } from '../../shared/bench-context';
import { FigureMenu } from '../../shared/FigureMenu';
import { formatCount, formatPercent, formatSignificant } from '../../shared/format';
import { componentName } from '../component-names';
import { BarFigure } from '../../shared/figures/BarFigure';
import type { Bin } from '../../shared/figures/bar-plot';
import { chosenComponent } from '../figures/chosen-component';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { bitsHistogram } from './bits-histogram';
import { blockBits, type LedgerPart } from './block-map';

const PARTS = { all: 'Bits', dc: 'DC bits', ac: 'AC bits' } as const satisfies Record<LedgerPart, string>;

/** How many blocks of a component cost how many bits. */
export function BitsHistogramFigure({ ledger }: { readonly ledger: JpegLedger }) {
  const { jpeg, sums } = ledger;
  const component = chosenComponent(useSetting('component'), jpeg);
  const part = useSetting('ledgerOf');
  const [pointed, setPointed] = useState<number | null>(null);
  const { svg, exports } = usePlotExports('bits-per-block');
  const { bits, bins } = useMemo(() => {
    const counted = blockBits(sums, component, part);
    return { bits: counted, bins: bitsHistogram(counted) };
  }, [sums, component, part]);
  const name = `${PARTS[part]} per block, ${componentName(jpeg, component)}`;
  const bin = pointed === null ? undefined : bins.find(({ from, to }) => pointed >= from && pointed < to);
  return (
    <figure className="panel-figure" aria-label={name}>
      <figcaption>
        <span>{name}</span>
        <FigureMenu
          label="Save bits per block"
          exports={[
            ...exports,
            {
              label: 'Blocks, CSV',
              detail: 'component, row, column, bits',
              file: 'block-bits.csv',
              make: () => Promise.resolve(blocksCsv(ledger)),
            },
            {
              label: `Blocks of ${componentName(jpeg, component)}, NumPy`,
              detail: 'float32, rows × columns',
              file: `block-bits-${component}.npy`,
              make: () => {
                const { blockRows, blockColumns } = jpeg.components[component];
                const file = writeNpy({ shape: [blockRows, blockColumns], data: Float32Array.from(bits) });
                return Promise.resolve(new Blob([file], { type: 'application/octet-stream' }));
              },
            },
          ]}
        />
      </figcaption>
      <BarFigure
        title={`${name}: ${formatCount(bits.length)} blocks from 0 to ${formatCount(bins[bins.length - 1].to)} bits`}
        bins={bins}
        domain={[0, bins[bins.length - 1].to]}
        logarithmic={false}
        xLabel="bits; upwards: blocks"
        xText={formatCount}
        svg={svg}
        onPoint={setPointed}
      />
      <p className="quiet figure frequency-note">{bin ? binText(bin, bits.length) : meanText(bits)}</p>
    </figure>
  );
}

function binText({ from, to, count }: Bin, blocks: number): string {
  const span = to - from === 1 ? formatCount(from) : `${formatCount(from)} to ${formatCount(to - 1)}`;
  return `${span} bits: ${formatCount(count)} blocks, ${formatPercent(count / Math.max(1, blocks))}`;
}

function meanText(bits: Uint32Array): string {
  const sum = bits.reduce((total, value) => total + value, 0);
  return `Mean ${formatSignificant(sum / Math.max(1, bits.length))} bits a block`;
}

function blocksCsv({ jpeg, sums }: JpegLedger): Blob {
  function* rows(): Generator<readonly number[]> {
    for (const { component, blockBits: all, dcBlockBits, acBlockBits } of sums.components) {
      const { blockColumns } = jpeg.components[component];
      for (let block = 0; block < all.length; block++) {
        yield [
          component,
          Math.floor(block / blockColumns),
          block % blockColumns,
          all[block],
          dcBlockBits[block],
          acBlockBits[block],
        ];
      }
    }
  }
  return csv(['component', 'row', 'column', 'bits', 'dc', 'ac'], rows());
}
