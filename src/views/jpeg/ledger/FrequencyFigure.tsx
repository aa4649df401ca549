import { useMemo, useState } from 'react';
import type { JpegLedger } from '../../../engine/jpeg/api';
import type { LedgerSums } from '../../../codec/jpeg/ledger/sum-ledger';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { FigureMenu } from '../../shared/FigureMenu';
import { formatCount, formatPercent } from '../../shared/format';
import { HelpCard } from '../../shared/HelpCard';
import { componentName } from '../component-names';
import { logShares, shades } from '../../shared/figures/cell-colors';
import { chosenComponent } from '../figures/chosen-component';
import { frequencyName } from '../../shared/figures/frequency-name';
import { HeatGrid } from '../../shared/figures/HeatGrid';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { shortCount } from '../../shared/figures/short-count';

/** Bits of each frequency: of one component, or of all together. */
export function frequencyBits(sums: LedgerSums, component: number | 'all'): Float64Array {
  const total = new Float64Array(64);
  for (const entry of sums.components) {
    if (component !== 'all' && entry.component !== component) continue;
    for (let k = 0; k < 64; k++) total[k] += entry.frequencyBits[k];
  }
  return total;
}

/** What each of the 64 frequencies cost over the picture. */
export function FrequencyFigure({ ledger }: { readonly ledger: JpegLedger }) {
  const { jpeg, sums } = ledger;
  const setting = useSetting('component');
  const colormap = useSetting('colormap');
  const coefficient = useSetting('coefficient');
  const change = useChangeSettings();
  const [pointed, setPointed] = useState<number | null>(null);
  const component = setting === 'all' ? 'all' : chosenComponent(setting, jpeg);
  const { svg, exports } = usePlotExports('frequency-bits');
  const bits = useMemo(() => frequencyBits(sums, component), [sums, component]);
  const name = component === 'all' ? 'all components' : componentName(jpeg, component);
  const cells = useMemo(() => {
    const colors = shades(colormap, logShares(bits));
    return colors.map((color, k) => ({
      color,
      text: shortCount(bits[k]),
      title: `${frequencyName(k)}: ${formatCount(bits[k])} bits, ${formatPercent(bits[k] / sums.fileBits)} of the file`,
    }));
  }, [bits, colormap, sums.fileBits]);
  return (
    <figure className="panel-figure frequency-bits" aria-label={`Bits by frequency, ${name}`} data-help-beside>
      <figcaption>
        <span>Bits by frequency, {name}</span>
        <FrequencyCard />
        <FigureMenu
          label="Save bits by frequency"
          exports={[
            ...exports,
            {
              label: 'Bits, CSV',
              detail: 'component, v, u, bits',
              file: 'frequency-bits.csv',
              make: () => Promise.resolve(frequencyCsv(sums)),
            },
          ]}
        />
      </figcaption>
      <HeatGrid
        label={`Bits by vertical and horizontal frequency, ${name}`}
        cells={cells}
        svg={svg}
        picked={coefficient}
        onPick={(picked) => {
          change({ coefficient: picked });
        }}
        onPoint={setPointed}
      />
      <p className="quiet figure frequency-note">{cells[pointed ?? coefficient].title}</p>
    </figure>
  );
}

function frequencyCsv(sums: LedgerSums): Blob {
  return csv(
    ['component', 'v', 'u', 'bits'],
    sums.components.flatMap(({ component, frequencyBits: bits }) =>
      Array.from(bits, (value, k) => [component, k >> 3, k & 7, value]),
    ),
  );
}

function FrequencyCard() {
  return (
    <HelpCard title="bits by frequency" source="ITU-T T.81, F.1.2: the codes that are counted">
      <p>
        What each of the 64 frequencies cost over the whole picture; the constant part is in the upper left corner. The
        colours are logarithmic. A run of zeros is charged to the coefficient that ends it, and end-of-block codes,
        which belong to no frequency, stand in the account beside.
      </p>
    </HelpCard>
  );
}
