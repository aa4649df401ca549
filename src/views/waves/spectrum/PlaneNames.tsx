import type { SpectrumLayout } from '../../../settings/spectrum-layout';
import { toPane, type Viewport } from '../../../settings/viewport';
import type { CanvasArea } from '../../shared/CanvasHost';

interface PlaneNamesProps {
  readonly layout: SpectrumLayout;
  readonly viewport: Viewport;
  readonly area: CanvasArea;
}

/** What the four planes are: the first factor runs down the picture, the second across. */
export function PlaneNames({ layout, viewport, area }: PlaneNamesProps) {
  const { planeWidth, planeHeight, gap } = layout;
  const ratio = area.devicePixelRatio;
  return ['cos·cos', 'cos·sin', 'sin·cos', 'sin·sin'].map((name, index) => {
    const corner = toPane(
      viewport,
      planeWidth + (index % 2) * (planeWidth + gap),
      planeHeight + Math.floor(index / 2) * (planeHeight + gap),
    );
    return (
      <span key={name} className="plane-name" style={{ left: corner.x / ratio - 4, top: corner.y / ratio - 4 }}>
        {name}
      </span>
    );
  });
}
