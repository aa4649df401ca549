import { useMemo, useRef, useState, type PointerEvent } from 'react';
import { writeNpy } from '../../../codec/npy';
import { maskMixing } from '../../../math/jpeg-domain/mask-mixing';
import { bandSize, ZIG_ZAG_OF_NATURAL } from '../../../math/jpeg-domain/zig-zag';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { FigureMenu, type FigureExport } from '../../shared/FigureMenu';
import { csv, usePlotExports } from '../../shared/figures/plot-exports';
import { formatNumber } from '../../shared/format';
import { useSize } from '../../shared/use-size';
import { placeText } from '../map-names';
import { scaleColors, scaleTicks } from '../microscope/lens-colors';
import { LensScale } from '../microscope/LensScale';
import { useLens, type Lens } from '../microscope/use-lens';
import { MixingCard } from './cards';
import { HeatTile } from './HeatTile';
import { coefficientSymbol, mixingRow } from './mixing-row';
import { MixingSum } from './MixingSum';

/** Of the scale below the picture: weights are shaded by their square root. */
const SCALE_HEIGHT = 32;
const COLORS = scaleColors('safe', 33);
const TICKS = scaleTicks({ range: 1, power: 0.5 });

/** The mask of the block under the microscope as a map on coefficients, and one of its rows written out. */
export function MixingFigure() {
  const lens = useLens();
  if (!lens) return null;
  return <Mixing lens={lens} />;
}

function Mixing({ lens }: { readonly lens: Lens }) {
  const { from, block } = lens;
  const { phi } = block;
  const relu = useSetting('relu');
  const coefficient = useSetting('mapCoefficient');
  const mixing = useMemo(() => maskMixing(block.pixels.bandMask), [block]);
  // APX masks what the band shows; ASM the block itself.
  const inputs = useMemo(
    () => from.coefficients.map((value, k) => (relu === 'apx' && ZIG_ZAG_OF_NATURAL[k] >= bandSize(phi) ? 0 : value)),
    [from, relu, phi],
  );
  const row = useMemo(() => mixingRow(mixing, inputs, coefficient), [mixing, inputs, coefficient]);
  const { svg, exports } = usePlotExports('harmonic-mixing');
  return (
    <figure className="panel-figure mixing-figure" aria-label="Harmonic mixing of the mask" data-help-beside>
      <figcaption>
        <span className="terms-title">Harmonic mixing of the mask, φ = {phi}</span>
        <span className="figure mixing-place">{placeText(from)}</span>
        <MixingCard />
        <FigureMenu label="Save the mixing" exports={[...exports, ...mixingExports(mixing, inputs)]} />
      </figcaption>
      <div className="mixing-parts">
        <MixingPicture svg={svg} mixing={mixing} coefficient={coefficient} />
        <MixingSum row={row} coefficient={coefficient} apx={relu === 'apx'} />
      </div>
    </figure>
  );
}

interface MixingPictureProps {
  readonly svg: ReturnType<typeof usePlotExports>['svg'];
  readonly mixing: Float64Array;
  readonly coefficient: number;
}

function MixingPicture({ svg, mixing, coefficient }: MixingPictureProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const change = useChangeSettings();
  const [pointed, setPointed] = useState<number | null>(null);
  const cell = Math.max(2, Math.floor((2 * width) / 64) / 2);
  const side = 64 * cell;
  const height = side + SCALE_HEIGHT;
  const under = (event: PointerEvent): number => {
    const frame = event.currentTarget.getBoundingClientRect();
    const at = (place: number): number => Math.min(63, Math.max(0, Math.floor(place / cell)));
    return 64 * at(event.clientY - frame.top) + at(event.clientX - frame.left);
  };
  return (
    <div className="mixing-picture">
      <div ref={box}>
        {width > 0 && (
          <svg
            ref={svg}
            className="plot"
            width={side}
            height={height}
            viewBox={`0 0 ${side} ${height}`}
            role="img"
            aria-label={`64×64 weights, rows are output coefficients; ${coefficientSymbol(coefficient)} is marked`}
            onPointerMove={(event) => {
              setPointed(under(event));
            }}
            onPointerLeave={() => {
              setPointed(null);
            }}
            onClick={() => {
              if (pointed !== null) change({ mapCoefficient: pointed >> 6 });
            }}
          >
            <HeatTile x={0} y={0} values={mixing} columns={64} cell={cell} range={1} power={0.5} />
            <rect className="shift-halo" x={0} y={coefficient * cell - 1} width={side} height={cell + 2} />
            <rect className="shift-row" x={0} y={coefficient * cell - 1} width={side} height={cell + 2} />
            <LensScale x={18} y={side + 8} width={side - 36} colors={COLORS} ticks={TICKS} />
          </svg>
        )}
      </div>
      <p className="quiet figure terms-told">
        {pointed === null
          ? 'Rows: what comes out. Columns: what goes in.'
          : `${coefficientSymbol(pointed >> 6, true)} takes ${formatNumber(mixing[pointed])} of ${coefficientSymbol(pointed & 63)}`}
      </p>
    </div>
  );
}

function mixingExports(mixing: Float64Array, inputs: Float32Array): FigureExport[] {
  return [
    {
      label: 'Mixing, NumPy',
      detail: 'float32, 64×64',
      file: 'harmonic-mixing.npy',
      make: () => Promise.resolve(new Blob([writeNpy({ shape: [64, 64], data: Float32Array.from(mixing) })])),
    },
    {
      label: 'Mixing, CSV',
      detail: 'out, in, weight, input',
      file: 'harmonic-mixing.csv',
      make: () =>
        Promise.resolve(
          csv(
            ['out_v', 'out_u', 'in_v', 'in_u', 'weight', 'input'],
            Array.from(mixing, (weight, at) => [
              ...[at >> 9, (at >> 6) & 7, (at >> 3) & 7, at & 7],
              ...[weight, inputs[at & 63]],
            ]),
          ),
        ),
    },
  ];
}
