import { useLayoutEffect, useRef } from 'react';
import { mounted } from '../../shared/mounted';
import type { MapView } from './map-view';
import type { MapModel } from './use-map-model';
import { paintDots } from './paint-dots';
import { paletteOf } from './palette';
import { propertyOf, useShownTheme } from './use-shown-theme';

interface MapCanvasProps {
  readonly model: MapModel;
  readonly left: Uint32Array;
  readonly view: MapView;
}

/** The dots, painted to the device pixel. */
export function MapCanvas({ model: { dots, coloring }, left, view }: MapCanvasProps) {
  const element = useRef<HTMLCanvasElement>(null);
  const theme = useShownTheme();
  useLayoutEffect(() => {
    const canvas = mounted(element);
    const { devicePixelRatio } = window;
    const [width, height] = [Math.round(view.width * devicePixelRatio), Math.round(view.height * devicePixelRatio)];
    // Setting a canvas's size, even to what it is, makes it anew.
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context) return;
    const property = propertyOf(canvas);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    paintDots(context, view, {
      dots,
      left,
      indexOf: coloring.indexOf,
      colors: paletteOf(coloring, theme, property),
      faint: property('--map-faint'),
      ground: property('--ground'),
    });
  }, [dots, coloring, left, view, theme]);
  return <canvas ref={element} className="map-canvas" aria-hidden="true" />;
}
