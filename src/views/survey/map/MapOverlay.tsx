import { useMemo } from 'react';
import type { MapCluster } from '../../../survey/map/settings-map';
import { formatCount } from '../../shared/format';
import { dotRadius, type Dots } from './dots';
import { labelLines, placeLabels } from './label-places';
import { toScreen, type MapView } from './map-view';
import { dotAt } from './walk';

/** As in map.css. */
export const LABEL_FONT = 12;
export const LABEL_WEIGHT = 550;
export const LABEL_LINE = 15;
/** Labels stand by a dot of their own, to single precision. */
const SAME_PLACE = 1e-4;

export interface PlacedLabel {
  readonly id: number;
  readonly left: number;
  readonly top: number;
  readonly lines: readonly string[];
}

/** The words of the clusters that have room. `measure` gives the width of a line, CSS pixels. */
export function labelsOf(
  clusters: readonly MapCluster[],
  dots: Dots,
  view: MapView,
  measure: (text: string) => number,
): PlacedLabel[] {
  const wishes = clusters.map(({ id, words, count, x, y }) => {
    const lines = labelLines(words, `${formatCount(count)} files`);
    const [screenX, screenY] = toScreen(view, x, y);
    const width = Math.ceil(Math.max(...lines.map(measure)));
    const dot = dotAt(dots, x, y, SAME_PLACE);
    const radius = dot < 0 ? 0 : dotRadius(dots.files[dot], view.zoom);
    return { id, x: screenX, y: screenY, width, height: lines.length * LABEL_LINE, radius, lines };
  });
  const linesOf = new Map(wishes.map(({ id, lines }) => [id, lines]));
  return placeLabels(wishes, view).map((place) => ({ ...place, lines: linesOf.get(place.id) ?? [] }));
}

interface MapOverlayProps {
  readonly clusters: readonly MapCluster[];
  readonly dots: Dots;
  readonly view: MapView;
  readonly measure: (text: string) => number;
  /** The dot that is told of, and whether it was clicked. */
  readonly told: number;
  readonly pinned: boolean;
  /** Lassos, in the map's units: the one of the filter, and the one being drawn. */
  readonly chosen: readonly number[] | null;
  readonly drawn: readonly number[] | null;
}

/** What lies over the dots: words, a ring around the dot that is told of, and the lasso. */
export function MapOverlay({ clusters, dots, view, measure, told, pinned, chosen, drawn }: MapOverlayProps) {
  const labels = useMemo(() => labelsOf(clusters, dots, view, measure), [clusters, dots, view, measure]);
  const ring = told >= 0 ? toScreen(view, dots.x[told], dots.y[told]) : null;
  return (
    <svg className="map-overlay" width={view.width} height={view.height} aria-hidden="true">
      {chosen && <polygon className="map-lasso" points={pointsOf(chosen, view)} />}
      {drawn && <polyline className="map-lasso" data-drawn="true" points={pointsOf(drawn, view)} />}
      {labels.map(({ id, left, top, lines }) => (
        <text key={id} className="map-label" x={left} y={top}>
          {lines.map((line, i) => (
            <tspan
              key={line}
              x={left}
              y={top + (i + 0.8) * LABEL_LINE}
              data-count={i === lines.length - 1 || undefined}
            >
              {line}
            </tspan>
          ))}
        </text>
      ))}
      {ring && (
        <circle
          className="map-ring"
          data-pinned={pinned || undefined}
          cx={ring[0]}
          cy={ring[1]}
          r={dotRadius(dots.files[told], view.zoom) + 4}
        />
      )}
    </svg>
  );
}

function pointsOf(line: readonly number[], view: MapView): string {
  const points: string[] = [];
  for (let i = 0; i < line.length; i += 2)
    points.push(
      toScreen(view, line[i], line[i + 1])
        .map((value) => value.toFixed(1))
        .join(','),
    );
  return points.join(' ');
}
