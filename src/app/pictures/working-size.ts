/**
 * The size to which a picture is scaled down, so that both its pixels and its longest side are within a limit.
 */
import type { WorkingLimit } from '../../engine/api';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** 2²⁸: 1 GiB of decoded pixels, about the most that a browser holds at once. */
export const MOST_PIXELS = 2 ** 28;

export function workingSize({ width, height }: Size, limit: WorkingLimit): Size {
  const scale = Math.min(1, limit.side / Math.max(width, height), Math.sqrt(limit.pixels / (width * height)));
  if (scale === 1) return { width, height };
  // Rounded down, so that the limit holds; a very thin picture keeps one pixel across and gives up length instead.
  const short = Math.max(1, Math.floor(Math.min(width, height) * scale));
  const long = Math.max(1, Math.min(Math.floor(Math.max(width, height) * scale), Math.floor(limit.pixels / short)));
  return width >= height ? { width: long, height: short } : { width: short, height: long };
}

/** The sentence that says so; empty where nothing was scaled. */
export function scaledBecause(from: Size, to: Size, limit: WorkingLimit): string {
  if (from.width === to.width && from.height === to.height) return '';
  return `Scaled from ${from.width}×${from.height} to ${to.width}×${to.height} ${limit.why}.`;
}
