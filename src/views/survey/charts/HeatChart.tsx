import { memo, useMemo, useRef, useState } from 'react';
import { heatMapOf, octavesOf } from '../../../survey/charts/size-heat-map';
import { useSetting } from '../../shared/bench-context';
import { usePlotExports } from '../../shared/figures/plot-exports';
import { formatCount } from '../../shared/format';
import { Icon } from '../../shared/Icon';
import { useSize } from '../../shared/use-size';
import { useChangeFilter } from '../filter/use-filter';
import { SizesCard } from './cards';
import { ChartFrame } from './ChartFrame';
import { countKey, useChartSource } from './chart-source';
import { CommonSizes } from './CommonSizes';
import { fileCount } from '../file-count';
import { heatTable } from './heat-table';
import { HeatMap } from './HeatMap';
import { heatGrid, type HeatPoint } from './layout/heat-grid';
import { heatCells } from './layout/heat-cells';
import { sizeWords } from './size-words';
import { useRemembered } from './remember';
import { createSizeMemory } from './size-memory';
import { useHeatZoom } from './use-heat-zoom';

/** Width × height: how many files of which size. A drag chooses a rectangle; Ctrl and the wheel, or a pinch, zoom. */
export const HeatChart = memo(function HeatChart() {
  const source = useChartSource();
  const scale = useSetting('countScale');
  const zoom = useSetting('heatZoom');
  const [x, y] = [useSetting('heatX'), useSetting('heatY')];
  const change = useChangeFilter();
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const { svg, exports } = usePlotExports('sizes');
  const [pointed, setPointed] = useState<HeatPoint | null>(null);
  const [countSizes] = useState(createSizeMemory);
  const sizes = useRemembered(countKey(source, ['width', 'height']), () => ({
    first: countSizes(source.first.table, source.first.selection),
    second: source.second && countSizes(source.second.table, source.second.selection),
  }));
  const maps = useMemo(() => {
    const { columns, rows } = heatGrid(width, height);
    const octaves = octavesOf([sizes.first, ...(sizes.second ? [sizes.second] : [])]);
    const window = { zoom, x, y };
    return {
      first: heatMapOf(sizes.first, window, columns, rows, octaves),
      second: sizes.second && heatMapOf(sizes.second, window, columns, rows, octaves),
    };
  }, [sizes, zoom, x, y, width, height]);
  const grid = heatGrid(width, height);
  const cells = useMemo(
    () =>
      heatCells({
        ...maps.first,
        second: maps.second?.left ?? null,
        scale,
        width: grid.field.width,
        height: grid.field.height,
      }),
    [maps, scale, grid.field.width, grid.field.height],
  );
  const tools = useHeatZoom(box, grid.field);
  const { first } = maps;
  const rest = `${fileCount(first.common.length === 0 ? 0 : sum(first.left))}${first.outside.all > 0 ? `, ${formatCount(first.outside.left)} outside` : ''}${first.none.all > 0 ? `, ${formatCount(first.none.left)} without a size` : ''}`;
  return (
    <ChartFrame
      title="Width × height"
      file="sizes"
      wide
      help={<SizesCard />}
      told={pointed ? sizeWords(first, maps.second, pointed) : rest}
      exports={exports}
      table={() => heatTable(first, maps.second)}
    >
      <div
        ref={box}
        className="heat-box"
        onKeyDown={(event) => {
          const act = { '+': tools.in, '=': tools.in, '-': tools.out, '0': tools.fit }[event.key];
          if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          event.stopPropagation();
          act();
        }}
      >
        {width > 0 && height > 0 && (
          <HeatMap
            svg={svg}
            map={first}
            grid={grid}
            cells={cells}
            filter={source.filter}
            onPoint={setPointed}
            onSides={(sides) => {
              change.setAll({
                width: sides && { kind: 'range', ...sides.width },
                height: sides && { kind: 'range', ...sides.height },
              });
            }}
          />
        )}
        <div className="heat-tools" role="group" aria-label="Zoom of the sizes">
          <button type="button" className="icon-button" aria-label="Zoom out" title="Zoom out (−)" onClick={tools.out}>
            <Icon name="minus" />
          </button>
          <button type="button" className="icon-button" aria-label="Zoom in" title="Zoom in (+)" onClick={tools.in}>
            <Icon name="plus" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label="All sizes"
            title="All sizes (0)"
            onClick={tools.fit}
          >
            <Icon name="fit" />
          </button>
        </div>
      </div>
      <CommonSizes sizes={first.common} />
    </ChartFrame>
  );
});

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
