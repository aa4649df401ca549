import { useCallback, useMemo, useState } from 'react';
import { coefficientSize, spectrumLayout, type SpectrumLayout } from '../../../settings/spectrum-layout';
import { useBench, useEngine, useSetting } from '../../shared/bench-context';
import { CanvasHost, type CanvasArea } from '../../shared/CanvasHost';
import { FigureMenu } from '../../shared/FigureMenu';
import { ZoomTools } from '../../shared/ZoomTools';
import { MAX_ZOOM } from '../../shared/stage/max-zoom';
import { CoefficientCard } from './CoefficientCard';
import { SpectrumLayer } from './SpectrumLayer';
import { SpectrumScale } from './SpectrumScale';
import { useCoefficient } from './use-coefficient';

const VIEW_KEYS = { zoom: 'spectrumZoom', x: 'spectrumX', y: 'spectrumY' } as const;

/** The spectrum beside the picture, and the card of the coefficient under the pointer. */
export function SpectrumStage() {
  const { engine } = useBench();
  const stale = useEngine((snapshot) => snapshot.stale);
  const [area, setArea] = useState<CanvasArea | null>(null);
  const onArea = useCallback((next: CanvasArea) => {
    setArea(next);
  }, []);
  const layout = useSpectrumLayout();
  const coefficient = useCoefficient();
  return (
    <div className="spectrum">
      <section className="stage spectrum-stage" aria-label="Spectrum" data-stale={stale || undefined}>
        <CanvasHost engine={engine} role="spectrum" description={useSpectrumDescription()} onArea={onArea}>
          {(size) => layout && <SpectrumLayer area={size} layout={layout} coefficient={coefficient} />}
        </CanvasHost>
        <div className="stage-corner stage-corner-top-right">
          <FigureMenu
            label="Save the spectrum"
            exports={[
              {
                label: 'Spectrum, PNG',
                detail: 'as shown',
                file: 'spectrum.png',
                make: () => engine.exportBlob('spectrum.png'),
              },
              {
                label: 'Coefficients, NumPy',
                detail: 'float32, uncentred',
                file: 'coefficients.npy',
                make: () => engine.exportBlob('coefficients.npy'),
              },
              {
                label: 'Which are kept, NumPy',
                detail: 'uint8',
                file: 'mask.npy',
                make: () => engine.exportBlob('mask.npy'),
              },
            ]}
          />
        </div>
        {layout && area && (
          <ZoomTools what="spectrum" keys={VIEW_KEYS} pane={area} content={layout} maxZoom={MAX_ZOOM} />
        )}
      </section>
      <SpectrumScale />
      <CoefficientCard coefficient={coefficient} />
    </div>
  );
}

function useSpectrumLayout(): SpectrumLayout | null {
  const picture = useEngine((snapshot) => snapshot.picture);
  const transform = useSetting('transform');
  const spectrum = useSetting('spectrum');
  const centred = useSetting('centred');
  const block = useSetting('block');
  return useMemo(
    () =>
      picture &&
      spectrumLayout({
        transform,
        spectrum,
        centred,
        ...coefficientSize(transform, block, picture.width, picture.height),
      }),
    [picture, transform, spectrum, centred, block],
  );
}

function useSpectrumDescription(): string {
  const transform = useSetting('transform');
  const spectrum = useSetting('spectrum');
  const centred = useSetting('centred');
  const block = useSetting('block');
  if (transform === 'block') return `The coefficients of every block of ${block} by ${block} pixels, in place.`;
  if (transform === 'dct') return 'The cosine transform, its mean in the upper left corner.';
  if (spectrum === 'planes') return 'The Fourier transform as four planes of real weights, on a log scale.';
  const place = centred ? 'in the middle' : 'in the upper left corner';
  return `The ${spectrum} of the Fourier transform, zero frequency ${place}.`;
}
