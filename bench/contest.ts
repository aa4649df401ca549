/** What a measurement is: contestants that took turns at the same task, with every time and how right each answer was. */

/** The parts of a run that `--only` chooses from. */
export const GROUPS = [
  'fft',
  'dct',
  'block',
  'jpeg',
  'network',
  'slider',
  'first-picture',
  'jpeg-slider',
  'jpeg-drop',
  'phi-slider',
  'survey',
  'size',
] as const;
export type Group = (typeof GROUPS)[number];

/** What is measured of everything there is: groups, and of them what has `match` in its name. */
export interface Choice {
  readonly groups: readonly Group[];
  readonly match: string;
}

/** The groups that are measured in the benchmark's own page; the others drive the built page. */
export const KERNEL_GROUPS = ['fft', 'dct', 'block', 'jpeg', 'network'] as const satisfies readonly Group[];
export type KernelGroup = (typeof KERNEL_GROUPS)[number];

export interface Series {
  /** `gpu`, `cpu`, `jax-js`, `kissfft`, `jpeg-js`, …: what the aims name. */
  readonly contestant: string;
  readonly label: string;
  /** Per transform, in the order of the rounds. */
  readonly milliseconds: readonly number[];
  /**
   * Of a transform ‖answer − reference‖₂ / ‖reference‖₂ without the mean; of JPEG the root mean square of R, G and B in
   * levels. Null for the reference itself.
   */
  readonly error: number | null;
  readonly note: string;
}

export interface Contest {
  /** Unique, as the aims name it: "fft 512x512". */
  readonly id: string;
  readonly title: string;
  /** Transforms per timing; the times are already divided by it. */
  readonly batch: number;
  readonly series: readonly Series[];
}

export interface Rounds {
  readonly rounds: number;
  readonly warmups: number;
}

/** What the benchmark's page offers to the runner. */
export interface BenchPage {
  /** Adapter and browser, for the head of the report. */
  describe(): Promise<PageFacts>;
  contests(group: KernelGroup): readonly string[];
  measure(group: KernelGroup, contest: string, rounds: Rounds): Promise<Contest>;
}

/** A slider moved again and again on the built page. */
export interface SliderRun {
  readonly engine: 'gpu' | 'cpu';
  readonly transform: 'dft' | 'dct';
  readonly color: 'rgb' | 'luma';
  /** One event at a time, the page at rest before each: from the event to the frame that shows its picture. */
  readonly milliseconds: readonly number[];
  /** The share that each event asked for. */
  readonly keep: readonly number[];
  /** From the event to the drawing handed to the GPU's queue, or done on the 2-D canvas. */
  readonly drawnMilliseconds: readonly number[];
  /** The most frames of the stage that one event led to; the last one counts. */
  readonly mostFrames: number;
  /** From the event to pixels and read-outs that belong to it. */
  readonly settledMilliseconds: readonly number[];
  /** Events at 60 a second: how many pictures of the stage a second come of them. */
  readonly picturesPerSecond: number;
  /** Longest time that the page's own thread was not free, over all of it. */
  readonly longestBlock: number;
}

/** The quality slider of the JPEG bench, moved as the Keep slider is, over a picture of 1 MP that is no JPEG. */
export interface JpegSliderRun {
  readonly engine: 'gpu' | 'cpu';
  /** The slider dragged with the mouse; or, where the page shows none, the setting changed by a script. */
  readonly by: 'mouse' | 'script';
  /** From the event to the first frame that shows the picture at this quality. */
  readonly milliseconds: readonly number[];
  readonly quality: readonly number[];
  /** From the event to figures and file size that belong to it. */
  readonly settledMilliseconds: readonly number[];
  readonly longestBlock: number;
}

/** The φ slider of the Network bench, moved with the mouse. */
export interface PhiSliderRun {
  readonly engine: 'gpu' | 'cpu';
  /** From the event to the first frame that shows the maps at this φ. */
  readonly milliseconds: readonly number[];
  readonly phi: readonly number[];
  /** From the event to everything known at it. */
  readonly settledMilliseconds: readonly number[];
  readonly longestBlock: number;
}

/** A JPEG of 12 MP dropped on the JPEG bench, another picture being open and at rest. */
export interface JpegDrop {
  readonly process: 'baseline' | 'progressive';
  readonly fileBytes: number;
  /** From the drop to the first frame that shows it, and to everything known of it. */
  readonly milliseconds: readonly number[];
  readonly settledMilliseconds: readonly number[];
  /** Longest time that the page's own thread was not free, in each round, until the picture is shown and until all is known. */
  readonly blockUntilShown: readonly number[];
  readonly blockUntilSettled: readonly number[];
}

export interface FirstPicture {
  readonly engine: 'auto' | 'cpu';
  /** From navigation to the frame that shows the first rebuilt picture. */
  readonly milliseconds: readonly number[];
}

/** `waveloupe survey` over a folder. */
export interface SurveyCommandRun {
  readonly files: number;
  readonly meanBytes: number;
  /** Every coefficient, or headers alone. */
  readonly full: boolean;
  /** The whole process, start to end. */
  readonly milliseconds: readonly number[];
  readonly peakBytes: readonly number[];
}

/** A folder dropped on the Survey bench. */
export interface SurveyDrop {
  readonly files: number;
  readonly meanBytes: number;
  readonly milliseconds: readonly number[];
  readonly longestBlock: readonly number[];
}

/** The filter moved over many files. */
export interface SurveyFilterRun {
  readonly files: number;
  /** Until all rows were there. */
  readonly readMilliseconds: number;
  /** From the setting to the first frame that shows it, a move each. */
  readonly milliseconds: readonly number[];
  readonly longestBlock: number;
}

/** A line of what `npm run size` prints. */
export interface SizeLine {
  readonly name: string;
  readonly kilobytes: number;
  readonly atMost: number;
}

export interface PageFacts {
  readonly adapter: string;
  readonly software: boolean;
  /** Which kernel family the adapter runs: storage passes or workgroup memory. */
  readonly shape: string;
  readonly features: readonly string[];
}
