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
  /** Of the first frame. */
  readonly firstShown: number;
}

/** What came of a drop, milliseconds from it. */
export interface DropOutcome {
  readonly shown: number;
  readonly settled: number;
  readonly blockUntilShown: number;
  readonly blockUntilSettled: number;
}

export interface PresentationProbe {
  readonly frames: StageFrame[];
  /** Opens one of the samples, drawn to a square: as natural as a picture gets, and of the size asked for. */
  openSquare(side: number): Promise<void>;
  /** Waits until the page is at rest, and forgets what was. */
  rest(): Promise<void>;
  /** Waits until the page is at rest after one move of the slider. */
  outcome(): Promise<MoveOutcome>;
  /** Drops a JPEG on the page and waits for it, and then for the page to be at rest. */
  drop(file: File): Promise<DropOutcome>;
  /** Opens a square sample as `openSquare` does, the JPEG bench being open in its panel `make`. */
  openSquareToMake(side: number): Promise<void>;
  /** A move of the quality slider, where the page has none. */
  setQuality(quality: number): void;
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
function observe<T extends object>(owner: T, name: keyof T & string, then: (self: T, args: unknown[]) => void): void {
  const original = owner[name] as (...args: unknown[]) => unknown;
  Object.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value(this: T, ...args: unknown[]): unknown {
      const result = Reflect.apply(original, this, args);
      then(this, args);
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
/** When the coefficients of a whole component went to the GPU last; what is painted later shows them. */
let decodedAt = -1;
if ('gpu' in navigator) {
  observe(GPUQueue.prototype, 'writeBuffer', (_, [buffer]) => {
    if (buffer instanceof GPUBuffer && buffer.label.startsWith('JPEG coefficients')) decodedAt = performance.now();
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

async function squareSample(side: number): Promise<Blob> {
  const sample = await createImageBitmap(await (await fetch('samples/landscape.png')).blob());
  const canvas = new OffscreenCanvas(side, side);
  canvas.getContext('2d')?.drawImage(sample, 0, 0, side, side);
  return canvas.convertToBlob();
}

function requireSquare(side: number, size: { readonly width: number; readonly height: number } | null): void {
  if (size?.width === side && size.height === side) return;
  throw new Error(`Expected ${side}×${side}, the page has ${size?.width ?? 0}×${size?.height ?? 0}.`);
}

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

function takeLongestGap(): number {
  const gap = Math.max(longestGap, performance.now() - lastTick);
  longestGap = 0;
  return gap;
}

window.presentationProbe = {
  frames,
  async openSquare(side) {
    await scripting().load(await squareSample(side));
    await atRest();
    requireSquare(side, scripting().readouts());
  },
  async openSquareToMake(side) {
    await scripting().load(await squareSample(side));
    await atRest();
    const made = await createImageBitmap(await scripting().exportBlob('made.jpg'));
    requireSquare(side, made);
    made.close();
  },
  setQuality(quality) {
    moves.push(performance.now());
    scripting().set({ quality });
  },
  async drop(file) {
    await atRest();
    frames.length = 0;
    decodedAt = -1;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    await nextFrame();
    takeLongestGap();
    const start = performance.now();
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    let shown: number | undefined;
    while (shown === undefined) {
      await nextFrame();
      shown = frames.find(({ drawn }) => decodedAt > start && drawn > decodedAt)?.shown;
      if (performance.now() - start > 60_000) throw new Error('The dropped picture was not shown within a minute.');
    }
    const blockUntilShown = takeLongestGap();
    const settled = await atRest();
    const blockUntilSettled = Math.max(blockUntilShown, takeLongestGap());
    return { shown: shown - start, settled: settled - start, blockUntilShown, blockUntilSettled };
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
    return {
      drawn: last.drawn - made,
      shown: last.shown - made,
      settled: settled - made,
      frames: frames.length,
      firstShown: frames[0].shown - made,
    };
  },
  takeLongestGap,
};
