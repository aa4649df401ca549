import { useMemo, useState } from 'react';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { Group } from '../../shared/Group';
import { HelpCard, Try } from '../../shared/HelpCard';
import { useJpeg } from '../jpeg-context';
import { BitsGroup } from './BitsGroup';
import { BlockMenu } from './BlockMenu';
import type { BlockInView } from './block-in-view';
import { blockScanCodes, onlyCodes, type ScanCodes } from './block-scan-codes';
import { cellFaces, type CellView } from './cell-view';
import { CoefficientGrid } from './CoefficientGrid';
import { EditTools } from './EditTools';
import { PickedGroup } from './PickedGroup';
import { PlaceGroup } from './PlaceGroup';
import { useBlock } from './use-block';
import './block.css';

const VIEWS: readonly { value: CellView; label: string; title: string }[] = [
  { value: 'quantised', label: 'Values', title: 'The whole numbers that the file holds; these can be changed' },
  { value: 'dequantised', label: '× step', title: 'Dequantised: values times their steps' },
  { value: 'step', label: 'Steps', title: 'The quantisation table: what a value of 1 stands for' },
  { value: 'bits', label: 'Bits', title: 'What each coefficient costs in the file' },
];

/** The controls of the block panel: which block, its 64 coefficients, the one that is picked, its bits. */
export function BlockRail() {
  const shown = useBlock();
  if (!shown) return <p className="quiet panel-lead">No file yet.</p>;
  return <RailOfBlock block={shown.block} picked={shown.picked} />;
}

function RailOfBlock({ block, picked }: { readonly block: BlockInView; readonly picked: boolean }) {
  const [view, setView] = useState<CellView>('quantised');
  const scans = useScanCodes(block);
  const codes = onlyCodes(scans);
  const faces = useMemo(() => cellFaces(block, view, codes), [block, view, codes]);
  return (
    <>
      <PlaceGroup block={block} picked={picked} />
      <Group
        title="Coefficients"
        help={
          <>
            <CoefficientsCard />
            <BlockMenu block={block} codes={codes} />
          </>
        }
      >
        <ChoiceGroup quiet label="Show" value={view} choices={VIEWS} onChange={setView} />
        <CoefficientGrid block={block} faces={faces} editable={view === 'quantised'} />
        {view === 'bits' && !codes && (
          <p className="quiet">
            {scans === null
              ? 'Counting the bits…'
              : 'Only in a sequential Huffman file does every coefficient of a block have bits of its own.'}
          </p>
        )}
        <EditTools block={block} />
      </Group>
      <PickedGroup block={block} />
      <BitsGroup jpeg={block.jpeg} scans={scans} />
    </>
  );
}

/** The block's bits in the file; null until the ledger is there. They stay what they are while the block is edited. */
function useScanCodes({ place, block }: BlockInView): readonly ScanCodes[] | null {
  const ledger = useJpeg((snapshot) => snapshot.ledger);
  const { component } = place;
  return useMemo(() => ledger && blockScanCodes(ledger.jpeg, component, block), [ledger, component, block]);
}

function CoefficientsCard() {
  return (
    <HelpCard
      title="coefficients"
      formula={<>block = Σ value · step · wave(u, v) + 128</>}
      source="ITU-T T.81 (1992), A.3.3 and A.3.4"
    >
      <p>
        A block of 8×8 samples is a sum of 64 cosine waves. The file holds one whole number for each; times the step of
        its place in the quantisation table it is the strength of that wave. The{' '}
        <Try set={{ coefficient: 0 }}>first</Try> is the mean, further right waves are finer across, further down finer
        down; the <Try set={{ coefficient: 63 }}>last</Try> is a chessboard.
      </p>
      <p>Type into a cell, drag it up or down, or turn the wheel on it: the picture follows.</p>
    </HelpCard>
  );
}
