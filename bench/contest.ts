/** What a measurement is: contestants that took turns at the same task, with every time and how right each answer was. */

/** The parts of a run that `--only` chooses from. */
export const GROUPS = ['fft', 'dct', 'block', 'slider', 'first-picture', 'size'] as const;
export type Group = (typeof GROUPS)[number];

/** What is measured of everything there is: groups, and of them what has `match` in its name. */
export interface Choice {
  readonly groups: readonly Group[];
  readonly match: string;
}

/** The groups that are measured in the benchmark's own page; the others drive the built page. */
export const KERNEL_GROUPS = ['fft', 'dct', 'block'] as const satisfies readonly Group[];
export type KernelGroup = (typeof KERNEL_GROUPS)[number];

export interface Series {
  /** `gpu`, `cpu`, `jax-js`, `kissfft`, …: what the aims name. */
  readonly contestant: string;
  readonly label: string;
  /** Per transform, in the order of the rounds. */
  readonly milliseconds: readonly number[];
  /** ‖answer − reference‖₂ / ‖reference‖₂ without the mean; null for the f64 reference itself. */
  readonly relativeError: number | null;
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

export interface FirstPicture {
  readonly engine: 'auto' | 'cpu';
  /** From navigation to the frame that shows the first rebuilt picture. */
  readonly milliseconds: readonly number[];
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
