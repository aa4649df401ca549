/**
 * Huffman decoding of baseline and extended scans (T.81, F.2.2): for each block the difference of its DC coefficient to
 * the last one of the component, then runs of zeros and values along the zig-zag.
 *
 * One flat function on typed arrays. The next 25 bits are one unaligned read away at any position, so there is no bit
 * buffer to refill; most coefficients take one look-up (huffman-lookup.ts). What is wrong is looked for once a block.
 * A bad code stands for "no more in this block", as good a guess as any: Huffman codes fall back into step by themselves.
 */
import { longCode } from './huffman-lookup';
import { CODE_UNKNOWN, RUN_PAST_BLOCK, tell, type HuffmanScan, type Position } from './huffman-scan';
import { NATURAL_ORDER } from './natural-order';

export function decodeSequential(scan: HuffmanScan, first: number, last: number, position: Position): number {
  const { walk, source, dcTables, acTables, outputs } = scan;
  const { blocks, base: bases, step: steps, component: components } = walk;
  const { view, bits: end } = source;
  const order = NATURAL_ORDER;
  const predictions = new Int32Array(4);
  let at = 0;
  let fault = 0;
  let told = 0;
  let rowEnd = walk.moveTo(first);
  for (let mcu = first; mcu < last; mcu++) {
    if (mcu === rowEnd) rowEnd = walk.moveTo(mcu);
    for (let block = 0; block < blocks; block++) {
      const base = bases[block];
      bases[block] = base + steps[block];
      const output = outputs[block];

      const dcTable = dcTables[block];
      let word = view.getInt32(at >>> 3) << (at & 7);
      let entry = dcTable[word >>> 22];
      let value = entry >> 16;
      if (value !== 0) at += entry & 255;
      else {
        if (entry === 0) {
          entry = longCode(dcTable, word >>> 16);
          if (entry === 0) {
            fault |= CODE_UNKNOWN;
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
      const component = components[block];
      value += predictions[component];
      predictions[component] = value;
      output[base] = value;

      const acTable = acTables[block];
      let k = 1;
      while (k < 64) {
        word = view.getInt32(at >>> 3) << (at & 7);
        entry = acTable[word >>> 22];
        if (entry >> 16 !== 0) {
          k += (entry >> 8) & 15;
          at += entry & 255;
          output[base + order[k++]] = entry >> 16;
          continue;
        }
        if (entry === 0) {
          entry = longCode(acTable, word >>> 16);
          if (entry === 0) {
            fault |= CODE_UNKNOWN;
            entry = 16;
          }
        }
        at += entry & 255;
        const size = (entry >> 12) & 15;
        if (size === 0) {
          if (((entry >> 8) & 15) !== 15) break;
          k += 16;
          continue;
        }
        k += (entry >> 8) & 15;
        word = view.getInt32(at >>> 3) << (at & 7);
        value = word >>> (32 - size);
        if (word >= 0) value += 1 - (1 << size);
        at += size;
        output[base + order[k++]] = value;
      }
      if (k > 64) {
        output[base + 63] = 0;
        fault |= RUN_PAST_BLOCK;
      }
      if (fault > told) told |= tell(scan, fault & ~told, Math.min(at, end));
      if (at > end) {
        // The data ended in this block: what it holds is made of the zeros behind them.
        output.fill(0, base, base + 64);
        position.bits = end;
        position.blocks = block;
        return mcu;
      }
    }
  }
  position.bits = at;
  return last;
}
