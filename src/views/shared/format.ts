/**
 * Figures as the page writes them: three significant digits, SI prefixes, a unit after a no-break space, a true minus
 * sign. Screen and speech share them.
 */

const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';
export const NOT_AVAILABLE = '\u2014';

const PREFIXES = [
  { from: 1e9, symbol: 'G' },
  { from: 1e6, symbol: 'M' },
  { from: 1e3, symbol: 'k' },
  { from: 1, symbol: '' },
  { from: 1e-3, symbol: 'm' },
  { from: 1e-6, symbol: 'µ' },
] as const;

/** `value` with `digits` significant digits, never in exponent form: 1.00, 12.3, 1230. */
export function formatSignificant(value: number, digits = 3): string {
  if (Number.isNaN(value)) return NOT_AVAILABLE;
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${MINUS}∞`;
  const rounded = Number(value.toPrecision(digits));
  const magnitude = rounded === 0 ? 0 : Math.floor(Math.log10(Math.abs(rounded)));
  return rounded.toFixed(Math.min(100, Math.max(0, digits - 1 - magnitude))).replace('-', MINUS);
}

export function withUnit(figure: string, unit: string): string {
  return unit === '' ? figure : `${figure}${NO_BREAK_SPACE}${unit}`;
}

/** With an SI prefix: 1.57 MB, 820 B. Whole numbers below 1000 keep all their digits and gain none. */
export function formatSi(value: number, unit: string, digits = 3): string {
  const size = Math.abs(Number(value.toPrecision(digits)));
  if (Number.isInteger(value) && size < 1000) return withUnit(String(value).replace('-', MINUS), unit);
  const prefix = PREFIXES.find((p) => size >= p.from) ?? PREFIXES[PREFIXES.length - 1];
  return withUnit(formatSignificant(value / prefix.from, digits), `${prefix.symbol}${unit}`);
}

/** Below this a row of noughts would say no more than that it is small. */
const SMALLEST_PERCENT = 0.0001;

/** A plain number of any size: 0.294, 1230, 2.94 × 10⁻⁵. */
export function formatNumber(value: number, digits = 3): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (!Number.isFinite(value) || (size >= 1e-3 && size < 1e5)) return formatSignificant(value, digits);
  const exponent = Math.floor(Math.log10(Number(size.toPrecision(digits))));
  return `${formatSignificant(value / 10 ** exponent, digits)} × ${formatPowerOfTen(exponent)}`;
}

/** A share 0…1 as per cent: 0.0123 → "1.23 %". Shares just short of all never round up to it. */
export function formatPercent(share: number, digits = 3): string {
  const percent = share * 100;
  if (percent > 0 && percent < SMALLEST_PERCENT) return withUnit(`< ${SMALLEST_PERCENT}`, '%');
  const text = formatSignificant(percent, digits);
  if (share < 1 && Number(text) >= 100) return withUnit(truncated(percent), '%');
  return withUnit(share === 1 ? '100' : text, '%');
}

/** 99.9996… written with as many nines as tell it from 100. */
function truncated(percent: number): string {
  const decimals = Math.min(6, Math.max(2, Math.ceil(-Math.log10(100 - percent))));
  return (Math.floor(percent * 10 ** decimals) / 10 ** decimals).toFixed(decimals);
}

/** A count in full with thin groups of three: 1 572 864. */
export function formatCount(count: number): string {
  return String(Math.round(count))
    .replace('-', MINUS)
    .replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

export function formatDecibels(value: number): string {
  return withUnit(
    Number.isFinite(value)
      ? value.toFixed(Math.abs(value) < 99.95 ? 1 : 0).replace('-', MINUS)
      : formatSignificant(value),
    'dB',
  );
}

/** Bytes, decimal prefixes. */
export function formatBytes(bytes: number): string {
  return formatSi(Math.round(bytes), 'B');
}

export function formatDegrees(degrees: number): string {
  return `${formatSignificant(Number(degrees.toFixed(1)), Math.abs(degrees) >= 100 ? 4 : 3)}°`;
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** 10 to a whole power: 10⁻². */
export function formatPowerOfTen(exponent: number): string {
  return `10${String(exponent).replace(/./g, (digit) => SUPERSCRIPTS[digit])}`;
}

/**
 * The number that a person typed: a comma or a point, a true or a typewriter minus, spaces, a trailing unit.
 * Undefined where there is none.
 */
export function parseTyped(text: string): number | undefined {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(MINUS, '-')
    .replace(',', '.');
  const found = /^(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)[^\d]*$/i.exec(plain);
  return found ? Number(found[1]) : undefined;
}
