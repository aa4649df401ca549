/**
 * Recognition beside what the eye sees, as data for two plots that share their x axis: the open picture's, and the
 * recorded test set's. Shares stand at the left scale, PSNR of luma at the right one, dB.
 */
import type { CompressionCurves, CompressionPoint, NetworkRecord, PicturePoint } from '../../../engine/network/api';
import { coerceSetting, type Params } from '../../../settings/schema';
import { formatDecibels, formatPercent, formatSignificant } from '../../shared/format';
import type { Axis, CurvePoint, CurveSpec, Series } from '../figures/curve-plot';
import { axisOfSteps, overSteps, percentTick, type Figure } from '../figures/figure-specs';
import type { Stop } from '../figures/stops';

export type Across = 'keep' | 'quality' | 'phi' | 'psnr';

const SHARES: Axis = { name: 'share', domain: [0, 1], text: percentTick, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] };
const decibelTick = (value: number): string => String(value);

const KEPT_AXIS: Axis = {
  ...{ name: 'coefficients kept', domain: [0.001, 1], logarithmic: true, ticks: [0.001, 0.01, 0.1, 1] },
  text: (value) => `${Number((value * 100).toPrecision(2))}\u00a0%`,
};
const QUALITY_AXIS: Axis = { name: 'JPEG quality', domain: [0, 100], text: String, ticks: [1, 20, 40, 60, 80, 100] };
const PHI_AXIS = axisOfSteps('φ, spatial frequencies');

/** What leads to a point. A share is set as the settings keep it: to four digits. */
export function settingsOfPoint(way: 'keep' | 'quality' | 'phi', at: number): Partial<Params> {
  if (way === 'phi') return { phi: at, phiLayers: '' };
  if (way === 'quality') return { inputQuality: at, inputKeep: 1 };
  return { inputKeep: Number(coerceSetting('inputKeep', at)), inputQuality: 0 };
}

const PLACES = {
  keep: (at: number) => `${formatPercent(at, 2)} kept`,
  quality: (at: number) => `Quality ${at}`,
  phi: (at: number) => `φ ${at}`,
} as const;

interface Measured {
  readonly at: number;
  readonly psnr: number | null;
}

const curve = <T extends Measured>(points: readonly T[], value: (point: T) => number | null): CurvePoint[] =>
  points.map((point) => ({ at: point.at, value: value(point) }));

/** A value over PSNR: points at which nothing differs have no place. */
const overPsnr = <T extends Measured>(points: readonly T[], value: (point: T) => number): CurvePoint[] =>
  points
    .flatMap((point) => (point.psnr === null ? [] : [{ at: point.psnr, value: value(point) }]))
    .sort((a, b) => a.at - b.at);

function psnrAxis(points: readonly Measured[]): Axis {
  const values = points.flatMap(({ psnr }) => (psnr === null || !Number.isFinite(psnr) ? [] : [psnr]));
  const low = Math.floor(Math.min(15, ...values) / 5) * 5;
  const high = Math.ceil(Math.max(40, ...values) / 10) * 10;
  const ticks = Array.from({ length: Math.floor((high - low) / 10) + 1 }, (_, index) => high - 10 * index).reverse();
  return { name: 'PSNR', domain: [low, high], text: decibelTick, ticks };
}

const inDecibels = (axis: Axis): Axis => ({
  ...axis,
  text: (value) => `${decibelTick(value)}${value === axis.ticks?.at(-1) ? '\u00a0dB' : ''}`,
});

/** Of the open picture: the probability of the class that was answered for it whole. */
export function pictureFigure(curves: CompressionCurves, across: Across): Figure {
  const probability = (point: PicturePoint): number => point.probability;
  const name = `“${curves.label}”, probability`;
  const text = (way: keyof typeof PLACES, point: PicturePoint): string => {
    const words = [`${PLACES[way](point.at)}: ${formatPercent(point.probability)} ${curves.label}`];
    if (point.label !== curves.label) words.push(`called ${point.label}`);
    if (point.psnr !== null) words.push(formatDecibels(point.psnr));
    if (point.ssim !== null) words.push(`SSIM ${formatSignificant(point.ssim)}`);
    return words.join(', ');
  };
  const stop = (way: 'keep' | 'quality', point: PicturePoint): Stop => ({
    at: point.at,
    set: settingsOfPoint(way, point.at),
    text: text(way, point),
  });
  if (across === 'phi')
    return {
      spec: phiSpec(curve(curves.asm, probability), curve(curves.apx, probability), 'probability'),
      stops: curves.asm.map((point, index) => ({
        at: point.at,
        set: settingsOfPoint('phi', point.at),
        text: `${text('phi', point)} with ASM, ${formatPercent(curves.apx[index]?.probability ?? NaN)} with APX`,
      })),
    };
  if (across === 'psnr')
    return {
      spec: psnrSpec(curves.keep, curves.quality, probability),
      stops: psnrStops(curves.keep, curves.quality, probability, (way, point) => text(way, point)),
    };
  const points = curves[across];
  return {
    spec: beside(across, points, [
      { id: 'probability', name, legend: 'probability', points: curve(points, probability), hue: 1, look: 'line' },
      { id: 'ssim', name: 'SSIM', points: curve(points, ({ ssim }) => ssim), hue: 2, look: 'line' },
    ]),
    stops: points.map((point) => stop(across, point)),
  };
}

