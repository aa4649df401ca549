/**
 * The Network engine's only face. A picture's file and settings go in; a ResNet reads its JPEG coefficients; maps on a
 * canvas, logits, errors, figures and files come out. The same calls serve GPU and CPU.
 */
import type { CoefficientImage } from '../../codec/jpeg/jpeg';
import type { ConvolutionForm } from '../../models/resnet/run-plan';
import type { Params } from '../../settings/schema';
import type { CanvasHandle, EngineStatus, Progress } from '../api';
import type { JpegSource } from '../jpeg/api';

export type { ConvolutionForm } from '../../models/resnet/run-plan';

/** One feature map's name and size; `kind` is what made it. */
export interface MapInfo {
  readonly id: string;
  readonly kind: 'input' | 'convolution' | 'norm' | 'add' | 'relu' | 'pool' | 'linear';
  readonly channels: number;
  readonly height: number;
  readonly width: number;
  /** Which ReLU it is, from 0; −1 where it is none. */
  readonly site: number;
  /** The map, or maps, that it is made of. */
  readonly inputs: readonly string[];
}

export interface FormCost {
  readonly id: string;
  readonly form: ConvolutionForm | 'spatial';
  readonly bytes: number;
  readonly multiplyAdds: number;
}

/** What training/ measured on the whole test set, kept beside the weights. All accuracies are shares, 0…1. */
export interface NetworkRecord {
  readonly data: string;
  readonly pictures: number;
  /** Of how many of them the tables over φ, ψ, share and quality are, where that is not all. */
  readonly tablePictures?: number;
  readonly spatial: number;
  /** Converted, ReLU approximated in all layers: 15 accuracies, φ = 1…15. */
  readonly asm: readonly number[];
  readonly apx: readonly number[];
  /** Band-limited inference: 15 accuracies, ψ = 1…15. */
  readonly band: readonly number[];
  /** Fine-tuned with ASM in the loop at `phi`, then tested at that φ and at all others. */
  readonly tuned: readonly { readonly phi: number; readonly asm: readonly number[]; readonly apx: readonly number[] }[];
  /** [actual][answered], counts. */
  readonly confusion: readonly (readonly number[])[];
  /** Top-1, mean probability of the right class, and mean PSNR of luma against the unaltered file, dB. */
  readonly keep: readonly CompressionPoint[];
  readonly quality: readonly CompressionPoint[];
}

export interface CompressionPoint {
  /** Share of the coefficients kept, 0…1; or IJG quality; or φ. */
  readonly at: number;
  readonly top1: number;
  readonly probability: number;
  /** null where nothing differs, or where pixels play no part. */
  readonly psnr: number | null;
}

export interface NetworkInfo {
  readonly name: string;
  readonly classes: readonly string[];
  readonly parameters: number;
  readonly side: number;
  readonly sites: number;
  readonly maps: readonly MapInfo[];
  /** Every convolution in all four forms, for one picture. */
  readonly costs: readonly FormCost[];
  /** null for a network of the person's own. */
  readonly record: NetworkRecord | null;
}

/** The 32×32 picture that the network reads. */
export interface NetworkInput {
  readonly source: JpegSource;
  /** `file`: the file's own coefficients. `made`: cropped, scaled and encoded here. */
  readonly kind: 'file' | 'made';
  /** In one sentence: what was done to come here. */
  readonly sentence: string;
  /** Size of what was opened, pixels. */
  readonly sourceWidth: number;
  readonly sourceHeight: number;
  /** The part of it that is read, pixels; null where kind is `file`. */
  readonly crop: { readonly x: number; readonly y: number; readonly side: number } | null;
  /** As it enters, quantised, after `inputQuality` and `inputKeep`. */
  readonly image: CoefficientImage;
  /** Its pixels, 32×32 RGBA. */
  readonly rgba: Uint8ClampedArray;
  /** Bytes that a file of it takes. */
  readonly bytes: number;
  /** Share of its coefficients that are not zero, 0…1. */
  readonly nonZero: number;
}

export interface Answer {
  /** One a class. */
  readonly logits: Float32Array;
  readonly probabilities: Float32Array;
  /** Index of the largest logit. */
  readonly best: number;
  readonly label: string;
  /** What the same network answers in pixels, nothing approximated: the reference. */
  readonly spatialLogits: Float32Array;
  /** Largest |logit − spatial logit|. */
  readonly deviation: number;
}

/** The errors that the approximations make at one ReLU, on the values that enter it now, φ = 1…15. */
export interface SiteErrors {
  readonly id: string;
  /** RMSE per pixel against the exact ReLU of the same values, 15 each. */
  readonly asm: readonly number[];
  readonly apx: readonly number[];
  /** Share of the pixels whose mask differs, 15. */
  readonly mask: readonly number[];
}

/** The block under the microscope: what enters the ReLU. */
export interface LensBlock {
  /** The ReLU's id. */
  readonly id: string;
  readonly channel: number;
  readonly row: number;
  readonly column: number;
  /** 64 coefficients in natural order, 8·v + u; those beyond ψ are 0. */
  readonly coefficients: Float32Array;
  /** φ of this layer. */
  readonly phi: number;
}

/** Logits over φ for the picture: [φ − 1][class]. */
export interface Drift {
  readonly asm: readonly Float32Array[];
  readonly apx: readonly Float32Array[];
}

