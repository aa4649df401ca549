/** How one output coefficient of a convolution comes about, from the very map that enters it. */
import { coefficientTerms } from '../../../math/jpeg-domain/terms';
import { forwardBlock } from '../../../math/jpeg-domain/block';
import { scaleShift } from '../../../math/layers/norm';
import type { Network, Step } from '../../../models/resnet/network';
import type { FeatureMap, Terms } from '../api';

export interface TermPlace {
  readonly id: string;
  readonly channel: number;
  readonly row: number;
  readonly column: number;
  readonly coefficient: number;
  readonly limit: number;
}

export async function coefficientTermsOf(
  { network }: { readonly network: Network | null },
  readMap: (id: string) => Promise<FeatureMap>,
  { id, channel, row, column, coefficient, limit }: TermPlace,
): Promise<Terms> {
  const step = network?.steps.find((candidate) => candidate.id === id);
  if (step?.kind !== 'convolution') throw new Error(`“${id}” is no convolution of this network.`);
  requireInside(step, { channel, row, column });
  const norm = network?.steps.find((candidate) => candidate.kind === 'norm' && candidate.input === id);
  const input = blocksOf(await readMap(step.input));
  const place = { channel, row, column, coefficient };
  const { terms, count, sum } = coefficientTerms(input, step.convolution, place, limit);
  const { scale, shift } =
    norm?.kind === 'norm' ? scaleShift(norm.norm) : { scale: new Float64Array(0), shift: new Float64Array(0) };
  const normed = (scale[channel] ?? 1) * sum + (coefficient === 0 ? 8 * (shift[channel] ?? 0) : 0);
  const output = blocksOf(await readMap(norm?.id ?? id));
  const at = ((channel * output.rows + row) * output.columns + column) * 64 + coefficient;
  return {
    ...{ id, terms, count, sum, normed },
    listed: terms.reduce((total, { value }) => total + value, 0),
    actual: output.data[at],
  };
}

function requireInside(
  { id, channels, height, width }: Step,
  { channel, row, column }: Pick<TermPlace, 'channel' | 'row' | 'column'>,
): void {
  const inside = channel < channels && row < height / 8 && column < width / 8;
  if (!inside || Math.min(channel, row, column) < 0) {
    throw new RangeError(
      `“${id}” has ${channels} channels of ${height / 8}×${width / 8} blocks; there is no channel ${channel}, block ${row}, ${column}.`,
    );
  }
}

/** Blocks of 64 in natural order; pixels are transformed. */
function blocksOf({ domain, shape, data }: FeatureMap) {
  if (domain === 'jpeg') {
    const [channels, rows, columns] = shape;
    return { channels, rows, columns, data };
  }
  const [channels, height, width] = shape;
  const [rows, columns] = [height / 8, width / 8];
  const out = new Float64Array(data.length);
  for (let at = 0; at < data.length; at++) {
    const [x, y, c] = [at % width, Math.floor(at / width) % height, Math.floor(at / (width * height))];
    out[((c * rows + (y >> 3)) * columns + (x >> 3)) * 64 + 8 * (y & 7) + (x & 7)] = data[at];
  }
  for (let at = 0; at < out.length; at += 64) forwardBlock(out, at, out, at);
  return { channels, rows, columns, data: out };
}
