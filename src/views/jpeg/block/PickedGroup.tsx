import { useMemo } from 'react';
import { ZIGZAG_INDEX } from '../../../codec/jpeg/zigzag';
import { useSetting } from '../../shared/bench-context';
import { formatNumber, formatPercent, NOT_AVAILABLE } from '../../shared/format';
import { Group } from '../../shared/Group';
import { HelpCard } from '../../shared/HelpCard';
import { basisWave, greyPixels } from './basis-pixels';
import { energyShare, type BlockInView } from './block-in-view';
import { frequencyName } from '../../shared/figures/frequency-name';
import { cyclesText } from './cell-view';
import { PixelCanvas } from '../../shared/figures/PixelCanvas';

const whole = (value: number): string => String(value).replace('-', '−');

/** The coefficient that is picked: its wave, and what it adds to the block. */
export function PickedGroup({ block }: { readonly block: BlockInView }) {
  const index = useSetting('coefficient');
  const value = block.quantised[index];
  const was = block.original[index];
  const share = energyShare(block.dequantised, index);
  const wave = useMemo(() => greyPixels(basisWave(index), 128, 115), [index]);
  return (
    <Group title={`Coefficient ${frequencyName(index)}`} help={<WaveCard />} className="picked-coefficient">
      <div className="picked-row">
        <PixelCanvas className="wave-canvas" label="The wave of this coefficient" pixels={wave} width={8} height={8} />
        <dl className="picked-facts">
          <Fact name="Cycles">{cyclesText(index)}</Fact>
          <Fact name="Value × step">
            {whole(value)} × {block.component.table[index]} = {whole(block.dequantised[index])}
          </Fact>
          <Fact name="In the file">{value === was ? 'the same' : whole(was)}</Fact>
          <Fact name="Adds at most">{`± ${formatNumber(Math.abs(block.dequantised[index]) * peakOf(index))} levels`}</Fact>
          <Fact name="Share of energy">{share === null ? NOT_AVAILABLE : formatPercent(share)}</Fact>
          <Fact name="Along the zig-zag">{ZIGZAG_INDEX[index]} of 63</Fact>
        </dl>
      </div>
    </Group>
  );
}

/** The largest sample of the orthonormal wave: what a dequantised coefficient of 1 adds at its crest. */
function peakOf(index: number): number {
  const along = (k: number): number => (k === 0 ? Math.SQRT1_2 : CREST[k]);
  return (along(index & 7) * along(index >> 3)) / 4;
}

/** max over x of |cos((2x+1)kπ/16)|, k = 0…7. */
const CREST = Array.from({ length: 8 }, (_, k) =>
  Math.max(...Array.from({ length: 8 }, (_, x) => Math.abs(Math.cos(((2 * x + 1) * k * Math.PI) / 16)))),
);

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="picked-fact">
      <dt>{name}</dt>
      <dd className="figure">{children}</dd>
    </div>
  );
}

function WaveCard() {
  return (
    <HelpCard
      title="a coefficient"
      formula={<>wave(u, v) = ¼ c(u) c(v) cos((2x+1)uπ/16) cos((2y+1)vπ/16)</>}
      source="Ahmed, Natarajan and Rao 1974; ITU-T T.81 (1992), A.3.3"
    >
      <p>
        The picture is the wave that this coefficient stands for: u half-cycles across the block, v half-cycles down.
        Its energy is its square; because the waves are orthonormal, the energies of all 64 add up to that of the block.
      </p>
    </HelpCard>
  );
}
