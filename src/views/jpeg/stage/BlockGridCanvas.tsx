import { useEffect, useRef } from 'react';
import { viewportOf, type Pane, type View } from '../../../settings/viewport';
import { useSetting } from '../../shared/bench-context';
import type { CanvasArea } from '../../shared/CanvasHost';
import { overlayContext } from '../../shared/stage/overlay-context';
import { blockSize, mcuSize, type BlockImage } from './block-geometry';
import { hasBlockGrid, paintBlockGrid } from './paint-block-grid';

interface BlockGridCanvasProps {
  readonly area: CanvasArea;
  readonly image: BlockImage;
  readonly panes: readonly Pane[];
  readonly component: number;
}

/** The grid of the component's blocks and of the MCUs, from near enough to tell blocks apart. */
export function BlockGridCanvas({ area, image, panes, component }: BlockGridCanvasProps) {
  const view: View = { zoom: useSetting('zoom'), cx: useSetting('cx'), cy: useSetting('cy') };
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current && overlayContext(canvas.current);
    if (!context) return;
    context.clearRect(0, 0, area.width, area.height);
    for (const { rect } of panes) {
      const viewport = viewportOf(rect, image, view, area.devicePixelRatio);
      const [block, mcu] = [blockSize(image, component), mcuSize(image)];
      paintBlockGrid(context, { pane: rect, picture: image, viewport, block, mcu });
    }
  });
  if (
    !panes.some(({ rect }) =>
      hasBlockGrid(viewportOf(rect, image, view, area.devicePixelRatio), blockSize(image, component)),
    )
  )
    return null;
  return <canvas ref={canvas} className="pixel-overlay" width={area.width} height={area.height} aria-hidden="true" />;
}
