/**
 * What runs in the JPEG worker: reads the file, makes others of it, and holds all that it has worked out. The pixels of
 * the CPU engine come from here as well.
 */
import { transfer } from 'comlink';
import { applyEdits, type CoefficientEdit } from '../../../codec/jpeg/edits';
import type { CoefficientImage, Jpeg } from '../../../codec/jpeg/jpeg';
import { sumLedger } from '../../../codec/jpeg/ledger/sum-ledger';
import { readJpeg } from '../../../codec/jpeg/read/read-jpeg';
import { toPixels } from '../../../codec/jpeg/pixels/to-pixels';
import { metadataSegments } from '../../../codec/jpeg/write/metadata-segments';
import { writeJpeg } from '../../../codec/jpeg/write/write-jpeg';
import { ZIGZAG } from '../../../codec/jpeg/zigzag';
import { Recent } from '../../analysis/recent';
import type { JpegFigures, Solution, Target } from '../api';
import { generationPixels, savings, type SavedGeneration } from './chain';
import { errorLevels } from './error-levels';
import { Maker } from './maker';
import { measurePixels, measureSsim } from './measure';
import type {
  ChainSpec,
  GenerationListener,
  LedgerAnswer,
  MadeAnswer,
  MakeSpec,
  PartialBlock,
  PixelSums,
  ResultSpec,
  RgbaImage,
  Upsampling,
} from './questions';

