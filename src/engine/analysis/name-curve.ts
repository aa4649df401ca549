/** A sampled error curve as the plot wants it: named, in decibels. */
import { sampleCurve, type ErrorCurve } from '../../math/curve';
import { psnrOf } from '../../math/metrics';
import type { Ranks } from '../../math/ranks';
import type { Curve } from '../api';

const POINTS = 400;

/** `samples`: pixels times shown channels of the picture; `bandFrom`: where a band starts. */
export function namedCurve(
  curve: ErrorCurve,
  ranks: Ranks,
  { samples, bandFrom }: { samples: number; bandFrom: number },
): Curve {
  const { share, squaredError, energy } = sampleCurve(curve, ranks, POINTS, bandFrom);
  const { transform, block, width, height, rows, columns } = ranks.layout;
  const padded = transform === 'block' && (rows !== height || columns !== width);
  const label = transform === 'block' ? `${block}×${block} DCT` : transform.toUpperCase();
  return {
    transform,
    label,
    share,
    energy,
    psnr: squaredError.map((squared) => psnrOf(squared, samples)),
    note: padded ? `Edge blocks are padded to whole blocks; the ${label} curve counts the padding’s error too.` : '',
  };
}
