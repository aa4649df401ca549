/**
 * Huffman decoding of the AC scans of a progressive file (T.81, G.1.2.2 and G.1.2.3): one component, a band of the
 * zig-zag. An end-of-band code may speak for up to 32767 blocks, whole runs of which are passed over at once.
 *
 * The reads are those of decode-sequential.ts.
 */
import { longCode } from './huffman-lookup';
import {
  CODE_UNKNOWN,
  MOST_AC,
  RUN_PAST_BLOCK,
  tell,
  VALUE_TOO_LARGE,
  type HuffmanScan,
  type Position,
} from './huffman-scan';
import { NATURAL_ORDER } from './natural-order';

/** First scan of a band: runs of zeros and values without their lowest `approximationLow` bits. */
export function decodeAcFirst(scan: HuffmanScan, first: number, last: number, position: Position): number {
  const { walk, source, task } = scan;
  const { view, bits: end } = source;
  const { spectralStart, spectralEnd, approximationLow: low } = task;
  const most = MOST_AC >> low;
  const order = NATURAL_ORDER;
  const table = scan.acTables[0];
  const output = scan.outputs[0];
  const touched = scan.touched[0];
  const bases = walk.base;
  let at = 0;
  let fault = 0;
  let told = 0;
  let rowEnd = walk.moveTo(first);
  let base = bases[0];
  let mcu = first;
  while (mcu < last) {
    if (mcu >= rowEnd) {
      rowEnd = walk.moveTo(mcu);
      base = bases[0];
    }
    let k = spectralStart;
    let run = 0;
    while (k <= spectralEnd) {
      let word = view.getInt32(at >>> 3) << (at & 7);
      let entry = table[word >>> 22];
      if (entry >> 16 !== 0) {
        k += (entry >> 8) & 15;
        at += entry & 255;
        let value = entry >> 16;
        if (value > most || value < -most) {
          value = value > 0 ? most : -most;
          fault |= VALUE_TOO_LARGE;
        }
        if (k <= spectralEnd) output[base + order[k]] = value << low;
        k++;
        continue;
      }
      if (entry === 0) {
        entry = longCode(table, word >>> 16);
        if (entry === 0) {
          fault |= CODE_UNKNOWN;
          entry = 16;
        }
      }
      at += entry & 255;
      const size = (entry >> 12) & 15;
      const zeros = (entry >> 8) & 15;
      if (size !== 0) {
        k += zeros;
        word = view.getInt32(at >>> 3) << (at & 7);
        let value = word >>> (32 - size);
        if (word >= 0) value += 1 - (1 << size);
        at += size;
        if (value > most || value < -most) {
          value = value > 0 ? most : -most;
          fault |= VALUE_TOO_LARGE;
        }
        if (k <= spectralEnd) output[base + order[k]] = value << low;
        k++;
      } else if (zeros === 15) k += 16;
      else {
        run = 1;
        if (zeros !== 0) {
          run = (1 << zeros) | ((view.getInt32(at >>> 3) << (at & 7)) >>> (32 - zeros));
          at += zeros;
        }
        break;
      }
    }
    if (k > spectralEnd + 1) fault |= RUN_PAST_BLOCK;
    if (fault > told) told |= tell(scan, fault & ~told, Math.min(at, end));
    if (k > spectralStart) touched[base >> 6] = 1;
    if (at > end) {
      // The block keeps what it got from the zeros behind the data, as libjpeg has it: refinements go on from there.
      position.bits = end;
      return mcu;
    }
    const passed = run > 1 ? run : 1;
    mcu += passed;
    base += passed * 64;
  }
  position.bits = at;
  return last;
}

/**
 * Later scans of a band: one more bit for the coefficients that are set already, and those that become ±1 at this bit
 * plane. Zeros in runs are those of coefficients not yet set; bits of the set ones that are passed stand in between.
 */
export function decodeAcRefinement(scan: HuffmanScan, first: number, last: number, position: Position): number {
  const { walk, source, task } = scan;
  const { view, buffer, bits: end } = source;
  const { spectralStart, spectralEnd, approximationLow: low } = task;
  const plane = 1 << low;
  const order = NATURAL_ORDER;
  const table = scan.acTables[0];
  const output = scan.outputs[0];
  const touched = scan.touched[0];
  const bases = walk.base;
  let at = 0;
  let told = 0;
  let run = 0;
  let rowEnd = walk.moveTo(first);
  let base = bases[0] - 64;
  for (let mcu = first; mcu < last; mcu++) {
    base += 64;
    if (mcu === rowEnd) {
      rowEnd = walk.moveTo(mcu);
      base = bases[0];
    }
    let k = spectralStart;
    if (run === 0) {
      while (k <= spectralEnd) {
        const word = view.getInt32(at >>> 3) << (at & 7);
        let entry = table[word >>> 22];
        let value = 0;
        let zeros: number;
        if (entry >> 16 !== 0) {
          value = entry >= 0 ? plane : -plane;
          zeros = (entry >> 8) & 15;
          const size = (entry >> 12) & 15;
          at += (entry & 255) - size + 1;
          if (size !== 1 && (told & CODE_UNKNOWN) === 0) told |= tell(scan, CODE_UNKNOWN, Math.min(at, end));
        } else {
          if (entry === 0) {
            entry = longCode(table, word >>> 16);
            if (entry === 0) {
              if ((told & CODE_UNKNOWN) === 0) told |= tell(scan, CODE_UNKNOWN, Math.min(at, end));
              entry = 16;
            }
          }
          at += entry & 255;
          zeros = (entry >> 8) & 15;
          const size = (entry >> 12) & 15;
          if (size !== 0) {
            if (size !== 1 && (told & CODE_UNKNOWN) === 0) told |= tell(scan, CODE_UNKNOWN, Math.min(at, end));
            value = ((buffer[at >>> 3] << (at & 7)) & 128) !== 0 ? plane : -plane;
            at++;
          } else if (zeros !== 15) {
            run = 1;
            if (zeros !== 0) {
              run = (1 << zeros) | ((view.getInt32(at >>> 3) << (at & 7)) >>> (32 - zeros));
              at += zeros;
            }
            break;
          }
        }
        for (; k <= spectralEnd; k++) {
          const index = base + order[k];
          const old = output[index];
          if (old === 0) {
            if (--zeros < 0) break;
          } else {
            // ±plane if the bit is set and the coefficient has not got it: without a branch, as no one can foresee it.
            const bit = (buffer[at >>> 3] >>> (~at & 7)) & ~(old >> low) & 1;
            const sign = old >> 31;
            output[index] = old + (((plane ^ sign) - sign) & -bit);
            at++;
          }
        }
        if (value !== 0) {
          // Past the band too, as libjpeg does: index 64 is 63 again.
          output[base + order[k]] = value;
          touched[base >> 6] = 1;
          if (k > spectralEnd && (told & RUN_PAST_BLOCK) === 0) told |= tell(scan, RUN_PAST_BLOCK, Math.min(at, end));
        }
        k++;
      }
    }
    if (run > 0) {
      run--;
      if (touched[base >> 6] !== 0) {
        for (; k <= spectralEnd; k++) {
          const index = base + order[k];
          const old = output[index];
          if (old === 0) continue;
          const bit = (buffer[at >>> 3] >>> (~at & 7)) & ~(old >> low) & 1;
          const sign = old >> 31;
          output[index] = old + (((plane ^ sign) - sign) & -bit);
          at++;
        }
      }
    }
    if (at > end) {
      position.bits = end;
      return mcu;
    }
  }
  position.bits = at;
  return last;
}
