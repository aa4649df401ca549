import { ZIGZAG_INDEX } from '../../../codec/jpeg/zigzag';
import { bitsByCoefficient, type BlockCode } from '../../../codec/jpeg/codes/block-codes';
import { writeNpy } from '../../../codec/npy';
import { inverseDct } from '../../../math/jpeg/inverse-dct';
import { FigureMenu } from '../../shared/FigureMenu';
import { csv } from '../../shared/figures/plot-exports';
import { useJpegTools } from '../jpeg-context';
import type { BlockInView } from './block-in-view';

interface BlockMenuProps {
  readonly block: BlockInView;
  readonly codes: readonly BlockCode[] | null;
}

/** "0-45-66": component, row and column in a file's name. */
const placeName = ({ place: { component, row, column } }: BlockInView): string => `${component}-${row}-${column}`;

/** The block's 64 coefficients as files, and the whole file with the edits in it. */
export function BlockMenu({ block, codes }: BlockMenuProps) {
  const { engine } = useJpegTools();
  const table = (): Blob => {
    const bits = codes && bitsByCoefficient(codes);
    return csv(
      ['u', 'v', 'zigzag', 'in_file', 'quantised', 'step', 'dequantised', 'bits_in_file'],
      Array.from({ length: 64 }, (_, index) => [
        index & 7,
        index >> 3,
        ZIGZAG_INDEX[index],
        block.original[index],
        block.quantised[index],
        block.component.table[index],
        block.dequantised[index],
        bits ? bits[index] : '',
      ]),
    );
  };
  return (
    <FigureMenu
      label="Save the coefficients"
      exports={[
        {
          label: 'This block, CSV',
          detail: 'values, steps, bits',
          file: `block-${placeName(block)}.csv`,
          make: () => Promise.resolve(table()),
        },
        {
          label: 'Edited file, JPEG',
          detail: 'exactly these coefficients',
          file: 'edited.jpg',
          make: () => engine.exportBlob('edited.jpg'),
        },
        {
          label: 'All coefficients, NumPy',
          detail: 'int16, with the edits',
          file: 'coefficients.npz',
          make: () => engine.exportBlob('coefficients.npz'),
        },
      ]}
    />
  );
}

/** The block as the player shows it. */
export function BuildUpMenu({ block, count }: { readonly block: BlockInView; readonly count: number }) {
  const samples = (): Blob => {
    const kept = block.dequantised.map((value, index) => (ZIGZAG_INDEX[index] < count ? value : 0));
    const level = 2 ** (block.jpeg.precision - 1);
    const data = Float32Array.from(inverseDct(kept), (value) => value + level);
    return new Blob([writeNpy({ shape: [8, 8], data })]);
  };
  return (
    <FigureMenu
      label="Save the block"
      exports={[
        {
          label: 'Samples so far, NumPy',
          detail: 'float32, 8×8, not rounded',
          file: `block-${placeName(block)}-${count}.npy`,
          make: () => Promise.resolve(samples()),
        },
      ]}
    />
  );
}
