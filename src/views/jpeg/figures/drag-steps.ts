/** A drag or a turn of the wheel as whole steps of a coefficient, and which of them are one step for undo. */

/** Travel of the pointer that makes one step, CSS pixels. */
export const DRAG_STEP = 5;
/** Travel of the wheel that makes one step, CSS pixels; and the pause that ends a turn, milliseconds. */
const WHEEL_STEP = 40;
const WHEEL_PAUSE = 700;

export interface Drag {
  readonly index: number;
  readonly from: number;
  readonly y: number;
  /** Whether it has changed anything yet: what follows is joined to that. */
  changed: boolean;
}

/** The value that a drag asks for: up is more. */
export function draggedValue({ from, y }: Drag, clientY: number): number {
  return from + Math.trunc((y - clientY) / DRAG_STEP);
}

export interface WheelTurn {
  index: number;
  travel: number;
  at: number;
  changed: boolean;
}

/** Whole steps of a wheel event, up is more; what is left over waits in `turn`. A pause or another cell begins anew. */
export function wheelSteps(
  turn: WheelTurn,
  index: number,
  event: { readonly deltaY: number; readonly deltaMode: number; readonly timeStamp: number },
): number {
  if (index !== turn.index || event.timeStamp - turn.at > WHEEL_PAUSE)
    Object.assign(turn, { index, travel: 0, changed: false });
  turn.at = event.timeStamp;
  turn.travel += event.deltaMode === 0 ? event.deltaY : event.deltaY * WHEEL_STEP;
  const steps = Math.trunc(turn.travel / WHEEL_STEP);
  turn.travel -= steps * WHEEL_STEP;
  return -steps || 0;
}
