import { useMemo, useRef, useState } from 'react';
import type { Answer, Drift } from '../../../engine/network/api';
import { useSetting } from '../../shared/bench-context';
import { ChoiceGroup } from '../../shared/ChoiceGroup';
import { FigureMenu } from '../../shared/FigureMenu';
import { usePlotExports } from '../../shared/figures/plot-exports';
import { formatSignificant } from '../../shared/format';
import { useSize } from '../../shared/use-size';
import { useNetwork } from '../network-context';
import { DriftCard } from './cards';
import { driftExports } from './drift-exports';
import { bestTwo, driftPlot, nearestClass, steadyFrom } from './drift-plot';
import { DriftDrawing } from './DriftDrawing';
import { DriftTable } from './DriftTable';
import { PhiPlot } from './PhiPlot';

type Mode = 'asm' | 'apx';

const MODES = [
  { value: 'asm', label: 'ASM', title: 'The mask from φ frequencies, applied to the exact block' },
  { value: 'apx', label: 'APX', title: 'ReLU of the block cut to φ frequencies' },
] as const;

interface DriftFigureProps {
  /** Where the mark stands. */
  readonly phi: number;
  readonly onPhi: (phi: number) => void;
}

/** Every logit of the picture over φ, all ReLUs alike, against those of the spatial network. */
export function DriftFigure(props: DriftFigureProps) {
  const drift = useNetwork((snapshot) => snapshot.drift);
  const answer = useNetwork((snapshot) => snapshot.answer);
  const classes = useNetwork(({ network }) => network?.classes ?? null);
  return (
    <figure className="panel-figure" aria-label="Drift of the logits over φ" data-help-beside>
      {drift && answer && classes?.length === answer.spatialLogits.length ? (
        <Curves {...props} drift={drift} answer={answer} classes={classes} />
      ) : (
        <>
          <figcaption>
            <span className="micro-title">Logits over φ</span>
          </figcaption>
          <p className="quiet micro-told">On its way…</p>
        </>
      )}
    </figure>
  );
}

interface CurvesProps extends DriftFigureProps {
  readonly drift: Drift;
  readonly answer: Answer;
  readonly classes: readonly string[];
}

function Curves({ phi, onPhi, drift, answer, classes }: CurvesProps) {
  const relu = useSetting('relu');
  const [chosen, setChosen] = useState<Mode | null>(null);
  const mode = chosen ?? (relu === 'apx' ? 'apx' : 'asm');
  const logits = drift[mode];
  const spatial = answer.spatialLogits;
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const { svg, exports } = usePlotExports(`logit-drift-${mode}`);
  const [pointed, setPointed] = useState<{ readonly phi: number; readonly index: number } | null>(null);
  const plot = useMemo(() => driftPlot({ logits, spatial, width, height }), [logits, spatial, width, height]);
  const at = pointed ?? { phi, index: bestTwo(spatial)[0] };
  const told = readout(at, logits, spatial, classes);
  return (
    <>
      <figcaption>
        <span className="micro-title">Logits over φ</span>
        <DriftCard steady={steadyFrom(logits, spatial)} mode={mode} />
        <ChoiceGroup quiet label="ReLU" value={mode} choices={MODES} onChange={setChosen} />
        <FigureMenu label="Save the logits" exports={[...exports, ...driftExports(drift, spatial, classes)]} />
      </figcaption>
      <p className="quiet figure micro-told">{told}</p>
      <div className="micro-plot" ref={box}>
        {width > 0 && height > 0 && (
          <PhiPlot
            svg={svg}
            width={width}
            height={height}
            label="Logits over φ"
            phi={phi}
            text={told}
            phiAt={plot.phiAt}
            onPhi={onPhi}
            onPoint={(place) => {
              if (!place) setPointed(null);
              else {
                const under = plot.phiAt(place.x);
                setPointed({ phi: under, index: nearestClass(logits[under - 1], plot.logitAt(place.y)) });
              }
            }}
          >
            <DriftDrawing plot={plot} classes={classes} phi={phi} told={at} logits={logits} />
          </PhiPlot>
        )}
      </div>
      <DriftTable logits={logits} spatial={spatial} classes={classes} />
    </>
  );
}

function readout(
  { phi, index }: { readonly phi: number; readonly index: number },
  logits: readonly ArrayLike<number>[],
  spatial: ArrayLike<number>,
  classes: readonly string[],
): string {
  const value = logits[phi - 1][index];
  return `φ = ${phi}: ${classes[index]} ${formatSignificant(value)}, in pixels ${formatSignificant(spatial[index])}`;
}
