import { useCallback, useMemo } from 'react';
import { changeSettings, useBench, useSetting } from '../../shared/bench-context';
import { editCoefficient } from '../edit-history';
import { useEdits, useJpeg, useJpegTools } from '../jpeg-context';
import { formatBlock, parseBlock } from '../picked-block';
import { useBlockComponent } from '../stage/use-stage';
import { blockInView, coefficientLimits, middleBlock, type BlockInView } from './block-in-view';

/** The block that is picked, or the one in the middle while none is; null without a file. */
export function useBlock(): { readonly block: BlockInView; readonly picked: boolean } | null {
  const jpeg = useJpeg((snapshot) => snapshot.document?.jpeg ?? null);
  const edits = useEdits((history) => history.edits);
  const text = useSetting('jpegBlock');
  const component = useBlockComponent();
  return useMemo(() => {
    if (!jpeg) return null;
    const picked = parseBlock(text, jpeg);
    const place = picked ?? middleBlock(jpeg, component);
    return place && { block: blockInView(jpeg, place, edits), picked: picked !== null };
  }, [jpeg, edits, text, component]);
}

/**
 * Sets a coefficient of a block. `joined` makes one step of it with the change before, as a drag does. What is changed
 * is picked: an edit of a block that is only shown would be lost to sight.
 */
export function useEditCoefficient(
  block: BlockInView | null,
): (index: number, value: number, joined?: boolean) => void {
  const { edits } = useJpegTools();
  const { settings } = useBench();
  return useCallback(
    (index, value, joined = false) => {
      if (!block) return;
      const [low, high] = coefficientLimits(block.jpeg.precision, index);
      const clamped = Math.min(high, Math.max(low, Math.round(value)));
      changeSettings(settings, { jpegBlock: formatBlock(block.place), coefficient: index });
      editCoefficient(edits, { ...block.place, index, value: clamped }, block.original[index], joined);
    },
    [block, edits, settings],
  );
}
