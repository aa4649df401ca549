import { useMemo } from 'react';
import { SETTINGS, type Params } from '../../../settings/schema';
import type { JpegLedger } from '../../../engine/jpeg/api';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { formatBytes, formatCount, formatPercent, formatSignificant, parseTyped } from '../../shared/format';
import { Group } from '../../shared/Group';
import { HelpCard, Try } from '../../shared/HelpCard';
import { LinearSlider } from '../../shared/LinearSlider';
import { SelectField } from '../../shared/SelectField';
import { componentName } from '../component-names';
import { ComponentChoice } from '../figures/ComponentChoice';
import { FactList, type Fact } from '../../shared/figures/FactList';
import { useJpeg } from '../jpeg-context';
import { paddingBits } from './block-map';

const PARTS: readonly { value: Params['ledgerOf']; label: string; title: string }[] = [
  { value: 'all', label: 'All', title: 'All bits of a block' },
  { value: 'dc', label: 'DC', title: 'Bits of its mean' },
  { value: 'ac', label: 'AC', title: 'Bits of everything else, end-of-block codes included' },
];

const MAPS: readonly { value: Params['colormap']; label: string }[] = [
  { value: 'magma', label: 'Magma' },
  { value: 'viridis', label: 'Viridis' },
  { value: 'cividis', label: 'Cividis' },
  { value: 'grey', label: 'Grey' },
];

/** Whose bits are shown, and how. */
export function LedgerRail() {
  const document = useJpeg((snapshot) => snapshot.document);
  const ledger = useJpeg((snapshot) => snapshot.ledger);
  const part = useSetting('ledgerOf');
  const colormap = useSetting('colormap');
  const opacity = useSetting('ledgerOpacity');
  const change = useChangeSettings();
  return (
    <>
      <Group title="Bits of blocks" help={<LedgerCard />}>
        <LinearSlider
          label="Over the picture"
          value={opacity}
          min={0}
          max={1}
          step={0.05}
          ticks={[]}
          initial={SETTINGS.ledgerOpacity.initial}
          format={(value) => formatPercent(value, 2)}
          parse={(text) => {
            const percent = parseTyped(text);
            return percent === undefined ? undefined : percent / 100;
          }}
          speak={(value) => `the map covers ${formatPercent(value, 2)}`}
          onChange={(value) => {
            change({ ledgerOpacity: value });
          }}
        />
        <p className="quiet">Hold Space for the picture alone.</p>
        {document && <ComponentChoice image={document.jpeg} all />}
        <ChoiceGroup
          label="Bits of"
          value={part}
          choices={PARTS}
          onChange={(value) => {
            change({ ledgerOf: value });
          }}
        />
        <SelectField
          label="Colours"
          value={colormap}
          choices={MAPS}
          onChange={(value) => {
            change({ colormap: value });
          }}
        />
      </Group>
      <Group title="Totals">
        {ledger ? <Totals ledger={ledger} /> : <p className="quiet">Every bit is being counted…</p>}
      </Group>
    </>
  );
}

function Totals({ ledger }: { readonly ledger: JpegLedger }) {
  const { jpeg, sums } = ledger;
  const padding = useMemo(() => paddingBits(jpeg, sums), [jpeg, sums]);
  const pixels = jpeg.width * jpeg.height;
  const perComponent = sums.components.map(({ component, bits, blockBits }): Fact => ({
    name: componentName(jpeg, component),
    value: `${formatBytes(bits / 8)}, ${formatPercent(bits / sums.fileBits)}`,
    title: `${formatCount(bits)} bits in ${formatCount(blockBits.length)} blocks, ${formatSignificant(bits / Math.max(1, blockBits.length))} bits a block; per cent of the file`,
  }));
  return (
    <FactList
      facts={[
        ...perComponent,
        {
          name: 'Everything else',
          value: `${formatBytes((sums.fileBits - sums.coefficientBits) / 8)}, ${formatPercent((sums.fileBits - sums.coefficientBits) / sums.fileBits)}`,
          title: 'Headers, tables, metadata, and what coding itself takes: listed below the picture',
        },
        {
          name: 'The file',
          value: `${formatBytes(sums.fileBits / 8)}, ${formatSignificant(sums.fileBits / pixels)} bits a pixel`,
          title: `${formatCount(sums.fileBits / 8)} bytes`,
        },
        {
          name: 'In padding',
          value: padding === 0 ? 'none' : formatBytes(padding / 8),
          title:
            padding === 0
              ? 'No block lies wholly beyond the edge, or those that do cost nothing'
              : 'Blocks wholly beyond the picture’s edge, which only fill up the last MCUs; in the sums above',
        },
      ]}
    />
  );
}

function LedgerCard() {
  return (
    <HelpCard
      title="bits of blocks"
      formula={<>Σ blocks + stuffing + padding + restarts = 8 · bytes of the picture data</>}
      source="ITU-T T.81, annexes F and G"
    >
      <p>
        Every code in the file belongs to a coefficient of a block, so what each block cost is known to the bit, not
        estimated: plain sky a handful, leaves and hair hundreds. <Try set={{ ledgerOf: 'dc' }}>DC</Try> is each block’s
        mean, told as the difference from the block before; <Try set={{ ledgerOf: 'ac' }}>AC</Try> is all detail.
      </p>
      <p>
        Components’ blocks differ in size where colour is subsampled, so{' '}
        <Try set={{ component: 'all' }}>all together</Try> are shown in bits per pixel. In progressive files a code that
        ends a run of blocks is charged to the block that carries it.
      </p>
    </HelpCard>
  );
}
