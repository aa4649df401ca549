import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewportOf } from '../../settings/viewport';
import { viewOf, zoomedBy } from './use-zoom-surface';

const base = { picture: { width: 1000, height: 500 }, devicePixelRatio: 2, maxZoom: 64 };
const pane = { width: 1600, height: 1200 };

describe('zooming', () => {
  it('finds the view again from the transform that shows it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 64, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (zoom, cx, cy) => {
          const view = { zoom, cx, cy };
          const { offsetX, offsetY } = viewportOf(pane, base.picture, view, 2);
          const found = viewOf({ k: zoom, x: offsetX / 2, y: offsetY / 2 }, { ...base, pane, view });
          expect(found.zoom).toBe(zoom);
          // Offsets are whole device pixels.
          expect(Math.abs(found.cx - cx) * 1000 * zoom * 2).toBeLessThanOrEqual(0.5001);
          expect(Math.abs(found.cy - cy) * 500 * zoom * 2).toBeLessThanOrEqual(0.5001);
        },
      ),
    );
  });

  it('becomes the fit again when zoomed out far enough', () => {
    const view = { zoom: 1, cx: 0.3, cy: 0.3 };
    expect(zoomedBy(0.01, { ...base, pane, view })).toEqual({ zoom: 0, cx: 0.5, cy: 0.5 });
  });

  it('starts from the fit about the middle', () => {
    const view = { zoom: 0, cx: 0.3, cy: 0.3 };
    const fit = (1600 / 2 - 16) / 1000;
    expect(zoomedBy(2, { ...base, pane, view })).toEqual({ zoom: 2 * fit, cx: 0.5, cy: 0.5 });
  });

  it('stops at the closest look', () => {
    expect(zoomedBy(2, { ...base, pane, view: { zoom: 60, cx: 0.1, cy: 0.2 } })).toEqual({
      zoom: 64,
      cx: 0.1,
      cy: 0.2,
    });
  });
});
