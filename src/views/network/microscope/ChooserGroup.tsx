import { useChangeSettings } from '../../shared/bench-context';
import { Group } from '../../shared/Group';
import { HelpCard } from '../../shared/HelpCard';
import { SelectField } from '../../shared/SelectField';
import { Stepper } from '../../shared/Stepper';
import { mapName } from '../map-names';
import { blockGrid, settingsOfPlace, type MapPlace } from '../map-place';
import { useMaps, usePicked } from '../use-picked';
import { FindWorst } from './FindWorst';
import { usePickedSite } from './use-lens';

/** Which ReLU, which channel of it, which block. */
export function ChooserGroup() {
  const maps = useMaps();
  const site = usePickedSite();
  const picked = usePicked();
  const change = useChangeSettings();
  if (!site || !picked) return null;
  const { rows, columns } = blockGrid(site);
  const place: MapPlace = {
    id: site.id,
    channel: Math.min(picked.channel, site.channels - 1),
    row: Math.min(picked.row, rows - 1),
    column: Math.min(picked.column, columns - 1),
  };
  const moveTo = (next: Partial<MapPlace>): void => {
    change(settingsOfPlace({ ...place, ...next }));
  };
  return (
    <Group title="Block" help={<ChooserCard />}>
      <SelectField
        label="ReLU"
        value={site.id}
        choices={maps.filter((map) => map.site >= 0).map(({ id }) => ({ value: id, label: mapName(id) }))}
        onChange={(id) => {
          moveTo({ id });
        }}
      />
      <Stepper
        label={`Channel, of ${site.channels}`}
        value={place.channel}
        count={site.channels}
        onChange={(channel) => {
          moveTo({ channel });
        }}
      />
      <div className="lens-steppers">
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
      <FindWorst key={site.id} site={site} onFound={moveTo} />
    </Group>
  );
}

function ChooserCard() {
  return (
    <HelpCard title="picking a block" source="The maps are cut into blocks of 8×8 at every layer, as the JPEG was">
      <p>
        A map has many channels, each a small picture of 8×8 blocks. Click a block on the stage, or walk here with the
        buttons and the arrow keys. All count from 0. The last layers have a single block a channel.
      </p>
    </HelpCard>
  );
}
