/**
 * What the GPU holds of one picture: reference and result as 8-bit pixels, the decoder of its file, and what makes
 * results of it. Parts are made when they are first asked for; all are freed together.
 */
import { createJpegDecoder, type JpegDecoder } from '../../../gpu/jpeg/jpeg-decoder';
import { createJpegMetrics, type JpegMetrics } from '../../../gpu/jpeg/jpeg-metrics';
import { createRequantiser, type Requantiser } from '../../../gpu/jpeg/requantiser';
import type { Gpu } from '../../../gpu/gpu';
import { createTensor, writeTensor, type Tensor } from '../../../gpu/tensor';
import type { CoefficientImage } from '../../../codec/jpeg/jpeg';
import type { Subsampling } from '../../../math/jpeg/sampling';
import type { Size } from '../../../settings/viewport';
import type { RgbaImage, Upsampling } from '../desk/questions';

export interface HeldDecoder {
  readonly decoder: JpegDecoder;
  /** Whether the image's coefficients have just been loaded. */
  readonly loaded: boolean;
}

interface Held<T> {
  readonly key: string;
  readonly part: T;
}

export class JpegBundle {
  readonly reference: Tensor;
  readonly size: Size;
  readonly #gpu: Gpu;
  #result: Tensor | null = null;
  #fileDecoder: JpegDecoder | null = null;
  #resultDecoder: Held<JpegDecoder> | null = null;
  #requantiser: Held<Requantiser> | null = null;
  #metrics: JpegMetrics | null = null;
  /** All decoders and requantisers there were, for the end. */
  readonly #parts = new Set<{ destroy(): void }>();
  #gone = false;

  constructor(gpu: Gpu, size: Size) {
    this.#gpu = gpu;
    this.size = size;
    this.reference = this.#pixels('reference.pixels');
  }

  /** The picture itself, where it is no JPEG. */
  uploadReference({ rgba }: RgbaImage): void {
    writeTensor(this.#gpu, this.reference, words(rgba));
  }

  /** Decodes a file into the reference. */
  async decodeReference(image: CoefficientImage, upsampling: Upsampling): Promise<void> {
    if (!this.#fileDecoder) {
      this.#fileDecoder = this.#own(await createJpegDecoder(this.#gpu, image, this.reference));
      load(this.#fileDecoder, image);
    }
    this.#fileDecoder.setUpsampling(upsampling);
    this.#fileDecoder.encode();
  }

  get result(): Tensor {
    this.#result ??= this.#pixels('result.pixels');
    return this.#result;
  }

  uploadResult({ rgba }: RgbaImage): void {
    writeTensor(this.#gpu, this.result, words(rgba));
  }

  /**
   * The decoder into the result. It holds `image`'s coefficients, just loaded, when it comes back; where `key` says that
   * they were loaded before, whatever was written over them since is still there. At once where it is there already: what
   * waits for a promise is painted a frame later.
   */
  resultDecoder(image: CoefficientImage, key: string): HeldDecoder | Promise<HeldDecoder> {
    const held = this.#resultDecoder;
    if (held?.key === `${geometryKey(image)} ${key}`) return { decoder: held.part, loaded: false };
    return this.#loadResultDecoder(image, key);
  }

  async #loadResultDecoder(image: CoefficientImage, key: string): Promise<HeldDecoder> {
    const geometry = geometryKey(image);
    const held = this.#resultDecoder;
    const reused = held?.key.startsWith(`${geometry} `) ? held.part : null;
    if (!reused) {
      this.#resultDecoder = null;
      this.#free(held?.part);
    }
    const part = reused ?? this.#own(await createJpegDecoder(this.#gpu, image, this.result));
    load(part, image);
    this.#resultDecoder = { key: `${geometry} ${key}`, part };
    return { decoder: part, loaded: true };
  }

  /** At once where it is there already. */
  requantiser(subsampling: Subsampling): Requantiser | Promise<Requantiser> {
    const held = this.#requantiser;
    return held?.key === subsampling ? held.part : this.#makeRequantiser(subsampling);
  }

  async #makeRequantiser(subsampling: Subsampling): Promise<Requantiser> {
    const held = this.#requantiser;
    this.#requantiser = null;
    this.#free(held?.part);
    const part = this.#own(
      await createRequantiser(this.#gpu, { ...this.size, subsampling }, this.reference, this.result),
    );
    part.encodeForward();
    this.#requantiser = { key: subsampling, part };
    return part;
  }

  /** The reference has changed: what was transformed of it is to be done again. */
  referenceChanged(): void {
    this.#requantiser?.part.encodeForward();
  }

  metrics(): JpegMetrics {
    this.#metrics ??= createJpegMetrics(this.#gpu, this.size, this.reference, this.result);
    return this.#metrics;
  }

  destroy(): void {
    this.#gone = true;
    for (const part of this.#parts) part.destroy();
    this.#metrics?.destroy();
    this.reference.buffer.destroy();
    this.#result?.buffer.destroy();
  }

  /** A part that comes when the picture has been closed is freed at once: what it would record is of buffers that are gone. */
  #own<T extends { destroy(): void }>(part: T): T {
    this.#parts.add(part);
    if (!this.#gone) return part;
    part.destroy();
    throw new DOMException('The picture was closed meanwhile.', 'AbortError');
  }

  #free(part: { destroy(): void } | undefined): void {
    if (!part) return;
    this.#parts.delete(part);
    // What is still recorded may use its buffers.
    this.#gpu.frame.submit();
    part.destroy();
  }

  #pixels(label: string): Tensor {
    const { width, height } = this.size;
    return createTensor(this.#gpu, { label, shape: [height, width], type: 'u32' });
  }
}

/** Images of the same key can take turns in one decoder. */
function geometryKey({ width, height, precision, colorSpace, inverted, components }: CoefficientImage): string {
  const factors = components.map(({ horizontal, vertical }) => `${horizontal}x${vertical}`);
  return [width, height, precision, colorSpace, inverted, ...factors].join();
}

function load(decoder: JpegDecoder, { components }: CoefficientImage): void {
  decoder.setTables(components.map(({ table }) => table));
  components.forEach(({ coefficients }, component) => decoder.setCoefficients(component, coefficients));
}

function words(rgba: Uint8ClampedArray<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  return new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
}
