/** Whether a Huffman table is one of the examples of T.81, Annex K.3, whatever its destination. */
import type { HuffmanTable } from '../../codec/jpeg/jpeg';
import { STANDARD_AC, STANDARD_DC, type HuffmanSpec } from '../../codec/jpeg/tables/standard-huffman';

export function isStandardHuffman(table: HuffmanTable): boolean {
  const [luma, chroma] = table.kind === 'dc' ? STANDARD_DC : STANDARD_AC;
  return isSame(table, luma) || isSame(table, chroma);
}

function isSame(a: HuffmanSpec, b: HuffmanSpec): boolean {
  if (a.symbols.length !== b.symbols.length) return false;
  for (let length = 0; length < 16; length++) if (a.counts[length] !== b.counts[length]) return false;
  for (let code = 0; code < b.symbols.length; code++) if (a.symbols[code] !== b.symbols[code]) return false;
  return true;
}
