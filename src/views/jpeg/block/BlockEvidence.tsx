import { useMemo } from 'react';
import { inverseDct } from '../../../math/jpeg/inverse-dct';
import { ZIGZAG_INDEX } from '../../../codec/jpeg/zigzag';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { formatDecibels, formatPercent } from '../../shared/format';
import { HelpCard, Try } from '../../shared/HelpCard';
import { componentName } from '../component-names';
import { formatBlock } from '../picked-block';
import { Player } from '../Player';
import { greyPixels } from './basis-pixels';
import { buildUpCurve, type BlockInView } from './block-in-view';
import { BuildUpMenu } from './BlockMenu';
import { CurveFigure } from './CurveFigure';
import { PixelCanvas } from '../../shared/figures/PixelCanvas';
import { WaveTiles } from './WaveTiles';
import { useBlock } from './use-block';

/** Between two coefficients while it plays, milliseconds. */
const PACE = 220;

/** The block put together one coefficient after the other: the block so far, the waves in it, what is missing yet. */
export function BlockEvidence() {
  const shown = useBlock();
  return shown && <BuildUp block={shown.block} />;
}

function BuildUp({ block }: { readonly block: BlockInView }) {
  const count = useSetting('buildUp');
  const change = useChangeSettings();
  const curve = useMemo(() => buildUpCurve(block.dequantised, block.jpeg.precision), [block]);
  const { psnr, energy } = curve[count];
  // A block that is built up on the stage must be one that is picked.
  const setCount = (buildUp: number): void => {
    change({ buildUp, jpegBlock: formatBlock(block.place) });
  };
  return (
    <div className="build-up">
      <div className="build-up-control">
        <p className="build-up-title">
          Build up the block <BuildUpCard />
          <BuildUpMenu block={block} count={count} />
        </p>
        <Player
          label="Coefficients in"
          value={count}
          min={0}
          max={64}
          initial={64}
          pace={PACE}
          format={(value) => `${value} of 64`}
          speak={(value) => `${value} of 64 coefficients`}
          onChange={setCount}
        />
        <p className="quiet figure build-up-figures">
          PSNR {formatDecibels(psnr)} · energy {formatPercent(energy)}
        </p>
      </div>
      <BlockPair block={block} count={count} />
      <WaveTiles block={block} count={count} />
      <CurveFigure curve={curve} count={count} onCount={setCount} />
    </div>
  );
}

/** The samples so far, and all of them, as grey levels: nothing is rounded on the way. */
function BlockPair({ block, count }: { readonly block: BlockInView; readonly count: number }) {
  const { dequantised, jpeg, place } = block;
  const scale = 255 / (2 ** jpeg.precision - 1);
  const whole = useMemo(() => greyPixels(inverseDct(dequantised), 128, scale), [dequantised, scale]);
  const sofar = useMemo(() => {
    const kept = dequantised.map((value, index) => (ZIGZAG_INDEX[index] < count ? value : 0));
    return greyPixels(inverseDct(kept), 128, scale);
  }, [dequantised, count, scale]);
  const name = componentName(jpeg, place.component);
  return (
    <div className="block-pair">
      <figure>
        <PixelCanvas label={`${name} of the block from ${count} coefficients`} pixels={sofar} width={8} height={8} />
        <figcaption className="quiet figure">First {count}</figcaption>
      </figure>
      <figure>
        <PixelCanvas label={`${name} of the whole block`} pixels={whole} width={8} height={8} />
        <figcaption className="quiet">All of {name}</figcaption>
      </figure>
    </div>
  );
}

function BuildUpCard() {
  return (
    <HelpCard
      title="building up"
      formula={<>block = Σ value · step · wave(u, v), taken along the zig-zag</>}
      source="ITU-T T.81 (1992), figure A.6"
    >
      <p>
        The file holds a block’s coefficients from coarse to fine, along a zig-zag. <Try set={{ buildUp: 1 }}>One</Try>{' '}
        is the mean alone, <Try set={{ buildUp: 6 }}>six</Try> already have the shape,{' '}
        <Try set={{ buildUp: 64 }}>all</Try> are the block as it is decoded. The picture shows the block so too.
      </p>
    </HelpCard>
  );
}
