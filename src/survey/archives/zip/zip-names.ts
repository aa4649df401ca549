/**
 * Names in a zip archive: UTF-8 where bit 11 of the flags says so, or in the extra field 0x7075 where its checksum is that
 * of the name; else code page 437, in which a zip is written that says nothing. Invalid UTF-8 becomes U+FFFD.
 * Source: PKWARE APPNOTE 6.3.9, clause 4.4.4 and appendix D, 4.6.9; Unicode's table of code page 437.
 */
const UPPER_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

export function nameOf(bytes: Uint8Array, utf8: boolean, unicodePath: Uint8Array | null): string {
  if (utf8) return UTF8.decode(bytes);
  if (bytes.every((byte) => byte < 0x80)) return UTF8.decode(bytes);
  // Version 1, then the checksum of the name it stands for: another tool may have changed the name and not the field.
  if (unicodePath !== null && unicodePath.length > 5 && unicodePath[0] === 1) {
    const view = new DataView(unicodePath.buffer, unicodePath.byteOffset);
    if (view.getUint32(1, true) === crc32(bytes)) return UTF8.decode(unicodePath.subarray(5));
  }
  let name = '';
  for (const byte of bytes) name += byte < 0x80 ? String.fromCharCode(byte) : UPPER_437.charAt(byte - 0x80);
  return name;
}

/** Of ISO 3309, bit by bit: names are short, and few need it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
