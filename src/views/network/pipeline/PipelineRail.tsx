import type { Params } from '../../../settings/schema';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { divergingGradient } from '../../shared/color-maps';
import { formatNumber } from '../../shared/format';
import { Group } from '../../shared/Group';
import { HelpCard, Try } from '../../shared/HelpCard';
import { ScaleBar } from '../../shared/ScaleBar';
import { SelectField } from '../../shared/SelectField';
import { Stepper } from '../../shared/Stepper';
import { mapName, mapSize } from '../map-names';
import { blockGrid, isPicture, settingsOfPlace } from '../map-place';
import { useNetwork } from '../network-context';
import { tileOfMap } from '../stage/atlas-geometry';
import { useMaps, usePicked } from '../use-picked';
import { SamplesGroup } from './SamplesGroup';
import './pipeline.css';

const SCALES: readonly { value: Params['mapScale']; label: string; title: string }[] = [
  { value: 'common', label: 'Common', title: 'One scale for all maps: they can be compared' },
  { value: 'own', label: 'Per map', title: 'Each map on its own largest value' },
  { value: 'channel', label: 'Per channel', title: 'Each channel on its own largest value' },
];
const COLORS: readonly { value: Params['signColors']; label: string; title: string }[] = [
  { value: 'safe', label: 'Blue and red', title: 'Told apart by everybody' },
  { value: 'paper', label: 'As in the paper', title: 'Green below zero, red above, zero blue' },
];

/** How maps are shown, which one is picked, and pictures to try. */
export function PipelineRail() {
  return (
    <>
      <SamplesGroup />
      <ShownGroup />
      <PickedGroup />
    </>
  );
}

function ShownGroup() {
  const scale = useSetting('mapScale');
  const colors = useSetting('signColors');
  const change = useChangeSettings();
  return (
    <Group title="Maps" help={<MapsCard />}>
      <ChoiceGroup
        label="Scale"
        value={scale}
        choices={SCALES}
        onChange={(value) => {
          change({ mapScale: value });
        }}
      />
      <ChoiceGroup
        label="Colours"
        value={colors}
        choices={COLORS}
        onChange={(value) => {
          change({ signColors: value });
        }}
      />
      {colors === 'safe' && <RangeBar />}
    </Group>
  );
}

/** What the colours of the picked map mean. */
function RangeBar() {
  const maps = useMaps();
  const picked = usePicked();
  const atlas = useNetwork((snapshot) => snapshot.atlas);
  const scale = useSetting('mapScale');
  const range = (picked && atlas && tileOfMap(maps, atlas, picked.id)?.range) ?? null;
  if (!picked || range === null || scale === 'channel') return null;
  return (
    <ScaleBar
      gradient={divergingGradient()}
      label={mapName(picked.id)}
      ticks={[
        { position: 0, label: formatNumber(-range) },
        { position: 0.5, label: '0' },
        { position: 1, label: formatNumber(range) },
      ]}
    />
  );
}

function PickedGroup() {
  const maps = useMaps();
  const picked = usePicked();
  const change = useChangeSettings();
  if (!picked) return null;
  const { rows, columns } = blockGrid(picked.map);
  return (
    <Group title="Picked">
      <SelectField
        label="Map"
        value={picked.id}
        choices={maps
          .filter(isPicture)
          .map((map) => ({ value: map.id, label: `${mapName(map.id)} · ${mapSize(map)}` }))}
        onChange={(id) => {
          change({ mapLayer: id });
        }}
      />
      <div className="picked-steppers">
        <Stepper
          label={`Channel, of ${picked.map.channels}`}
          value={picked.channel}
          count={picked.map.channels}
          onChange={(channel) => {
            change(settingsOfPlace({ ...picked, channel }));
          }}
        />
        <Stepper
          label={`Block, of ${rows * columns}`}
          value={picked.row * columns + picked.column}
          count={rows * columns}
          onChange={(block) => {
            change(settingsOfPlace({ ...picked, row: Math.floor(block / columns), column: block % columns }));
          }}
        />
      </div>
    </Group>
  );
}

function MapsCard() {
  return (
    <HelpCard title="the maps" source="The colours of the paper: Ehrlich & Davis, ICCV 2019">
      <p>
        Every step of the network makes a map: some channels, each a small picture of 8×8 blocks. Look at them as{' '}
        <Try set={{ mapShow: 'pixels' }}>pixels</Try>, or as the{' '}
        <Try set={{ mapShow: 'coefficients' }}>coefficients</Try> that the network holds. Shortcuts are drawn as curves:
        there a map goes past two convolutions and is added. Click a channel to pick a block; arrow keys move it, Page
        Up and Page Down go through the channels.
      </p>
    </HelpCard>
  );
}