/** Of the recorded test set: top-1 and the mean probability of the right class. */
export function testSetFigure(record: NetworkRecord, across: Across): Figure {
  const top1 = (point: CompressionPoint): number => point.top1;
  const text = (way: 'keep' | 'quality', point: CompressionPoint): string =>
    `${PLACES[way](point.at)}: ${formatPercent(point.top1)} right, mean probability ${formatPercent(point.probability)}` +
    (point.psnr === null ? '' : `, ${formatDecibels(point.psnr)}`);
  if (across === 'phi')
    return {
      spec: phiSpec(overSteps(record.asm), overSteps(record.apx), 'top-1'),
      stops: record.asm.map((value, index) => ({
        at: index + 1,
        set: settingsOfPoint('phi', index + 1),
        text: `φ ${index + 1}: ${formatPercent(value)} right with ASM, ${formatPercent(record.apx[index])} with APX`,
      })),
    };
  if (across === 'psnr')
    return {
      spec: psnrSpec(record.keep, record.quality, top1),
      stops: psnrStops(record.keep, record.quality, top1, text),
    };
  const points = record[across];
  return {
    spec: beside(across, points, [
      { id: 'top1', name: 'top-1', points: curve(points, top1), hue: 1, look: 'line' },
      {
        ...{ id: 'probability', name: 'probability of the right class', legend: 'probability', hue: 1, look: 'dashed' },
        points: curve(points, ({ probability }) => probability),
      },
    ]),
    stops: points.map((point) => ({ at: point.at, set: settingsOfPoint(across, point.at), text: text(across, point) })),
  };
}

function beside(across: 'keep' | 'quality', points: readonly Measured[], series: readonly Series[]): CurveSpec {
  const psnr: Series = {
    ...{ id: 'psnr', name: 'PSNR', points: curve(points, (point) => point.psnr), hue: 3, look: 'line', right: true },
  };
  return {
    series: [...series, psnr],
    x: across === 'keep' ? KEPT_AXIS : QUALITY_AXIS,
    y: SHARES,
    right: inDecibels(psnrAxis(points)),
  };
}

function phiSpec(asm: readonly CurvePoint[], apx: readonly CurvePoint[], what: string): CurveSpec {
  return {
    series: [
      { id: 'asm', name: `ASM, ${what}`, points: asm, hue: 1, look: 'line' },
      { id: 'apx', name: `APX, ${what}`, points: apx, hue: 2, look: 'line' },
    ],
    x: PHI_AXIS,
    y: SHARES,
  };
}

function psnrSpec<T extends Measured>(
  keep: readonly T[],
  quality: readonly T[],
  value: (point: T) => number,
): CurveSpec {
  return {
    series: [
      { id: 'keep', name: 'coefficients dropped', points: overPsnr(keep, value), hue: 1, look: 'line' },
      { id: 'quality', name: 'JPEG quality', points: overPsnr(quality, value), hue: 2, look: 'line' },
    ],
    x: { ...psnrAxis([...keep, ...quality]), name: 'PSNR of luma, dB' },
    y: SHARES,
  };
}

function psnrStops<T extends Measured>(
  keep: readonly T[],
  quality: readonly T[],
  value: (point: T) => number,
  text: (way: 'keep' | 'quality', point: T) => string,
): Stop[] {
  const of = (way: 'keep' | 'quality', points: readonly T[]): Stop[] =>
    points.flatMap((point) =>
      point.psnr === null
        ? []
        : [{ at: point.psnr, value: value(point), set: settingsOfPoint(way, point.at), text: text(way, point) }],
    );
  return [...of('keep', keep), ...of('quality', quality)].sort((a, b) => a.at - b.at);
}
