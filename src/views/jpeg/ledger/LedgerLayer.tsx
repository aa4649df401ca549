import { useEffect, useMemo, useRef } from 'react';
import { magnitudeTable } from '../../../math/colormaps';
import { viewportOf, type View } from '../../../settings/viewport';
import { useSetting, useShowOriginal } from '../../shared/bench-context';
import { magnitudeGradient } from '../../shared/color-maps';
import { formatSignificant } from '../../shared/format';
import { ScaleBar } from '../../shared/ScaleBar';
import { overlayContext } from '../../shared/stage/overlay-context';
import type { JpegLedger } from '../../../engine/jpeg/api';
import { useJpeg } from '../jpeg-context';
import type { PanelLayerProps } from '../panels';
import { parseBlock } from '../picked-block';
import { BlockBitsTable } from './BlockBitsTable';
import './ledger.css';
import { mapPixels } from './map-pixels';
import { useLedgerMap } from './use-ledger-map';

/** What every block cost, as colours over the picture. Held Space shows the picture without. */
export function LedgerLayer(props: PanelLayerProps) {
  const ledger = useJpeg((snapshot) => snapshot.ledger);
  return ledger && <Drawn {...props} ledger={ledger} />;
}

function Drawn({ area, panes, pointed, ledger }: PanelLayerProps & { readonly ledger: JpegLedger }) {
  const { jpeg, sums } = ledger;
  const view: View = { zoom: useSetting('zoom'), cx: useSetting('cx'), cy: useSetting('cy') };
  const opacity = useSetting('ledgerOpacity');
  const colormap = useSetting('colormap');
  const picked = parseBlock(useSetting('jpegBlock'), jpeg);
  const hidden = useShowOriginal();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { map, top } = useLedgerMap(ledger);
  const cells = useMemo(() => {
    const surface = new OffscreenCanvas(map.columns, map.rows);
    const pixels = mapPixels(map.values, top, magnitudeTable(colormap));
    surface.getContext('2d')?.putImageData(new ImageData(pixels, map.columns, map.rows), 0, 0);
    return surface;
  }, [map, top, colormap]);

  useEffect(() => {
    const context = canvas.current && overlayContext(canvas.current);
    if (!context) return;
    context.clearRect(0, 0, area.width, area.height);
    // A split pane is one picture: its two panes share a rectangle.
    for (const { rect } of panes.filter((pane, index) => index === 0 || pane.rect !== panes[0].rect)) {
      const { offsetX, offsetY, scale } = viewportOf(rect, jpeg, view, area.devicePixelRatio);
      context.save();
      context.beginPath();
      context.rect(rect.x, rect.y, rect.width, rect.height);
      context.clip();
      context.translate(rect.x + offsetX, rect.y + offsetY);
      context.beginPath();
      context.rect(0, 0, jpeg.width * scale, jpeg.height * scale);
      context.clip();
      // Cells of a pixel or two would be drawn unevenly; larger ones keep their edges.
      context.imageSmoothingEnabled = map.cellWidth * scale < SMALLEST_CELL;
      const width = map.columns * map.cellWidth * scale;
      context.drawImage(cells, 0, 0, width, map.rows * map.cellHeight * scale);
      context.restore();
    }
  });
  return (
    <>
      <canvas
        ref={canvas}
        className="pixel-overlay"
        width={area.width}
        height={area.height}
        role="img"
        aria-label={`A map of ${map.unit} over the picture, from 0 to ${formatSignificant(top)}`}
        style={{ opacity, visibility: hidden ? 'hidden' : 'visible' }}
      />
      <div className="ledger-legend">
        <BlockBitsTable image={jpeg} sums={sums} place={pointed ?? picked} />
        <ScaleBar
          gradient={magnitudeGradient(colormap)}
          label={map.unit === 'bits per block' ? 'Bits per block' : 'Bits per pixel'}
          ticks={[
            { position: 0, label: '0' },
            { position: 0.5, label: scaleFigure(top / 2) },
            { position: 1, label: `≥ ${scaleFigure(top)}` },
          ]}
        />
      </div>
    </>
  );
}

/** Device pixels. */
const SMALLEST_CELL = 3;

const scaleFigure = (value: number): string => (Number.isInteger(value) ? String(value) : formatSignificant(value, 2));
