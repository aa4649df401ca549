import { useEffect, useRef } from 'react';
import type { CoefficientInfo } from '../../../engine/api';
import { useEngine, useSetting } from '../../shared/bench-context';
import { formatPercent } from '../../shared/format';
import { paintWave } from './paint-wave';

/** Side of the thumbnail, device pixels of its own canvas. */
const SIDE = 176;

/** The wave of one coefficient, drawn small: over the whole picture, or over as much of it as can be told apart. */
export function WaveThumb({ info }: { readonly info: CoefficientInfo | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useEngine((snapshot) => snapshot.picture);
  const block = useSetting('block');
  const [width, height] = info?.transform === 'block' ? [block, block] : [picture?.width ?? 1, picture?.height ?? 1];
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, SIDE, SIDE);
    if (info) paintWave(context, SIDE, info, width, height);
  }, [info, width, height]);
  const part = info ? shownPart(info, width, height) : 1;
  return (
    <figure className="wave-thumb">
      <canvas
        ref={canvas}
        width={SIDE}
        height={SIDE}
        role="img"
        aria-label={info ? 'The wave of this coefficient' : 'No coefficient chosen'}
      />
      <figcaption>{info && caption(info, part)}</figcaption>
    </figure>
  );
}

/** How much of the picture, or of the block, is drawn. */
function caption({ transform }: CoefficientInfo, part: number): string {
  if (part < 1) return `${formatPercent(part, 2)} of side`;
  return transform === 'block' ? 'one block' : 'whole picture';
}

/** Crests that still read as crests at this size. */
const MOST_CYCLES = 12;

/** The share of the picture's side that is drawn, so that no more than MOST_CYCLES waves are. */
export function shownPart(info: CoefficientInfo, width: number, height: number): number {
  if (!Number.isFinite(info.period)) return 1;
  return Math.min(1, (MOST_CYCLES * info.period) / Math.max(width, height));
}