/** Where a map lies in the painted atlas, in atlas pixels; channel c is at column c mod columns, row ⌊c / columns⌋. */
export interface AtlasTile {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly channels: number;
  /** Size of one channel, and the step from one to the next (size + gap). */
  readonly width: number;
  readonly height: number;
  readonly stepX: number;
  readonly stepY: number;
  /** Largest |value| shown, of the whole map; null until known. */
  readonly range: number | null;
}

export interface Atlas {
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly AtlasTile[];
}

export interface NetworkSnapshot {
  readonly status: EngineStatus;
  readonly source: JpegSource | null;
  readonly network: NetworkInfo | null;
  readonly input: NetworkInput | null;
  readonly answer: Answer | null;
  readonly atlas: Atlas | null;
  readonly lens: LensBlock | null;
  /** One for each ReLU, in order; null until known. */
  readonly errors: readonly SiteErrors[] | null;
  readonly drift: Drift | null;
  /** Time of the last run, from settings to logits, milliseconds. */
  readonly milliseconds: number | null;
  readonly stale: boolean;
  readonly progress: Progress | null;
  readonly problem: string;
}

/** One feature map, read back. */
export interface FeatureMap {
  readonly id: string;
  readonly domain: 'spatial' | 'jpeg';
  /** Coefficients: [channels, rows, columns, 64] natural order; pixels: [channels, height, width]. */
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** How one output coefficient of a convolution comes about. */
export interface Term {
  readonly inputChannel: number;
  /** Place of the input block relative to the output block (its top left one at stride 2). */
  readonly dy: number;
  readonly dx: number;
  /** Natural index 8·v + u of the input coefficient. */
  readonly coefficient: number;
  readonly input: number;
  /** The entry of the windowed map that multiplies it. */
  readonly weight: number;
  /** input · weight */
  readonly value: number;
}

export interface Terms {
  readonly id: string;
  /** Largest |value| first; at most `limit` of them. */
  readonly terms: readonly Term[];
  readonly count: number;
  /** Sum of all terms, of those listed, and what batch norm adds afterwards. */
  readonly sum: number;
  readonly listed: number;
  /** After (folded) batch norm, and the very value in the map, as a check. */
  readonly normed: number;
  readonly actual: number;
}

export interface Evaluation {
  readonly pictures: number;
  readonly correct: number;
  readonly classes: readonly string[];
  /** [actual][answered], counts. */
  readonly confusion: readonly (readonly number[])[];
  readonly seconds: number;
  /** Files that could not be read or named no known class, and a sentence about the first of them. */
  readonly skipped: number;
  readonly note: string;
  readonly stopped: boolean;
}

/** For the open picture: what compressing does to it and to the answer. */
export interface CompressionCurves {
  /** The class that is followed: the one answered for the unaltered input. */
  readonly label: string;
  readonly keep: readonly PicturePoint[];
  readonly quality: readonly PicturePoint[];
  readonly asm: readonly PicturePoint[];
  readonly apx: readonly PicturePoint[];
}

export interface PicturePoint {
  readonly at: number;
  /** Probability of the followed class. */
  readonly probability: number;
  readonly label: string;
  /** Of luma against the unaltered input, dB; null where nothing differs or pixels play no part. */
  readonly psnr: number | null;
  readonly ssim: number | null;
}

export interface Throughput {
  readonly name: string;
  /** Milliseconds a batch: quartiles. */
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
  readonly picturesPerSecond: number;
  /** Of that, reading the files (entropy decoding; for pixels also the inverse DCT and chroma), milliseconds a batch. */
  readonly reading: number;
  /** Empty, or why it was not run. */
  readonly note: string;
}

export interface RandomBlockErrors {
  readonly blocks: number;
  readonly asm: readonly number[];
  readonly apx: readonly number[];
  readonly milliseconds: number;
}

export interface LongWork {
  readonly signal?: AbortSignal;
  readonly progress?: (done: number) => void;
}

export interface NetworkEngine {
  subscribe(listener: () => void): () => void;
  snapshot(): NetworkSnapshot;
  setSource(source: JpegSource | null): void;
  setParams(params: Params): void;
  setVisible(visible: boolean): void;
  /** Paints the atlas of maps, zoomed and moved as `zoom`, `cx` and `cy` say. */
  attachCanvas(canvas: HTMLCanvasElement, role: 'stage'): CanvasHandle;
  settled(): Promise<void>;
  /** A person's own network, `.safetensors`; then `net` = `own` runs it. Rejects with one sentence. */
  openNetwork(blob: Blob, name: string): Promise<NetworkInfo>;
  featureMap(id: string): Promise<FeatureMap>;
  /** Of the convolution `id` at the present settings. `limit` terms are listed. */
  terms(id: string, channel: number, row: number, column: number, coefficient: number, limit?: number): Promise<Terms>;
  /** Measured times of the network's convolutions: one form, milliseconds a layer, at batch 1. */
  timeForm(
    form: ConvolutionForm | 'spatial',
    work?: LongWork,
  ): Promise<readonly { id: string; milliseconds: number }[]>;
  compression(work?: LongWork): Promise<CompressionCurves>;
  throughput(batch: number, work?: LongWork): Promise<readonly Throughput[]>;
  randomBlockErrors(kind: 'box' | 'uniform', blocks: number, work?: LongWork): Promise<RandomBlockErrors>;
  /** CIFAR-10's binary files or a zip of `class/….jpg`, at the present settings. Rejects with one sentence. */
  evaluate(blob: Blob, work?: LongWork & { readonly partial?: (sofar: Evaluation) => void }): Promise<Evaluation>;
  loseDevice(): void;
  dispose(): void;
}
