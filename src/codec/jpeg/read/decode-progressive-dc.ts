/**
 * Huffman decoding of the DC scans of a progressive file (T.81, G.1.2.1): first the differences without their lowest
 * `approximationLow` bits, then one bit a block and scan.
 */
import { longCode } from './huffman-lookup';
import { CODE_UNKNOWN, tell, type HuffmanScan, type Position } from './huffman-scan';

export function decodeDcFirst(scan: HuffmanScan, first: number, last: number, position: Position): number {
  const { walk, source, dcTables, outputs, task } = scan;
  const { blocks, base: bases, step: steps, component: components } = walk;
  const { view, bits: end } = source;
  const low = task.approximationLow;
  const predictions = new Int32Array(4);
  let at = 0;
  let told = 0;
  let rowEnd = walk.moveTo(first);
  for (let mcu = first; mcu < last; mcu++) {
    if (mcu === rowEnd) rowEnd = walk.moveTo(mcu);
    for (let block = 0; block < blocks; block++) {
      const base = bases[block];
      bases[block] = base + steps[block];

      const table = dcTables[block];
      let word = view.getInt32(at >>> 3) << (at & 7);
      let entry = table[word >>> 22];
      let value = entry >> 16;
      if (value !== 0) at += entry & 255;
      else {
        if (entry === 0) {
          entry = longCode(table, word >>> 16);
          if (entry === 0) {
            if (told === 0) told = tell(scan, CODE_UNKNOWN, Math.min(at, end));
            entry = 16;
          }
        }
        at += entry & 255;
        const size = (entry >> 12) & 15;
        if (size !== 0) {
          word = view.getInt32(at >>> 3) << (at & 7);
          value = word >>> (32 - size);
          if (word >= 0) value += 1 - (1 << size);
          at += size;
        }
      }
      if (at > end) {
        position.bits = end;
        position.blocks = block;
        return mcu;
      }
      const component = components[block];
      value += predictions[component];
      predictions[component] = value;
      outputs[block][base] = value << low;
    }
  }
  position.bits = at;
  return last;
}

export function decodeDcRefinement(scan: HuffmanScan, first: number, last: number, position: Position): number {
  const { walk, source, outputs, task } = scan;
  const { blocks, base: bases, step: steps } = walk;
  const { buffer, bits: end } = source;
  const plane = 1 << task.approximationLow;
  let at = 0;
  let rowEnd = walk.moveTo(first);
  for (let mcu = first; mcu < last; mcu++) {
    if (mcu === rowEnd) rowEnd = walk.moveTo(mcu);
    for (let block = 0; block < blocks; block++) {
      if (at >= end) {
        position.bits = end;
        position.blocks = block;
        return mcu;
      }
      const base = bases[block];
      bases[block] = base + steps[block];
      if (((buffer[at >>> 3] << (at & 7)) & 128) !== 0) outputs[block][base] |= plane;
      at++;
    }
  }
  position.bits = at;
  return last;
}
