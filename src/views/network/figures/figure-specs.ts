/** The three figures as data: what is drawn, and what is read at each φ or ψ. */
import { BAND_SIZES } from '../../../math/jpeg-domain/band';
import type { NetworkRecord, RandomBlockErrors } from '../../../engine/network/api';
import { formatPercent, formatSignificant } from '../../shared/format';
import { roundUp, type Axis, type CurvePoint, type CurveSpec, type Series } from './curve-plot';
import { PAPER } from './paper-values';
import { RMSE_REFERENCE, type BlockKind } from './rmse-reference';
import type { Stop } from './stops';

export interface Figure {
  readonly spec: CurveSpec;
  readonly stops: readonly Stop[];
}

/** 1…15, of φ and of ψ. */
const STEPS: readonly number[] = BAND_SIZES.map((_, index) => index + 1);

export const overSteps = (values: readonly number[]): CurvePoint[] =>
  values.map((value, index) => ({ at: index + 1, value }));

export const axisOfSteps = (name: string): Axis => ({ name, domain: [1, 15], text: String, ticks: STEPS });

/** Ticks of shares: 0 %, 20 %, 40 %. */
export const percentTick = (value: number): string => `${Math.round(value * 1000) / 10}\u00a0%`;

const sharesAxis = (most: number): Axis => ({ name: 'accuracy', domain: [0, roundUp(most, 0.1)], text: percentTick });

const percent = (share: number | undefined): string => formatPercent(share ?? NaN);

export function rmseFigure(kind: BlockKind, measured: RandomBlockErrors | null): Figure {
  const reference = RMSE_REFERENCE[kind];
  // Once measured, the colours are explained by the lines, and the rings by one of them.
  const rings = measured ? { asm: 'reference', apx: null } : { asm: 'ASM, reference', apx: 'APX, reference' };
  const series: Series[] = [
    { id: 'asm', name: 'ASM, reference', legend: rings.asm, points: reference.asm, hue: 1, look: 'rings' },
    { id: 'apx', name: 'APX, reference', legend: rings.apx, points: reference.apx, hue: 2, look: 'rings' },
  ];
  if (measured)
    series.push(
      { id: 'asm-here', name: 'ASM, here', legend: 'ASM', points: overSteps(measured.asm), hue: 1, look: 'line' },
      { id: 'apx-here', name: 'APX, here', legend: 'APX', points: overSteps(measured.apx), hue: 2, look: 'line' },
    );
  const valueText = (mode: 'asm' | 'apx', phi: number): string => {
    const known = RMSE_REFERENCE[kind][mode].find(({ at }) => at === phi)?.value ?? null;
    const here = measured ? measured[mode][phi - 1].toFixed(4) : null;
    const reference = known === null ? null : known.toFixed(4);
    if (here === null || reference === null) return here ?? reference ?? '—';
    return `${here} (${reference})`;
  };
  return {
    spec: {
      series,
      x: axisOfSteps('φ, spatial frequencies'),
      y: { name: 'RMSE', domain: [0, 0.4], text: (value) => String(Math.round(value * 100) / 100) },
    },
    stops: STEPS.map((phi) => ({
      at: phi,
      set: { phi, phiLayers: '' },
      text: `φ ${phi}: ASM ${valueText('asm', phi)}; APX ${valueText('apx', phi)}`,
    })),
  };
}

export interface AccuracyChoices {
  /** φ of the fine-tuning whose whole curve is drawn; null for none. */
  readonly tuned: number | null;
  readonly paper: boolean;
}

