import { useMemo } from 'react';
import { formatBytes, formatPercent } from '../../shared/format';
import { PixelCanvas } from '../../shared/figures/PixelCanvas';
import { HelpCard } from '../../shared/HelpCard';
import { useNetwork } from '../network-context';
import { CropBox } from './CropBox';
import './cards.css';

/** What the network reads: the 32×32 picture, and of which square of which picture it was made. */
export function InputCard() {
  const input = useNetwork((snapshot) => snapshot.input);
  const side = useNetwork((snapshot) => snapshot.network?.side ?? 32);
  const pixels = useMemo(() => (input ? new Uint8ClampedArray(input.rgba) : null), [input]);
  return (
    <section className="input-card" aria-label="Input">
      <header className="input-head">
        <h2>Input</h2>
        <InputHelp />
        {input && <span className="quiet figure">{`${side}×${side}`}</span>}
      </header>
      <div className="input-picture">
        {input && pixels && (
          <PixelCanvas
            label={`What the network reads: ${input.source.name} at ${side} by ${side} pixels`}
            pixels={pixels}
            width={side}
            height={side}
          />
        )}
      </div>
      {input && (
        <>
          <p className="quiet figure">
            {`${formatBytes(input.bytes)}, ${formatPercent(input.nonZero, 2)} of its coefficients are not zero.`}
          </p>
          {input.kind === 'made' && <CropBox input={input} />}
          <p className="quiet input-sentence">{input.sentence}</p>
        </>
      )}
    </section>
  );
}

function InputHelp() {
  return (
    <HelpCard
      title="the input"
      formula={<>F = DCT(sample − 128), luma’s grid; coarser chroma: F₁₆ = 2 · F₈, zeros above</>}
      source="Ehrlich & Davis, ICCV 2019"
    >
      <p>
        The network reads the coefficients of a JPEG of 32×32 pixels, and never decodes them: a file of that size goes
        in as it is. Any other picture is cut to a square, made smaller and encoded here. Where the file’s colour is
        coarser than its brightness, its coefficients are brought to the finer grid without leaving them.
      </p>
    </HelpCard>
  );
}
