import { useMemo } from 'react';
import type { Terms } from '../../../engine/network/api';
import { divergingTable } from '../../../math/colormaps';
import { useChangeSettings } from '../../shared/bench-context';
import { signedShade } from '../../shared/figures/cell-colors';
import { FactList } from '../../shared/figures/FactList';
import { frequencyName } from '../../shared/figures/frequency-name';
import { HeatGrid, type HeatCell } from '../../shared/figures/HeatGrid';
import { formatCount, formatNumber } from '../../shared/format';
import { Group } from '../../shared/Group';
import { SelectField } from '../../shared/SelectField';
import { Stepper } from '../../shared/Stepper';
import { mapName } from '../map-names';
import { blockGrid, settingsOfPlace, type MapPlace } from '../map-place';
import { useMaps } from '../use-picked';
import { TermsCard } from './cards';
import { convolutionsOf, mapOfConvolution } from './pick-convolution';
import { shortValue } from './short-value';
import { useOutputBlock, useTerms, useTermsPlace, type Asked, type TermsPlace } from './use-terms';
import './terms.css';

const TABLE = divergingTable();

/** Which coefficient is taken apart, and whether the sum comes out. */
export function TermsRail() {
  const place = useTermsPlace();
  const terms = useTerms(place, 1);
  const block = useOutputBlock(place);
  if (!place) return <p className="quiet panel-lead">No network yet.</p>;
  return (
    <>
      <PlaceGroup place={place} />
      <CoefficientGroup place={place} block={block.value} />
      <CheckGroup answer={terms} />
    </>
  );
}

function PlaceGroup({ place }: { readonly place: TermsPlace }) {
  const maps = useMaps();
  const change = useChangeSettings();
  const { convolution } = place;
  const { rows, columns } = blockGrid(convolution);
  const moveTo = (next: Partial<MapPlace>): void => {
    change(settingsOfPlace({ ...place, ...next }));
  };
  return (
    <Group title="Output">
      <SelectField
        label="Convolution"
        value={convolution.id}
        choices={convolutionsOf(maps).map(({ id }) => ({ value: id, label: mapName(id) }))}
        onChange={(id) => {
          moveTo({ id: mapOfConvolution(maps, id) });
        }}
      />
      <Stepper
        label={`Channel, of ${convolution.channels}`}
        value={place.channel}
        count={convolution.channels}
        onChange={(channel) => {
          moveTo({ channel });
        }}
      />
      <div className="terms-steppers">
        <Stepper
          label={`Row, of ${rows}`}
          value={place.row}
          count={rows}
          onChange={(row) => {
            moveTo({ row });
          }}
        />
        <Stepper
          label={`Column, of ${columns}`}
          value={place.column}
          count={columns}
          onChange={(column) => {
            moveTo({ column });
          }}
        />
      </div>
    </Group>
  );
}

interface CoefficientGroupProps {
  readonly place: TermsPlace;
  readonly block: Float64Array | null;
}

/** The block of the output, after batch norm: its coefficients are what there is to pick. */
function CoefficientGroup({ place, block }: CoefficientGroupProps) {
  const change = useChangeSettings();
  const cells = useMemo(() => coefficientCells(block), [block]);
  return (
    <Group title="Coefficient" help={<TermsCard />}>
      <HeatGrid
        label="Coefficients of the output block, after batch norm"
        cells={cells}
        picked={place.coefficient}
        onPick={(mapCoefficient) => {
          change({ mapCoefficient });
        }}
      />
      <p className="quiet figure">{cells[place.coefficient].title}</p>
    </Group>
  );
}

function coefficientCells(block: Float64Array | null): HeatCell[] {
  const most = block ? block.reduce((high, value) => Math.max(high, Math.abs(value)), 0) : 0;
  return Array.from({ length: 64 }, (_, k) => {
    if (!block) return { color: null, text: '', title: frequencyName(k) };
    // By the square root, for the mean is often far above the rest.
    const share = most > 0 ? Math.sign(block[k]) * Math.sqrt(Math.abs(block[k]) / most) : 0;
    return {
      color: signedShade(TABLE, share),
      text: shortValue(block[k]),
      title: `${frequencyName(k)}: ${formatNumber(block[k], 4)} after batch norm`,
    };
  });
}

/** That the sum of the terms is what stands in the map. */
function CheckGroup({ answer: { value: terms, problem, current } }: { readonly answer: Asked<Terms> }) {
  if (!terms) {
    return (
      <Group title="Check">
        <p className="quiet">{problem === '' ? 'Adding up the terms…' : problem}</p>
      </Group>
    );
  }
  const { count, sum, normed, actual } = terms;
  const facts = [
    { name: 'Terms', value: formatCount(count), title: 'Weights that are not zero, and their inputs' },
    { name: 'Their sum', value: formatNumber(sum, 5), title: 'The convolution’s output' },
    { name: 'After batch norm', value: formatNumber(normed, 5), title: 'Scaled, and with the offset on the mean' },
    { name: 'In the map', value: formatNumber(actual, 5), title: 'What the network itself has computed' },
    { name: 'They differ by', value: formatNumber(Math.abs(normed - actual), 2), title: '32-bit rounding, no more' },
  ];
  return (
    <Group title="Check" className={current ? 'terms-check' : 'terms-check terms-check-stale'}>
      <FactList facts={facts} />
    </Group>
  );
}
