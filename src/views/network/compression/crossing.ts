/**
 * Where the network lets go of what it answered for the whole picture, in words. From the gentlest alteration on, the
 * last point before another class is answered: what comes back by chance further down does not count.
 */
import type { CompressionCurves, PicturePoint } from '../../../engine/network/api';
import { formatDecibels, formatPercent } from '../../shared/format';

/** Below this the picture is plainly ruined; above the other, hardly anybody sees a difference. dB. */
export const RUINED_BELOW = 20;
export const GOOD_FROM = 32;

/** "a ship", "an aeroplane"; a name that is no plain word stands in quotes. */
export function called(label: string): string {
  if (!/^[a-z][a-z -]*$/i.test(label)) return `“${label}”`;
  return `${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label}`;
}

interface Crossing {
  /** The last point that keeps the answer; null where even the gentlest loses it. */
  readonly last: PicturePoint | null;
  /** The first that loses it; null where none does. */
  readonly lost: PicturePoint | null;
}

/** `points` ascending: the gentlest alteration is the last of them. */
export function crossingOf(points: readonly PicturePoint[], label: string): Crossing {
  const gentlestFirst = [...points].sort((a, b) => b.at - a.at);
  const firstLost = gentlestFirst.findIndex((point) => point.label !== label);
  if (firstLost < 0) return { last: gentlestFirst.at(-1) ?? null, lost: null };
  return { last: gentlestFirst[firstLost - 1] ?? null, lost: gentlestFirst[firstLost] };
}

type Way = 'keep' | 'quality';

const PLACES: Readonly<Record<Way, (at: number) => string>> = {
  keep: (at) => `${formatPercent(at, 2)} of the coefficients`,
  quality: (at) => `quality ${at}`,
};

export function crossingSentence(points: readonly PicturePoint[], label: string, way: Way): string {
  const { last, lost } = crossingOf(points, label);
  const place = PLACES[way];
  const lostText = lost ? `At ${place(lost.at)} it is called ${called(lost.label)}` : '';
  if (!last) return lost ? `${lostText}, ${seen(lost.psnr)}.` : '';
  const held = `Still called ${called(label)} at ${place(last.at)}, ${seen(last.psnr)}.`;
  return lost ? `${held} ${lostText} (${decibels(lost.psnr)}).` : held;
}

/** What the eye would say of it. */
function seen(psnr: number | null): string {
  if (psnr === null) return 'where nothing differs';
  const still = psnr >= GOOD_FROM ? ' still' : '';
  const verdict = psnr < RUINED_BELOW ? ': ruined to the eye' : psnr >= GOOD_FROM ? ': good to the eye' : '';
  return `where the picture${still} has ${formatDecibels(psnr)}${verdict}`;
}

const decibels = (psnr: number | null): string => (psnr === null ? 'nothing differs' : formatDecibels(psnr));

/** From which φ on, without a break up to 15, the answer is that of the exact network. */
export function phiSentence({ label, asm, apx }: CompressionCurves): string {
  const from = (points: readonly PicturePoint[]): string => {
    const { last } = crossingOf(points, label);
    return last ? `from φ = ${last.at} on` : 'at no φ';
  };
  return `ASM calls it ${called(label)} ${from(asm)}, APX ${from(apx)}.`;
}
