/**
 * The .safetensors container: named arrays of numbers, as networks are passed around.
 *
 * Layout: u64 header length, a JSON object { name: { dtype, shape, data_offsets: [begin, end] }, `__metadata__`: { text:
 * text } }, padded with spaces, then the numbers, C order, little-endian; offsets count from the end of the header.
 * Together the arrays cover all that follows the header: no gaps, no overlaps. Kinds of floating-point numbers are read
 * into f32 (F64 rounded to nearest, F16 and BF16 exact); arrays of other kinds are named but not read. Written as F32.
 * Source: huggingface/safetensors, README, "Format".
 */

export interface SafeTensor {
  /** As the file names it: F32, F16, BF16, F64, or a kind that is not read (I64, …). */
  readonly kind: string;
  /** Extents, slowest axis first; none for a single number. */
  readonly shape: readonly number[];
  /** null where `kind` is not one of floating-point numbers. */
  readonly values: Float32Array | null;
}

export interface SafeTensors {
  readonly tensors: ReadonlyMap<string, SafeTensor>;
  readonly metadata: ReadonlyMap<string, string>;
}

/** The message is a sentence without its full stop. */
export class SafeTensorsError extends Error {
  override readonly name = 'SafeTensorsError';
}

const PREFIX = 8;
/** Room for some 30,000 arrays; a network of the family has at most a few hundred. */
const MAX_HEADER = 4 << 20;
const METADATA = '__metadata__';

/** Bytes of one number, of every kind that the format knows. */
const BYTES: ReadonlyMap<string, number> = new Map([
  ...(['BOOL', 'U8', 'I8', 'F8_E5M2', 'F8_E4M3'] as const).map((kind) => [kind, 1] as const),
  ...(['I16', 'U16', 'F16', 'BF16'] as const).map((kind) => [kind, 2] as const),
  ...(['I32', 'U32', 'F32'] as const).map((kind) => [kind, 4] as const),
  ...(['I64', 'U64', 'F64'] as const).map((kind) => [kind, 8] as const),
]);

/** IEEE 754 binary16: 1 sign, 5 exponent (bias 15), 10 fraction bits. */
function halfOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}

const READ = ['F32', 'F64', 'F16', 'BF16'];

