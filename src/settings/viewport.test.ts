import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIT_MARGIN, FIT_MAX_ZOOM, fitZoom, paneRects, toPane, toPicture, viewportOf } from './viewport';

const side = fc.integer({ min: 1, max: 4000 });
const ratio = fc.constantFrom(1, 1.25, 1.5, 2, 3);
const size = fc.record({ width: side, height: side });

describe('viewport', () => {
  it('fits any picture into any pane, centred, with its margin', () => {
    fc.assert(
      fc.property(
        fc.record({ width: fc.integer({ min: 100, max: 4000 }), height: fc.integer({ min: 100, max: 4000 }) }),
        size,
        ratio,
        (pane, picture, dpr) => {
          const view = viewportOf(pane, picture, { zoom: 0, cx: 0.1, cy: 0.9 }, dpr);
          const width = picture.width * view.scale;
          const height = picture.height * view.scale;
          expect(width).toBeLessThanOrEqual(pane.width - 2 * FIT_MARGIN * dpr + 1e-6);
          expect(height).toBeLessThanOrEqual(pane.height - 2 * FIT_MARGIN * dpr + 1e-6);
          expect(view.zoom).toBeLessThanOrEqual(FIT_MAX_ZOOM);
          // Centred to within the rounding to whole device pixels.
          expect(Math.abs(2 * view.offsetX + width - pane.width)).toBeLessThanOrEqual(1 + 1e-6);
          expect(Math.abs(2 * view.offsetY + height - pane.height)).toBeLessThanOrEqual(1 + 1e-6);
        },
      ),
    );
  });

  it('shows a tiny picture eight times as large, no more', () => {
    expect(fitZoom({ width: 1000, height: 800 }, { width: 1, height: 1 }, 2)).toBe(8);
  });

  it('puts the centre in the middle of the pane', () => {
    const view = viewportOf(
      { width: 800, height: 600 },
      { width: 1000, height: 500 },
      { zoom: 2, cx: 0.25, cy: 0.75 },
      1,
    );
    expect(toPicture(view, 400, 300)).toEqual({ x: 250, y: 375 });
  });

  it('has inverse maps between pane and picture', () => {
    fc.assert(
      fc.property(size, size, ratio, fc.double({ min: 0.05, max: 64, noNaN: true }), (pane, picture, dpr, zoom) => {
        const view = viewportOf(pane, picture, { zoom, cx: 0.5, cy: 0.5 }, dpr);
        const there = toPicture(view, 17, 23);
        const back = toPane(view, there.x, there.y);
        expect(back.x).toBeCloseTo(17, 6);
        expect(back.y).toBeCloseTo(23, 6);
      }),
    );
  });
});

describe('panes', () => {
  it('splits one pane at a whole pixel, nothing lost or doubled', () => {
    const [left, right] = paneRects('split', 0.3337, 1001, 600);
    expect(left.rect).toEqual(right.rect);
    expect(left.clip.width + right.clip.width).toBe(1001);
    expect(right.clip.x).toBe(left.clip.width);
    expect([left.content, right.content]).toEqual(['original', 'rebuilt']);
  });

  it('lays two panes side by side, or one above the other where it is narrow', () => {
    const [left, right] = paneRects('side', 0.5, 1001, 600);
    expect(right.rect.x).toBe(left.rect.width + 1);
    expect(left.rect.width).toBe(right.rect.width);
    const [above, below] = paneRects('side', 0.5, 600, 1001);
    expect(below.rect.y).toBe(above.rect.height + 1);
  });

  it('keeps every pane in place while the original is shown', () => {
    for (const compare of ['split', 'side', 'flip', 'difference'] as const) {
      const shown = paneRects(compare, 0.5, 800, 600, true);
      expect(shown.map((pane) => pane.rect)).toEqual(paneRects(compare, 0.5, 800, 600).map((pane) => pane.rect));
      expect(shown.every((pane) => pane.content === 'original')).toBe(true);
    }
  });
});
