import { useMemo } from 'react';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { EditGrid } from '../figures/EditGrid';
import { tintOf } from '../../shared/figures/tint';
import type { BlockInView } from './block-in-view';
import { frequencyName } from '../../shared/figures/frequency-name';
import type { CellFace } from './cell-view';
import { useEditCoefficient } from './use-block';

interface CoefficientGridProps {
  readonly block: BlockInView;
  readonly faces: readonly CellFace[];
  /** Whether the values on show are the ones that can be changed. */
  readonly editable: boolean;
}

/** The 64 coefficients of a block. */
export function CoefficientGrid({ block, faces, editable }: CoefficientGridProps) {
  const picked = useSetting('coefficient');
  const change = useChangeSettings();
  const edit = useEditCoefficient(block);
  const cells = useMemo(
    () =>
      faces.map(({ text, tint }, index) => ({
        text,
        name: frequencyName(index),
        background: tintOf(tint),
        zero: tint === 0,
        changed: block.quantised[index] !== block.original[index],
      })),
    [faces, block],
  );
  return (
    <EditGrid
      label="Coefficients of the block"
      what="Coefficient"
      cells={cells}
      values={block.quantised}
      editable={editable}
      cleared={0}
      picked={picked}
      onPick={(coefficient) => {
        change({ coefficient });
      }}
      onEdit={edit}
    />
  );
}
