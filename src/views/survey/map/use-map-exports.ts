/** The map as files: the drawing as it is seen now, and a table of where every file lies. */
import { useMemo } from 'react';
import { formatPermalink } from '../../../settings/permalink';
import { useBench } from '../../shared/bench-context';
import type { FigureExport } from '../../shared/FigureMenu';
import { csv, rasterised } from '../../shared/figures/plot-exports';
import { COLOR_CHOICES } from './color-choices';
import { labelsOf, LABEL_FONT } from './MapOverlay';
import { mapSvg } from './map-svg';
import { mapView } from './map-view';
import { paletteOf } from './palette';
import { propertyOf } from './use-shown-theme';
import type { MapModel } from './use-map-model';

/** CSS pixels of the drawing. */
const SIZE = { width: 900, height: 700 };

export function useMapExports(model: MapModel, left: Uint32Array): FigureExport[] {
  const { settings } = useBench();
  return useMemo(() => {
    const drawing = (): Blob => {
      const { mapZoom, mapX, mapY, mapColor } = settings.getState();
      const view = mapView({ zoom: mapZoom, x: mapX, y: mapY }, SIZE);
      const theme = document.documentElement.dataset.theme === 'light' ? 'light' : 'dark';
      const property = propertyOf(document.querySelector('.map-stage') ?? document.documentElement);
      const text = mapSvg({
        ...model,
        view,
        left,
        colors: paletteOf(model.coloring, theme, property),
        faint: property('--map-faint'),
        ground: property('--ground'),
        ink: property('--ink'),
        // A standing guess of the width: the reader's font is not known.
        labels: labelsOf(model.map.clusters, model.dots, view, (line) => line.length * LABEL_FONT * 0.56),
        title: `Colour: ${COLOR_CHOICES.find(({ value }) => value === mapColor)?.label ?? mapColor}`,
        caption: model.map.caption,
        settings: formatPermalink(settings.getState()),
      });
      return new Blob([text], { type: 'image/svg+xml' });
    };
    return [
      { label: 'Map, PNG', detail: 'three times as large', file: 'map.png', make: () => rasterised(drawing()) },
      { label: 'Map, SVG', detail: 'with its settings', file: 'map.svg', make: () => Promise.resolve(drawing()) },
      { label: 'Places, CSV', detail: 'a line a file', file: 'map.csv', make: () => Promise.resolve(placesCsv(model)) },
    ];
  }, [settings, model, left]);
}

function placesCsv({ map, dots, state: { table } }: MapModel): Blob {
  function* lines(): Generator<(string | number)[]> {
    for (const [row, dot] of dots.dotOf.entries()) {
      if (dot < 0) continue;
      const cluster = map.clusterOf[row];
      const words = cluster >= 0 ? map.clusters[cluster].words : '';
      yield [table.paths[row], map.xy[2 * row], map.xy[2 * row + 1], cluster >= 0 ? cluster + 1 : '', words];
    }
  }
  return csv(['path', 'x', 'y', 'group', 'group_settings'], lines());
}
