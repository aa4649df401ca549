/**
 * Runs in the built page before anything else and notes when the stage has been presented.
 *
 * The end of a frame, on both engines: the first animation frame after the drawing of the stage's canvas is done. On
 * WebGPU "done" is when the queue has finished the submit that drew it; a 2-D canvas is drawn at once. That is never
 * before the picture is seen. The page is not changed: three browser functions are called through.
 */
import type { Waveloupe } from '../../src/app/scripting';

export interface StageFrame {
  /** Milliseconds since navigation: the drawing handed over, and the frame that shows it. */
  readonly drawn: number;
  readonly shown: number;
}

/** What came of one move of the slider, milliseconds from the making of its event; of the last frame, if several. */
export interface MoveOutcome extends StageFrame {
  readonly settled: number;
  readonly frames: number;
}

export interface PresentationProbe {
  readonly frames: StageFrame[];
  /** Opens one of the samples, drawn to a square: as natural as a picture gets, and of the size asked for. */
  openSquare(side: number): Promise<void>;
  /** Waits until the page is at rest, and forgets what was. */
  rest(): Promise<void>;
  /** Waits until the page is at rest after one move of the slider. */
  outcome(): Promise<MoveOutcome>;
  /** Longest time between two ticks of a 1 ms timer since the last call, milliseconds. */
  takeLongestGap(): number;
}

declare global {
  interface Window {
    presentationProbe: PresentationProbe;
  }
}

const isStage = (canvas: HTMLCanvasElement | OffscreenCanvas): boolean =>
  canvas instanceof HTMLCanvasElement && canvas.dataset.role === 'stage';

const frames: StageFrame[] = [];
const moves: number[] = [];

function scripting(): Waveloupe {
  if (!window.waveloupe) throw new Error('The page offers no window.waveloupe.');
  return window.waveloupe;
}

/** Drawings on their way to the screen. */
let pending = 0;

const noteShown = (drawn: number): void => {
  requestAnimationFrame(() => {
    pending--;
    frames.push({ drawn, shown: performance.now() });
  });
};

/** Settings and pixels belong together, and every drawing so far has been seen. */
const atRest = async (): Promise<number> => {
  await scripting().settled();
  const settled = performance.now();
  do await new Promise((resolve) => requestAnimationFrame(resolve));
  while (pending > 0);
  return settled;
};

/** Calls `then` after each call of a method. */
function observe<T extends object>(owner: T, name: keyof T & string, then: (self: T) => void): void {
  const original = owner[name] as (...args: unknown[]) => unknown;
  Object.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value(this: T, ...args: unknown[]): unknown {
      const result = Reflect.apply(original, this, args);
      then(this);
      return result;
    },
  });
}

if ('gpu' in navigator) {
  let stageDrawn = false;
  observe(GPUCanvasContext.prototype, 'getCurrentTexture', ({ canvas }) => {
    if (isStage(canvas)) stageDrawn = true;
  });
  observe(GPUQueue.prototype, 'submit', (queue) => {
    if (!stageDrawn) return;
    stageDrawn = false;
    pending++;
    const drawn = performance.now();
    void queue.onSubmittedWorkDone().then(() => noteShown(drawn));
  });
}
let drawnThisFrame = false;
observe(CanvasRenderingContext2D.prototype, 'drawImage', ({ canvas }) => {
  // Original and rebuilt are two drawings of one frame.
  if (!isStage(canvas) || drawnThisFrame) return;
  drawnThisFrame = true;
  pending++;
  queueMicrotask(() => {
    drawnThisFrame = false;
    noteShown(performance.now());
  });
});

window.addEventListener(
  'pointermove',
  (event) => {
    const onSlider = event.target instanceof Element && event.target.closest('.slider-track') !== null;
    if (onSlider && event.buttons !== 0) moves.push(event.timeStamp);
  },
  { capture: true },
);

let longestGap = 0;
let lastTick = performance.now();
const tick = (): void => {
  const now = performance.now();
  longestGap = Math.max(longestGap, now - lastTick);
  lastTick = now;
  setTimeout(tick, 1);
};
tick();

window.presentationProbe = {
  frames,
  async openSquare(side) {
    const sample = await createImageBitmap(await (await fetch('samples/landscape.png')).blob());
    const canvas = new OffscreenCanvas(side, side);
    canvas.getContext('2d')?.drawImage(sample, 0, 0, side, side);
    await scripting().load(await canvas.convertToBlob());
    await atRest();
    const readouts = scripting().readouts();
    if (readouts?.width !== side || readouts.height !== side) {
      throw new Error(`Expected ${side}×${side}, the page has ${readouts?.width ?? 0}×${readouts?.height ?? 0}.`);
    }
  },
  async rest() {
    await atRest();
    frames.length = 0;
    moves.length = 0;
  },
  async outcome() {
    const settled = await atRest();
    if (moves.length !== 1) throw new Error(`One move of the mouse made ${moves.length} events on the slider.`);
    const [made, last] = [moves[0], frames[frames.length - 1]];
    return { drawn: last.drawn - made, shown: last.shown - made, settled: settled - made, frames: frames.length };
  },
  takeLongestGap() {
    const gap = longestGap;
    longestGap = 0;
    return gap;
  },
};
