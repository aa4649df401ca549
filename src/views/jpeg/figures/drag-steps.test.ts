import { expect, test } from 'vitest';
import { draggedValue, DRAG_STEP, wheelSteps, type WheelTurn } from './drag-steps';

test('up is more, down is less, and small moves are none', () => {
  const drag = { index: 3, from: -2, y: 100, changed: false };
  expect(draggedValue(drag, 100 - 3 * DRAG_STEP)).toBe(1);
  expect(draggedValue(drag, 100 + 2 * DRAG_STEP)).toBe(-4);
  expect(draggedValue(drag, 100 + DRAG_STEP - 1)).toBe(-2);
});

test('a wheel makes a step every 40 pixels, and keeps what is left over', () => {
  const turn: WheelTurn = { index: -1, travel: 0, at: 0, changed: false };
  const wheel = (deltaY: number, timeStamp: number, index = 5): number =>
    wheelSteps(turn, index, { deltaY, deltaMode: 0, timeStamp });
  expect([wheel(-25, 10), wheel(-25, 20), wheel(-70, 30)]).toEqual([0, 1, 2]);
  turn.changed = true;
  expect(wheel(40, 60)).toBe(-1);
  expect(turn.changed).toBe(true);
  expect(wheel(-39, 2000)).toBe(0);
  expect(turn.changed).toBe(false);
  expect(wheel(-39, 2010, 6)).toBe(0);
});