export function accuracyFigure(record: NetworkRecord, { tuned, paper }: AccuracyChoices): Figure {
  const chosen = record.tuned.find(({ phi }) => phi === tuned);
  const ownPhi = (mode: 'asm' | 'apx'): CurvePoint[] =>
    record.tuned.map((one) => ({ at: one.phi, value: one[mode][one.phi - 1] ?? null }));
  // Of the same pictures as the curves: at φ = 15 they are the network in pixels.
  const inPixels = record.tablePictures === undefined ? record.spatial : record.asm[14];
  const spatial = STEPS.map((at) => ({ at, value: inPixels }));
  const series: Series[] = [
    { id: 'pixels', name: 'in pixels', points: spatial, hue: 3, look: 'dashed' },
    { id: 'asm', name: 'ASM', points: overSteps(record.asm), hue: 1, look: 'line' },
    { id: 'apx', name: 'APX', points: overSteps(record.apx), hue: 2, look: 'line' },
  ];
  if (record.tuned.length > 0)
    series.push(
      {
        id: 'asm-tuned',
        name: 'ASM, retrained at its φ',
        legend: 'retrained, at its φ',
        points: ownPhi('asm'),
        hue: 1,
        look: 'dots',
      },
      { id: 'apx-tuned', name: 'APX, retrained at its φ', legend: null, points: ownPhi('apx'), hue: 2, look: 'dots' },
    );
  if (chosen)
    series.push(
      {
        id: 'asm-set',
        name: `ASM, retrained at ${chosen.phi}`,
        legend: `retrained at ${chosen.phi}`,
        points: overSteps(chosen.asm),
        hue: 1,
        look: 'dashed',
      },
      {
        id: 'apx-set',
        name: `APX, retrained at ${chosen.phi}`,
        legend: null,
        points: overSteps(chosen.apx),
        hue: 2,
        look: 'dashed',
      },
    );
  if (paper)
    series.push(
      {
        id: 'asm-paper',
        name: 'ASM, paper, CIFAR-100',
        legend: 'paper, CIFAR-100',
        points: PAPER.cifar100.asm,
        hue: 1,
        look: 'rings',
      },
      {
        id: 'apx-paper',
        name: 'APX, paper, CIFAR-100',
        legend: null,
        points: PAPER.cifar100.apx,
        hue: 2,
        look: 'rings',
      },
    );
  const most = Math.max(...series.flatMap(({ points }) => points.map(({ value }) => value ?? 0)));
  const text = (phi: number): string => {
    const own = record.tuned.find((one) => one.phi === phi);
    const words = [`φ ${phi}: ASM ${percent(record.asm[phi - 1])}, APX ${percent(record.apx[phi - 1])}`];
    if (own) words.push(`retrained ${percent(own.asm[phi - 1])}, ${percent(own.apx[phi - 1])}`);
    const published = PAPER.cifar100.asm[phi - 1];
    if (paper && published)
      words.push(`paper ${percent(published.value ?? NaN)}, ${percent(PAPER.cifar100.apx[phi - 1].value ?? NaN)}`);
    return words.join('; ');
  };
  return {
    spec: { series, x: axisOfSteps('φ, spatial frequencies'), y: sharesAxis(most) },
    stops: STEPS.map((phi) => ({ at: phi, set: { phi, phiLayers: '' }, text: text(phi) })),
  };
}

/** Share of a block's coefficients, and so of the multiplications that mix the channels, at each ψ. */
export const shareOfBand = (psi: number): number => BAND_SIZES[psi - 1] / 64;

export function bandFigure(record: NetworkRecord): Figure {
  return {
    spec: {
      series: [
        { id: 'accuracy', name: 'accuracy', points: overSteps(record.band), hue: 1, look: 'line' },
        {
          ...{ id: 'arithmetic', name: 'arithmetic of mixing', hue: 3, look: 'dashed' },
          points: STEPS.map((psi) => ({ at: psi, value: shareOfBand(psi) })),
        },
      ],
      x: axisOfSteps('ψ, frequencies that are kept'),
      y: { name: 'share', domain: [0, 1], text: percentTick },
    },
    stops: STEPS.map((psi) => ({
      at: psi,
      set: { psi },
      text: `ψ ${psi}: ${percent(record.band[psi - 1])} right, ${BAND_SIZES[psi - 1]} of 64 coefficients (${percent(shareOfBand(psi))})`,
    })),
  };
}

/** "0.0003, at φ 4 of ASM": how far measured values are from the reference. */
export function differenceText(difference: number, at: number, mode: string): string {
  return `${formatSignificant(difference, 2)}, ${mode} at φ ${at}`;
}