/** Rests between two savings, so that other questions are answered meanwhile. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export class JpegDesk {
  /** What was opened, one of the two. */
  #file: Jpeg | null = null;
  #pixels: RgbaImage | null = null;
  /** What is looked into. */
  #document: Jpeg | null = null;
  #maker: Maker | null = null;
  #makerOf: RgbaImage | null = null;
  #chain: SavedGeneration[] = [];
  #chainTurn = 0;
  readonly #references = new Recent<RgbaImage>(1);
  readonly #results = new Recent<RgbaImage>(1);

  /** Opens a file. The answer holds copies of its coefficients, for the page. */
  open(bytes: Uint8Array<ArrayBuffer>): Jpeg {
    this.#forget();
    const jpeg = readJpeg(bytes);
    this.#file = this.#document = jpeg;
    return copied(jpeg);
  }

  /** Opens a picture that is no JPEG. */
  openPixels(pixels: RgbaImage): void {
    this.#forget();
    this.#pixels = pixels;
  }

  /** Makes a file of what was opened and opens that, to be looked into. */
  openMade(make: MakeSpec): Jpeg {
    const jpeg = readJpeg(this.#makerNow().make(make).bytes);
    this.#document = jpeg;
    this.#results.clear();
    return copied(jpeg);
  }

  ledger(): LedgerAnswer {
    const jpeg = readJpeg(this.#documentNow().bytes, { ledger: true });
    const sums = sumLedger(jpeg);
    if (!jpeg.ledger || !sums) throw new Error('The reader kept no ledger.');
    return { ledger: jpeg.ledger, sums };
  }

  reference(upsampling: Upsampling): RgbaImage {
    return copiedPixels(this.#reference(upsampling));
  }

  /** Each component's coefficients after so many scans. */
  scanCoefficients(scans: number): Int16Array[] {
    const { components } = this.#afterScans(scans);
    const arrays = components.map(({ coefficients }) => coefficients);
    return transfer(
      arrays,
      arrays.map(({ buffer }) => buffer),
    );
  }

  result(spec: ResultSpec, upsampling: Upsampling): RgbaImage {
    return copiedPixels(this.#result(spec, upsampling));
  }

  make(spec: MakeSpec): MadeAnswer {
    const { image, bytes } = this.#makerNow().make(spec);
    const copy = withOwnArrays(image);
    return transfer({ image: copy, bytes: bytes.length }, arraysOf(copy) as ArrayBuffer[]);
  }

  sums(spec: ResultSpec, upsampling: Upsampling): PixelSums {
    return measurePixels(this.#reference(upsampling), this.#result(spec, upsampling));
  }

  ssim(spec: ResultSpec, upsampling: Upsampling): number | null {
    return measureSsim(this.#reference(upsampling), this.#result(spec, upsampling));
  }

  solve(target: Target, spec: MakeSpec, upsampling: Upsampling): Solution {
    return this.#makerNow().solve(target, spec, upsampling, this.#reference(upsampling));
  }

  rate(spec: MakeSpec, upsampling: Upsampling): JpegFigures {
    return this.#makerNow().rate(spec, upsampling, this.#reference(upsampling));
  }

  /** Saves again and again, telling of each generation. A newer chain, or `stopChain`, ends it. */
  async chain(spec: ChainSpec, upsampling: Upsampling, tell: GenerationListener): Promise<void> {
    const turn = ++this.#chainTurn;
    const saved: SavedGeneration[] = [];
    this.#chain = saved;
    for (const generation of savings(this.#reference(upsampling), spec)) {
      saved.push(generation);
      const { number, quality, bytes, psnr, psnrLuma, ssim, changed } = generation;
      // Heard before the chain ends: what is on show must not fall behind.
      await tell({ number, quality, bytes, psnr, psnrLuma, ssim, changed });
      await rest();
      if (turn !== this.#chainTurn) return;
    }
  }

  stopChain(): void {
    this.#chainTurn++;
  }

  /** The document's file with the edits in it: as it was coded, its metadata kept. */
  editedFile(edits: readonly CoefficientEdit[]): Uint8Array {
    const document = this.#documentNow();
    if (edits.length === 0) return document.bytes;
    return writeJpeg(applyEdits(document, edits), {
      process: document.process === 'progressive' ? 'progressive' : 'baseline',
      metadata: metadataSegments(document, 'all'),
      restartInterval: document.scans[0]?.restartInterval ?? 0,
      outOfRange: 'write',
    });
  }

  editedSize(edits: readonly CoefficientEdit[]): number {
    return this.editedFile(edits).length;
  }

  madeSize(spec: MakeSpec): number {
    return this.#makerNow().make(spec).bytes.length;
  }

  madeFile(spec: MakeSpec): Uint8Array {
    return this.#makerNow().make(spec).bytes;
  }

  generationFile(number: number): Uint8Array {
    return this.#generation(number).file;
  }

  #forget(): void {
    this.#chainTurn++;
    this.#file = this.#pixels = this.#document = this.#maker = this.#makerOf = null;
    this.#chain = [];
    this.#references.clear();
    this.#results.clear();
  }

  #documentNow(): Jpeg {
    if (!this.#document) throw new Error('No JPEG is open.');
    return this.#document;
  }

  /** Made of the smoothly upsampled pixels, whatever the stage shows. */
  #makerNow(): Maker {
    const source = this.#pixels ?? this.#makerOf ?? this.#reference('smooth');
    this.#makerOf = source;
    this.#maker ??= new Maker(source);
    return this.#maker;
  }

  #reference(upsampling: Upsampling): RgbaImage {
    if (this.#pixels) return this.#pixels;
    const file = this.#file;
    if (!file) throw new Error('No picture is open.');
    return this.#references.get(upsampling, () => toPixels(file, { upsampling }));
  }

  #result(spec: ResultSpec, upsampling: Upsampling): RgbaImage {
    const key = `${JSON.stringify(spec)} ${upsampling}`;
    switch (spec.kind) {
      case 'document': {
        const document = this.#documentNow();
        if (document === this.#file && spec.edits.length === 0 && !spec.partial) return this.#reference(upsampling);
        return this.#results.get(key, () =>
          toPixels(withPartial(applyEdits(document, spec.edits), spec.partial), { upsampling }),
        );
      }
      case 'scan':
        return this.#results.get(key, () => toPixels(this.#afterScans(spec.scans), { upsampling }));
      case 'make':
        return this.#results.get(key, () => this.#makerNow().pixels(spec.make, upsampling));
      case 'generation': {
        return generationPixels(this.#generation(spec.number), this.#reference(upsampling));
      }
      case 'ela':
        return this.#results.get(key, () => errorLevels(this.#reference(upsampling), spec));
    }
  }

  #generation(number: number): SavedGeneration {
    const found = this.#chain[number - 1];
    if (!found) throw new Error(`Generation ${number} is not saved yet.`);
    return found;
  }

  #afterScans(scans: number): Jpeg {
    return readJpeg(this.#documentNow().bytes, { scans });
  }
}

/** The image with arrays of its own, to be handed over. */
function withOwnArrays<T extends CoefficientImage>(image: T): T {
  const components = image.components.map((component) => ({
    ...component,
    coefficients: component.coefficients.slice(),
  }));
  return { ...image, components };
}

function arraysOf({ components }: CoefficientImage): ArrayBufferLike[] {
  return components.map(({ coefficients }) => coefficients.buffer);
}

function copied(jpeg: Jpeg): Jpeg {
  const copy = withOwnArrays(jpeg);
  return transfer(copy, arraysOf(copy) as ArrayBuffer[]);
}

function copiedPixels({ width, height, rgba }: RgbaImage): RgbaImage {
  const copy = rgba.slice();
  return transfer({ width, height, rgba: copy }, [copy.buffer]);
}

/** One block without the coefficients that are not yet built up. */
export function withPartial<T extends CoefficientImage>(image: T, partial: PartialBlock | null): T {
  if (!partial) return image;
  const { component, row, column, count } = partial;
  const edits = Array.from(ZIGZAG)
    .slice(count)
    .map((index) => ({ component, row, column, index, value: 0 }));
  return applyEdits(image, edits);
}
