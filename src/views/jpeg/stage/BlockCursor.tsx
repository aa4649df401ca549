import type { KeyboardEvent } from 'react';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { toPane, viewportOf, type Rect, type View } from '../../../settings/viewport';
import { useBench, useChangeSettings, useSetting } from '../../shared/bench-context';
import type { CanvasArea } from '../../shared/CanvasHost';
import { componentName } from '../component-names';
import { formatBlock } from '../picked-block';
import { blockAt, blockBeside, blockRect, type BlockPlace } from './block-geometry';
import { blockPlaceText } from './block-text';

interface BlockCursorProps {
  readonly area: CanvasArea;
  readonly image: Jpeg;
  readonly pane: Rect;
  readonly component: number;
  readonly picked: BlockPlace | null;
  readonly pointed: BlockPlace | null;
  readonly onPointed: (place: BlockPlace | null) => void;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};
/** Blocks that an arrow with Shift goes. */
const STRIDE = 10;

/** The blocks by keyboard: it has no look of its own, the outline of the block that it is on shows where it is. */
export function BlockCursor({ area, image, pane, component, picked, pointed, onPointed }: BlockCursorProps) {
  const { announce } = useBench();
  const change = useChangeSettings();
  const view: View = { zoom: useSetting('zoom'), cx: useSetting('cx'), cy: useSetting('cy') };

  const start = (): BlockPlace | null =>
    picked ??
    blockAt(image, component, view.cx * image.width, view.cy * image.height) ??
    blockAt(image, component, 0, 0);
  /** Moves the view so far that the block is on the stage. */
  const follow = (place: BlockPlace): void => {
    if (view.zoom === 0) return;
    const rect = blockRect(image, place);
    const viewport = viewportOf(pane, image, view, area.devicePixelRatio);
    const from = toPane(viewport, rect.x, rect.y);
    const to = toPane(viewport, rect.x + rect.width, rect.y + rect.height);
    if (from.x >= 0 && from.y >= 0 && to.x <= pane.width && to.y <= pane.height) return;
    change({ cx: (rect.x + rect.width / 2) / image.width, cy: (rect.y + rect.height / 2) / image.height });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    if (arrow) {
      event.preventDefault();
      event.stopPropagation();
      const from = pointed ?? start();
      if (!from) return;
      const stride = event.shiftKey ? STRIDE : 1;
      const next = blockBeside(image, from, arrow[0] * stride, arrow[1] * stride);
      onPointed(next);
      follow(next);
      announce(blockPlaceText(image, next));
    } else if (event.key === 'Enter' && pointed) {
      event.preventDefault();
      change({ jpegBlock: formatBlock(pointed), panel: 'block' });
    }
  };
  return (
    <div
      className="block-cursor"
      role="application"
      aria-roledescription="block cursor"
      aria-label={`Blocks of ${componentName(image, component)}: arrow keys move, Enter opens the block, Escape lets go`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => {
        onPointed(start());
      }}
      onBlur={() => {
        onPointed(null);
      }}
    />
  );
}
