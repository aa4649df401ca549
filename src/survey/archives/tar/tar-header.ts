/**
 * A tar header: 512 bytes, numbers in octal text or, where that is too short, in base 256; a checksum over all of it with
 * the checksum's own eight bytes as spaces.
 * Source: POSIX.1-2017, pax, "ustar Interchange Format"; GNU tar manual, "Basic Tar Format".
 */
export interface TarHeader {
  readonly name: string;
  /** Bytes that follow, padded to whole blocks. Not a number where the field is none. */
  readonly size: number;
  /** One character: `0` a file, `5` a folder, … */
  readonly type: string;
  readonly link: string;
  /** GNU's old sparse files: their whole length, and whether more header blocks follow. */
  readonly sparseSize: number;
  readonly sparseGoesOn: boolean;
}

export const TAR_BLOCK = 512;

const CHECKSUM_AT = 148;
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

export function isTarHeader(block: Uint8Array): boolean {
  return block.length >= TAR_BLOCK && block[0] !== 0 && checksumHolds(block.subarray(0, TAR_BLOCK));
}

export const isZeroBlock = (block: Uint8Array): boolean => block.every((byte) => byte === 0);

/** Null where the checksum does not hold: this is no header. */
export function parseTarHeader(block: Uint8Array): TarHeader | null {
  if (!checksumHolds(block)) return null;
  const magic = tarText(block, 257, 6);
  // GNU's own format has other fields where ustar has a prefix.
  const prefix = magic === 'ustar' ? tarText(block, 345, 155) : '';
  const name = tarText(block, 0, 100);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size: tarNumber(block, 124, 12),
    type: block[156] === 0 ? '0' : String.fromCharCode(block[156]),
    link: tarText(block, 157, 100),
    sparseSize: tarNumber(block, 483, 12),
    sparseGoesOn: block[482] === 1,
  };
}

/** Up to the first NUL. */
export function tarText(bytes: Uint8Array, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return UTF8.decode(end === -1 ? field : field.subarray(0, end));
}

function tarNumber(block: Uint8Array, at: number, length: number): number {
  if (block[at] === 0x80) {
    let value = 0;
    for (let i = at + 1; i < at + length; i++) value = value * 256 + block[i];
    return value;
  }
  const text = tarText(block, at, length).trim();
  return text === '' ? 0 : /^[0-7]+$/.test(text) ? parseInt(text, 8) : NaN;
}

/** Old tools have summed signed bytes. */
function checksumHolds(block: Uint8Array): boolean {
  const said = tarNumber(block, CHECKSUM_AT, 8);
  let unsigned = 0;
  let signed = 0;
  for (let i = 0; i < TAR_BLOCK; i++) {
    const byte = i >= CHECKSUM_AT && i < CHECKSUM_AT + 8 ? 0x20 : block[i];
    unsigned += byte;
    signed += byte > 127 ? byte - 256 : byte;
  }
  return said === unsigned || said === signed;
}
