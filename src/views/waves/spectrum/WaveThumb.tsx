import { useEffect, useMemo, useRef } from 'react';
import type { CoefficientInfo } from '../../../engine/api';
import { drawWave } from '../../../math/wave';
import { useEngine, useSetting } from '../../shared/bench-context';
import { formatPercent } from '../../shared/format';
import { thumbSize, wavePixels } from './wave-pixels';

/** So many samples a cycle that crests still read as crests at this size. */
const SAMPLES_PER_CYCLE = 14;

/** The wave of one coefficient, drawn small: over the whole picture, or over as much of it as can be told apart. */
export function WaveThumb({ info }: { readonly info: CoefficientInfo | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useEngine((snapshot) => snapshot.picture);
  const block = useSetting('block');
  const basis = useSetting('basis');
  const { width, height } = picture ?? { width: 1, height: 1 };
  const [columns, rows] = info?.transform === 'block' ? [block, block] : [width, height];
  const wave = useMemo(() => {
    if (!info) return null;
    const { transform, v, u, re, im } = info;
    const size = thumbSize(columns, rows);
    const layout = { transform, width, height, block };
    return drawWave({ layout, basis, v, u, re, im }, size.width, size.height, SAMPLES_PER_CYCLE);
  }, [info, columns, rows, width, height, block, basis]);
  const size = thumbSize(columns, rows);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    if (wave) context.putImageData(new ImageData(wavePixels(wave), wave.width, wave.height), 0, 0);
  }, [wave]);
  return (
    <figure className="wave-thumb">
      <div className="wave-thumb-frame">
        <canvas
          ref={canvas}
          width={size.width}
          height={size.height}
          role="img"
          aria-label={wave ? 'The wave of this coefficient' : 'No coefficient chosen'}
        />
      </div>
      <figcaption>{info && wave && caption(info, wave.spanX / columns)}</figcaption>
    </figure>
  );
}

/** How much of the picture, or of the block, is drawn. */
function caption({ transform }: CoefficientInfo, part: number): string {
  if (part < 1) return `${formatPercent(part, 2)} of width`;
  return transform === 'block' ? 'one block' : 'whole picture';
}
