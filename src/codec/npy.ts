/**
 * NumPy's .npy container, version 1.0: the arrays that the page and the command line export, byte for byte as
 * `numpy.save` writes them.
 *
 * Layout: `\x93NUMPY`, 1, 0, u16 header length, a Python dict as text padded with spaces to a multiple of 64, then the
 * elements in C order, little-endian. Kinds: see KINDS. Exact both ways.
 * Source: numpy.lib.format, "Format Version 1.0".
 */

/** numpy's name for each kind of element. */
const KINDS = {
  '<f4': Float32Array,
  '|u1': Uint8Array,
  '<i2': Int16Array,
  '<u2': Uint16Array,
  '<i4': Int32Array,
  '<u4': Uint32Array,
} as const;

/** What numpy makes of a list of integers: read, into an Int32Array, where all fit. Never written. */
const LONG = '<i8';

export type NpyData = Float32Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array;

export interface NpyArray {
  /** Extents, slowest axis first; their product is the number of elements. */
  readonly shape: readonly number[];
  readonly data: NpyData;
}

export class NpyError extends Error {
  override readonly name = 'NpyError';
}

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];
const PREFIX = 10;
const ALIGNMENT = 64;
/** numpy leaves room for the first extent to grow to this many digits in place. */
const GROWTH_DIGITS = 21;

const countOf = (shape: readonly number[]) => shape.reduce((product, extent) => product * extent, 1);

function kindOf(data: NpyData): string {
  const found = Object.entries(KINDS).find(([, kind]) => data instanceof kind);
  if (found === undefined) throw new NpyError(`No kind of .npy for ${Object.prototype.toString.call(data)}`);
  return found[0];
}

function headerOf(descr: string, shape: readonly number[]): string {
  const tuple = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const text = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${tuple}), }`;
  const room = text + ' '.repeat(shape.length > 0 ? GROWTH_DIGITS - String(shape[0]).length : 0);
  const length = Math.ceil((PREFIX + room.length + 1) / ALIGNMENT) * ALIGNMENT - PREFIX;
  return `${room.padEnd(length - 1)}\n`;
}

export function writeNpy({ shape, data }: NpyArray): Uint8Array<ArrayBuffer> {
  if (shape.some((extent) => !Number.isInteger(extent) || extent < 0) || countOf(shape) !== data.length) {
    throw new NpyError(`Shape (${shape.join(', ')}) does not hold ${data.length} elements`);
  }
  const header = headerOf(kindOf(data), shape);
  const file = new Uint8Array(PREFIX + header.length + data.byteLength);
  file.set(MAGIC);
  new DataView(file.buffer).setUint16(8, header.length, true);
  file.set(new TextEncoder().encode(header), PREFIX);
  // Every platform with WebGPU or WebAssembly is little-endian, so the elements' bytes are the file's bytes.
  file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), PREFIX + header.length);
  return file;
}

export function readNpy(file: Uint8Array): NpyArray {
  if (file.length < PREFIX || MAGIC.some((byte, i) => file[i] !== byte)) {
    throw new NpyError('Not a .npy file of version 1.0');
  }
  const headerLength = file[8] + 256 * file[9];
  const start = PREFIX + headerLength;
  const header = new TextDecoder('latin1').decode(file.subarray(PREFIX, start));
  const found = /^\{'descr': '([<|][fiu]\d)', 'fortran_order': False, 'shape': \(([\d, ]*)\), \} *\n$/.exec(header);
  const [, descr = '', extents = ''] = found ?? [];
  if (!(descr in KINDS) && descr !== LONG) {
    const kinds = [...Object.keys(KINDS), LONG].join(', ');
    throw new NpyError(`Expected C order and one of ${kinds}, found ${JSON.stringify(header.trim().slice(0, 120))}`);
  }
  const kind = descr === LONG ? BigInt64Array : KINDS[descr as keyof typeof KINDS];
  const shape = extents.split(',').flatMap((extent) => (extent.trim() === '' ? [] : Number(extent)));
  const bytes = countOf(shape) * kind.BYTES_PER_ELEMENT;
  if (file.length - start !== bytes) {
    throw new NpyError(`Shape (${shape.join(', ')}) needs ${bytes} bytes, the file holds ${file.length - start}`);
  }
  const data = new kind(file.slice(start).buffer);
  return { shape, data: data instanceof BigInt64Array ? shortened(data) : data };
}

function shortened(long: BigInt64Array): Int32Array {
  const wide = long.find((value) => value !== BigInt.asIntN(32, value));
  if (wide !== undefined) throw new NpyError(`Expected ${LONG} of at most 32 bits, found ${wide.toString()}`);
  return Int32Array.from(long, Number);
}