function readValues(kind: string, view: DataView, begin: number, count: number): Float32Array | null {
  // No room is taken for what is not read: of a byte each, it would be four times the file.
  if (!READ.includes(kind)) return null;
  const out = new Float32Array(count);
  switch (kind) {
    case 'F32':
      for (let i = 0; i < count; i++) out[i] = view.getFloat32(begin + 4 * i, true);
      return out;
    case 'F64':
      for (let i = 0; i < count; i++) out[i] = view.getFloat64(begin + 8 * i, true);
      return out;
    case 'F16':
      for (let i = 0; i < count; i++) out[i] = halfOf(view.getUint16(begin + 2 * i, true));
      return out;
    case 'BF16': {
      // The upper half of an f32.
      const words = new Uint32Array(out.buffer);
      for (let i = 0; i < count; i++) words[i] = view.getUint16(begin + 2 * i, true) << 16;
      return out;
    }
    default:
      return null;
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Entry {
  readonly name: string;
  readonly kind: string;
  readonly shape: readonly number[];
  readonly count: number;
  readonly begin: number;
  readonly end: number;
}

function entryOf(name: string, value: unknown, room: number): Entry {
  const { dtype: kind, shape, data_offsets: offsets } = isRecord(value) ? value : {};
  const bytes = typeof kind === 'string' ? BYTES.get(kind) : undefined;
  if (typeof kind !== 'string' || bytes === undefined) {
    throw new SafeTensorsError(`“${name}” has a kind of numbers that is not known: ${JSON.stringify(kind)}`);
  }
  if (!Array.isArray(shape) || shape.length > 8 || !shape.every(isCount)) {
    throw new SafeTensorsError(`“${name}” has no shape of at most 8 extents`);
  }
  const [begin, end] = Array.isArray(offsets) && offsets.length === 2 ? (offsets as readonly unknown[]) : [];
  if (!isCount(begin) || !isCount(end) || begin > end || end > room) {
    throw new SafeTensorsError(`“${name}” lies outside the file's ${room} bytes of numbers`);
  }
  const count = shape.reduce((product: number, extent) => product * extent, 1);
  if (count * bytes !== end - begin) {
    throw new SafeTensorsError(
      `“${name}” has ${end - begin} bytes, but ${kind} [${shape.join(', ')}] takes ${count * bytes}`,
    );
  }
  return { name, kind, shape, count, begin, end };
}

/** They must follow one another from 0 to the end, in any order in the header. */
function checkCover(entries: readonly Entry[], room: number): void {
  let at = 0;
  for (const { name, begin, end } of entries.toSorted((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (begin !== at) {
      throw new SafeTensorsError(`“${name}” begins at byte ${begin} of the numbers where ${at} was expected`);
    }
    at = end;
  }
  if (at !== room) throw new SafeTensorsError(`The file has ${room} bytes of numbers, its header names ${at}`);
}

function headerOf(bytes: Uint8Array, view: DataView): { header: Record<string, unknown>; start: number } {
  if (bytes.length < PREFIX) {
    throw new SafeTensorsError(`A .safetensors file has at least ${PREFIX} bytes, this one ${bytes.length}`);
  }
  const length = view.getBigUint64(0, true);
  if (length > BigInt(Math.min(MAX_HEADER, bytes.length - PREFIX))) {
    throw new SafeTensorsError(
      `This is no .safetensors file: its header would take ${length} bytes, and there are ${bytes.length - PREFIX} (at most ${MAX_HEADER} are read)`,
    );
  }
  const start = PREFIX + Number(length);
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(PREFIX, start)));
  } catch {
    throw new SafeTensorsError('This is no .safetensors file: its header is not JSON');
  }
  if (!isRecord(header)) throw new SafeTensorsError('This is no .safetensors file: its header is not a JSON object');
  return { header, start };
}

export function readSafeTensors(bytes: Uint8Array): SafeTensors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { header, start } = headerOf(bytes, view);
  const room = bytes.length - start;
  const metadata = new Map<string, string>();
  const entries: Entry[] = [];
  for (const [name, value] of Object.entries(header)) {
    if (name === METADATA) {
      for (const [key, text] of Object.entries(isRecord(value) ? value : {})) {
        if (typeof text === 'string') metadata.set(key, text);
      }
    } else {
      entries.push(entryOf(name, value, room));
    }
  }
  checkCover(entries, room);
  const tensors = new Map<string, SafeTensor>();
  for (const { name, kind, shape, count, begin } of entries) {
    tensors.set(name, { kind, shape, values: readValues(kind, view, start + begin, count) });
  }
  return { tensors, metadata };
}

/** Arrays are written as F32, in the map's order; the header is padded to a multiple of 8 bytes. */
export function writeSafeTensors(
  tensors: ReadonlyMap<string, { readonly shape: readonly number[]; readonly values: Float32Array }>,
  metadata: ReadonlyMap<string, string> = new Map(),
): Uint8Array<ArrayBuffer> {
  const header: [string, unknown][] = metadata.size > 0 ? [[METADATA, Object.fromEntries(metadata)]] : [];
  let at = 0;
  for (const [name, { shape, values }] of tensors) {
    const count = shape.reduce((product, extent) => product * extent, 1);
    if (name === METADATA || count !== values.length) {
      throw new SafeTensorsError(`“${name}” [${shape.join(', ')}] cannot hold ${values.length} numbers`);
    }
    const end = at + 4 * values.length;
    header.push([name, { dtype: 'F32', shape, data_offsets: [at, end] }]);
    at = end;
  }
  const text = new TextEncoder().encode(JSON.stringify(Object.fromEntries(header)));
  const start = PREFIX + Math.ceil(text.length / 8) * 8;
  const out = new Uint8Array(start + at);
  out.fill(0x20, PREFIX, start);
  out.set(text, PREFIX);
  const view = new DataView(out.buffer);
  view.setBigUint64(0, BigInt(start - PREFIX), true);
  let offset = start;
  for (const { values } of tensors.values()) {
    for (const value of values) {
      view.setFloat32(offset, value, true);
      offset += 4;
    }
  }
  return out;
}
