import { useLayoutEffect, useMemo, useRef } from 'react';
import { mounted } from '../../shared/mounted';
import { cssColors } from './css-color';
import type { MapView } from './map-view';
import { paintDots } from './paint-dots';
import { paletteOf } from './palette';
import type { MapModel } from './use-map-model';
import { propertyOf, useShownTheme } from './use-shown-theme';

interface MapCanvasProps {
  readonly model: MapModel;
  readonly left: Uint32Array;
  readonly view: MapView;
}

/** The dots, painted to the device pixel. */
export function MapCanvas({ model: { dots, coloring }, left, view }: MapCanvasProps) {
  const element = useRef<HTMLCanvasElement>(null);
  const image = useRef<ImageData | null>(null);
  const theme = useShownTheme();
  const paint = useMemo(() => {
    const property = propertyOf(document.querySelector('.survey') ?? document.body);
    const names = paletteOf(coloring, theme, property);
    const [faint, ground, ...colors] = cssColors([property('--map-faint'), property('--ground'), ...names]);
    return { indexOf: coloring.indexOf, colors, faint, ground };
  }, [coloring, theme]);
  useLayoutEffect(() => {
    const canvas = mounted(element);
    const { devicePixelRatio } = window;
    const [width, height] = [Math.round(view.width * devicePixelRatio), Math.round(view.height * devicePixelRatio)];
    if (width < 1 || height < 1) return;
    // Setting a canvas's size, even to what it is, makes it anew.
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return;
    if (image.current?.width !== width || image.current.height !== height) image.current = new ImageData(width, height);
    paintDots(image.current, view, devicePixelRatio, { dots, left, ...paint });
    context.putImageData(image.current, 0, 0);
  }, [dots, paint, left, view]);
  return <canvas ref={element} className="map-canvas" aria-hidden="true" />;
}
