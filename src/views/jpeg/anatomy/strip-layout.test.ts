import { describe, expect, it } from 'vitest';
import { segmentAt, segmentKind } from './segment-kinds';
import { GAP, SMALLEST, stripLayout } from './strip-layout';

const usual = [2, 18, 69, 69, 19, 33, 183, 33, 183, 14, 81_234, 2];

describe('the strip of segments', () => {
  it.each([0.5, 1])('fills the width at power %d, and nothing is too small to hit', (power) => {
    const boxes = stripLayout(usual, 800, power);
    expect(boxes).toHaveLength(usual.length);
    const last = boxes[boxes.length - 1];
    expect(last.x + last.width).toBeCloseTo(800, 0);
    for (const [index, box] of boxes.entries()) {
      expect(box.width).toBeGreaterThanOrEqual(SMALLEST);
      if (index > 0) expect(box.x).toBeCloseTo(boxes[index - 1].x + boxes[index - 1].width + GAP, 1);
    }
    expect(boxes[10].width).toBe(Math.max(...boxes.map((box) => box.width)));
  });

  it('draws the large ones in proportion to each other', () => {
    const boxes = stripLayout([40_000, 10_000, 10], 500, 1);
    expect(boxes[0].width / boxes[1].width).toBeCloseTo(4, 1);
    const assisted = stripLayout([40_000, 10_000, 10], 500, 0.5);
    expect(assisted[0].width / assisted[1].width).toBeCloseTo(2, 1);
  });

  it('joins neighbours where there are more than fit, and loses none', () => {
    const boxes = stripLayout(new Array<number>(5000).fill(4), 350, 0.5);
    expect(boxes.length).toBeLessThanOrEqual(51);
    expect(boxes[0].first).toBe(0);
    expect(boxes[boxes.length - 1].last).toBe(4999);
    for (let i = 1; i < boxes.length; i++) expect(boxes[i].first).toBe(boxes[i - 1].last + 1);
    expect(boxes[boxes.length - 1].x + boxes[boxes.length - 1].width).toBeLessThanOrEqual(350.1);
  });

  it('copes with no segments and no room', () => {
    expect(stripLayout([], 100, 1)).toEqual([]);
    expect(stripLayout([5, 5], 0, 1)).toHaveLength(1);
  });
});

describe('segments', () => {
  const segment = (start: number, end: number, marker: number, scan = -1) => ({ start, end, marker, scan, name: '' });
  it('are found by a byte', () => {
    const segments = [segment(0, 2, 0xd8), segment(2, 20, 0xe0), segment(20, 30, -1, 0)];
    expect([0, 1, 2, 19, 20, 29, 99].map((at) => segmentAt(segments, at))).toEqual([0, 0, 1, 1, 2, 2, 2]);
  });

  it('are told apart by their markers', () => {
    const kinds = [
      [0xd8, -1],
      [0xe1, -1],
      [0xfe, -1],
      [0xdb, -1],
      [0xc4, -1],
      [0xc0, -1],
      [0xda, 0],
      [-1, 0],
      [-1, -1],
    ].map(([marker, scan]) => segmentKind(segment(0, 1, marker, scan)));
    expect(kinds.join(' ')).toBe('header metadata metadata table table header header scan trailing');
  });
});
