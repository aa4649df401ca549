import { useChangeSettings } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { Group } from '../../shared/Group';
import { HelpCard } from '../../shared/HelpCard';
import { componentName } from '../component-names';
import { formatBlock } from '../picked-block';
import { blockBeside, blockOfComponent, blockSize, type BlockPlace } from '../stage/block-geometry';
import { blockPixelsText } from '../stage/block-text';
import type { BlockInView } from './block-in-view';
import { Stepper } from '../../shared/Stepper';

const COMPONENTS = ['0', '1', '2', '3'] as const;

interface PlaceGroupProps {
  readonly block: BlockInView;
  readonly picked: boolean;
}

/** Which block it is: component, row, column. */
export function PlaceGroup({ block: { jpeg, place, component }, picked }: PlaceGroupProps) {
  const change = useChangeSettings();
  const moveTo = (next: BlockPlace): void => {
    change({ jpegBlock: formatBlock(next) });
  };
  const size = blockSize(jpeg, place.component);
  return (
    <Group title="Block" help={<BlockCard />}>
      {jpeg.components.length > 1 && (
        <ChoiceGroup
          quiet
          label="Component"
          value={COMPONENTS[place.component]}
          choices={COMPONENTS.slice(0, jpeg.components.length).map((value, index) => ({
            value,
            label: componentName(jpeg, index).replace('Component ', ''),
            title: componentName(jpeg, index),
          }))}
          onChange={(value) => {
            change({ component: value, jpegBlock: formatBlock(blockOfComponent(jpeg, place, Number(value))) });
          }}
        />
      )}
      <div className="block-steppers">
        <Stepper
          label="Row"
          value={place.row}
          count={component.blockRows}
          onChange={(row) => {
            moveTo(blockBeside(jpeg, { ...place, row }, 0, 0));
          }}
        />
        <Stepper
          label="Column"
          value={place.column}
          count={component.blockColumns}
          onChange={(column) => {
            moveTo(blockBeside(jpeg, { ...place, column }, 0, 0));
          }}
        />
      </div>
      <p className="quiet figure block-where">
        {blockPixelsText(jpeg, place)}
        {(size.width !== 8 || size.height !== 8) && ` (${size.width}×${size.height} pixels)`}
        {!picked && ' · none is picked: this is the middle'}
      </p>
    </Group>
  );
}

function BlockCard() {
  return (
    <HelpCard title="blocks and MCUs" source="ITU-T T.81 (1992), A.1.1 and A.2">
      <p>
        JPEG cuts every component into blocks of 8×8 samples. Where colour has fewer samples than luma, a block of Cb
        covers 16×16 pixels, say. The blocks of all components over the same pixels make one MCU, the smallest unit that
        a scan holds; its outline is dashed.
      </p>
      <p>Click a block on the picture to pick it, or walk there with Tab and the arrow keys. Escape lets it go.</p>
    </HelpCard>
  );
}
