/**
 * What is said of a file's quantisation tables: family, fingerprint, quality and misfit. Judging takes about a millisecond,
 * and a collection has few different tables, so verdicts are kept.
 *
 * Fingerprint: the first 12 hexadecimal digits of SHA-256 over the table of each component in the frame's order, 64 steps
 * each in natural order, 16 bits each, the high byte first. Grey and colour files of one encoder differ in it.
 * Misfit is rounded to four digits, never down to 0: 0 says that the tables are exactly those.
 */
import { sha256, toHex } from '../../codec/sha256';
import { judgeQuality } from '../../codec/jpeg/quality/judge';
import type { ColorSpace, JpegComponent } from '../../codec/jpeg/jpeg';

export interface TableVerdict {
  /** `ijg:1f0c5a3e9b72`. */
  readonly tables: string;
  readonly quality: number;
  readonly misfit: number;
}

export type JudgedComponent = Pick<JpegComponent, 'table' | 'horizontal' | 'vertical'>;

/** Kept between files of one thread. */
export interface TableVerdicts {
  /** Components in the frame's order, one at least. */
  judge(colorSpace: ColorSpace, components: readonly JudgedComponent[]): TableVerdict;
}

interface Known {
  readonly colorSpace: ColorSpace;
  readonly components: readonly JudgedComponent[];
  readonly verdict: TableVerdict;
}

/** Files whose tables are all different (hostile, or of a camera that makes them anew) must not fill the memory. */
const MOST_KNOWN = 4096;

export function createTableVerdicts(most = MOST_KNOWN): TableVerdicts {
  const known = new Map<number, Known>();
  return {
    judge(colorSpace, components) {
      const key = keyOf(colorSpace, components);
      const found = known.get(key);
      if (found !== undefined && isSame(found, colorSpace, components)) return found.verdict;
      const verdict = judgeAnew(colorSpace, components);
      if (known.size >= most) known.clear();
      known.set(key, { colorSpace, components: components.map(copyOf), verdict });
      return verdict;
    },
  };
}

function judgeAnew(colorSpace: ColorSpace, components: readonly JudgedComponent[]): TableVerdict {
  const { kind, family, quality, nearestQuality, misfit } = judgeQuality({ colorSpace, components });
  const name = kind === 'ijg' ? 'ijg' : (family?.name ?? 'other');
  return {
    tables: `${name}:${fingerprintOf(components)}`,
    quality: quality ?? nearestQuality,
    misfit: misfit === 0 ? 0 : Math.max(1e-4, Math.round(misfit * 1e4) / 1e4),
  };
}

function fingerprintOf(components: readonly JudgedComponent[]): string {
  const bytes = new Uint8Array(128 * components.length);
  components.forEach(({ table }, index) => {
    table.forEach((step, k) => {
      bytes[128 * index + 2 * k] = step >> 8;
      bytes[128 * index + 2 * k + 1] = step & 255;
    });
  });
  return toHex(sha256(bytes)).slice(0, 12);
}

/** FNV-1a over factors and steps, 32 bits: which verdict may be the right one. Whether it is, is seen by comparing. */
function keyOf(colorSpace: ColorSpace, components: readonly JudgedComponent[]): number {
  let hash = 0x811c9dc5 ^ colorSpace.length;
  for (const { table, horizontal, vertical } of components) {
    hash = Math.imul(hash ^ (8 * horizontal + vertical), 0x01000193);
    for (let k = 0; k < 64; k++) hash = Math.imul(hash ^ table[k], 0x01000193);
  }
  return hash;
}

function isSame(known: Known, colorSpace: ColorSpace, components: readonly JudgedComponent[]): boolean {
  if (known.colorSpace !== colorSpace || known.components.length !== components.length) return false;
  return components.every((component, index) => {
    const other = known.components[index];
    if (other.horizontal !== component.horizontal || other.vertical !== component.vertical) return false;
    for (let k = 0; k < 64; k++) if (other.table[k] !== component.table[k]) return false;
    return true;
  });
}

const copyOf = ({ table, horizontal, vertical }: JudgedComponent): JudgedComponent => ({
  table: table.slice(),
  horizontal,
  vertical,
});
