/** Numbers of settings as a label has them: three digits above whole hundreds of thousands, thousands as k, M, G. */
const PREFIXES = ['', 'k', 'M', 'G', 'T'];
const PLAIN_BELOW = 10_000;

function threeDigits(value: number): string {
  return String(Number(value.toPrecision(3)));
}

interface Parts {
  readonly digits: string;
  readonly unit: string;
}

/** Pixels up to four digits stand bare: a width of 500 is 500. */
function partsOf(value: number, unit: string): Parts {
  const named = unit === 'px' && Math.abs(value) < PLAIN_BELOW ? '' : unit;
  if (Math.abs(value) < PLAIN_BELOW || unit === '') {
    return {
      digits: Number.isInteger(value) ? String(value) : threeDigits(value),
      unit: named === '' ? '' : ` ${named}`,
    };
  }
  const step = Math.min(PREFIXES.length - 1, Math.floor(Math.log10(Math.abs(value)) / 3));
  return { digits: threeDigits(value / 1000 ** step), unit: ` ${PREFIXES[step]}${named}` };
}

export function formatValue(value: number, unit: string): string {
  const { digits, unit: named } = partsOf(value, unit);
  return digits + named;
}

/** Both ends, the unit once where it is the same. */
export function formatRange(from: number, to: number, unit: string): string {
  const [low, high] = [partsOf(from, unit), partsOf(to, unit)];
  if (low.digits === high.digits && low.unit === high.unit) return low.digits + low.unit;
  return low.unit === high.unit
    ? `${low.digits}–${high.digits}${high.unit}`
    : `${low.digits}${low.unit}–${high.digits}${high.unit}`;
}
