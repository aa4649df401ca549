import type { Atlas, AtlasTile } from '../../../engine/network/api';
import type { Rect } from '../../../settings/viewport';
import type { MapPlace } from '../map-place';
import { useMaps, usePicked } from '../use-picked';
import { blockRect, channelRect, tileOfMap, tileRect } from './atlas-geometry';
import { shortcutPath, shortcutsOf } from './shortcuts';
import type { AtlasView } from './use-atlas-view';

interface AtlasMarksProps {
  readonly atlas: Atlas;
  readonly view: AtlasView;
  readonly pointed: MapPlace | null;
}

/** Smallest side of a block's outline, CSS pixels: a smaller one could not be seen. */
const SMALLEST = 7;

/** Over the maps: the shortcuts, the picked map, channel and block, and the block that is pointed at. */
export function AtlasMarks({ atlas, view, pointed }: AtlasMarksProps) {
  const maps = useMaps();
  const picked = usePicked();
  const tileOf = (place: MapPlace | null): AtlasTile | undefined =>
    place ? tileOfMap(maps, atlas, place.id) : undefined;
  const [pickedTile, pointedTile] = [tileOf(picked), tileOf(pointed)];
  return (
    <svg className="atlas-marks" {...view.size} aria-hidden="true">
      {shortcutsOf(maps, atlas).map((shortcut) => (
        <path key={shortcut.to.id} className="atlas-shortcut" d={shortcutPath(shortcut, view.point)} />
      ))}
      {picked && pickedTile && (
        <>
          <Outline kind="map" rect={grown(view.rect(tileRect(pickedTile)), 3)} />
          <Outline kind="channel" rect={grown(view.rect(channelRect(pickedTile, picked.channel)), 1)} />
          <Outline kind="block" rect={visible(view.rect(blockRect(pickedTile, picked)))} />
        </>
      )}
      {pointed && pointedTile && (
        <>
          <Outline kind="pointed-channel" rect={grown(view.rect(channelRect(pointedTile, pointed.channel)), 1)} />
          <Outline kind="pointed" rect={visible(view.rect(blockRect(pointedTile, pointed)))} />
        </>
      )}
    </svg>
  );
}

function Outline({ rect, kind }: { readonly rect: Rect; readonly kind: string }) {
  return (
    <g className="atlas-outline" data-kind={kind}>
      <rect {...rect} className="atlas-halo" />
      <rect {...rect} className="atlas-line" />
    </g>
  );
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function visible(rect: Rect): Rect {
  return grown(rect, Math.max(0, (SMALLEST - rect.width) / 2));
}
