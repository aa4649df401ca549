import { useMemo, useState } from 'react';
import { zeroShares } from '../../../codec/jpeg/ledger/histogram';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { FigureMenu } from '../../shared/FigureMenu';
import { formatPercent, formatSignificant } from '../../shared/format';
import { Group } from '../../shared/Group';
import { HelpCard, Try } from '../../shared/HelpCard';
import { SwitchField } from '../../shared/SwitchField';
import { componentName } from '../component-names';
import { shades } from '../../shared/figures/cell-colors';
import { chosenComponent } from '../figures/chosen-component';
import { ComponentChoice } from '../figures/ComponentChoice';
import { frequencyName } from '../../shared/figures/frequency-name';
import { HeatGrid } from '../../shared/figures/HeatGrid';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { useJpeg } from '../jpeg-context';
import { CombGroup } from './CombGroup';
import './statistics.css';

/** Which coefficient is looked at; the picker tells how often each is zero. */
export function StatisticsRail() {
  const document = useJpeg((snapshot) => snapshot.document);
  if (!document) return <p className="quiet panel-lead">No file yet.</p>;
  return (
    <>
      <Picker jpeg={document.jpeg} />
      <CombGroup jpeg={document.jpeg} />
    </>
  );
}

function Picker({ jpeg }: { readonly jpeg: Jpeg }) {
  const component = chosenComponent(useSetting('component'), jpeg);
  const coefficient = useSetting('coefficient');
  const padding = useSetting('paddingBlocks');
  const colormap = useSetting('colormap');
  const change = useChangeSettings();
  const [pointed, setPointed] = useState<number | null>(null);
  const { svg, exports } = usePlotExports(`zeros-${component}`);
  const zeros = useMemo(() => zeroShares(jpeg.components[component], { padding }), [jpeg, component, padding]);
  const cells = useMemo(
    () =>
      shades(colormap, Array.from(zeros)).map((color, k) => ({
        color,
        text: cellPercent(zeros[k]),
        title: `${frequencyName(k)}: zero in ${formatPercent(zeros[k])} of blocks`,
      })),
    [zeros, colormap],
  );
  const mean = zeros.reduce((sum, share) => sum + share, 0) / 64;
  return (
    <Group title="Coefficient" help={<PickerCard />}>
      <ComponentChoice image={jpeg} />
      <div className="picker-head">
        <span className="quiet">Zeros, % of blocks</span>
        <FigureMenu
          label="Save the shares of zeros"
          exports={[
            ...exports,
            {
              label: 'Shares, CSV',
              detail: 'v, u, share of zeros',
              file: `zeros-${component}.csv`,
              make: () =>
                Promise.resolve(
                  csv(
                    ['v', 'u', 'zeros'],
                    Array.from(zeros, (share, k) => [k >> 3, k & 7, share]),
                  ),
                ),
            },
          ]}
        />
      </div>
      <HeatGrid
        label={`Share of zeros of ${componentName(jpeg, component)}, by vertical and horizontal frequency`}
        cells={cells}
        svg={svg}
        picked={coefficient}
        onPick={(picked) => {
          change({ coefficient: picked });
        }}
        onPoint={setPointed}
      />
      <p className="quiet figure">{cells[pointed ?? coefficient].title}</p>
      <p className="quiet figure">{formatPercent(mean)} of all coefficients of this component are zero.</p>
      <SwitchField
        label="Count padding blocks too"
        checked={padding}
        onChange={(checked) => {
          change({ paddingBlocks: checked });
        }}
      />
    </Group>
  );
}

/** Per cent in at most four characters: 99.9, 100, 7.2. Never 100 for less than all. */
function cellPercent(share: number): string {
  if (share === 1) return '100';
  if (share >= 0.9995) return '99.9';
  return share === 0 ? '0' : formatSignificant(100 * share, share < 0.01 ? 1 : share < 0.1 ? 2 : 3);
}

function PickerCard() {
  return (
    <HelpCard title="zeros" source="Wallace, The JPEG Still Picture Compression Standard, 1991">
      <p>
        The 64 coefficients of a block by frequency; each cell says in how many of the blocks that coefficient was
        rounded to zero. Fine patterns are zero nearly everywhere, and runs of zeros cost hardly a bit: that is JPEG’s
        whole trick. Pick a cell for its histogram: the <Try set={{ coefficient: 0 }}>mean</Try>, or the{' '}
        <Try set={{ coefficient: 1 }}>slowest wave across</Try>.
      </p>
    </HelpCard>
  );
}
