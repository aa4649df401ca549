import type { CommonSize } from '../../../survey/charts/size-heat-map';
import { formatCount } from '../../shared/format';
import { useChangeFilter, useFilter } from '../filter/use-filter';

/** The commonest sizes in view, each of which can be chosen. */
export function CommonSizes({ sizes }: { readonly sizes: readonly CommonSize[] }) {
  const filter = useFilter();
  const change = useChangeFilter();
  const chosen = (side: 'width' | 'height', pixels: number): boolean => {
    const clause = filter.get(side);
    return clause?.kind === 'range' && clause.from === pixels && clause.to === pixels;
  };
  return (
    <p className="common-sizes quiet figure">
      {sizes
        .filter(({ left }) => left > 0)
        .map(({ width, height, left }) => {
          const pressed = chosen('width', width) && chosen('height', height);
          return (
            <button
              key={`${width} ${height}`}
              type="button"
              className="phrase"
              aria-pressed={pressed}
              onClick={() => {
                change.setAll({
                  width: pressed ? null : { kind: 'range', from: width, to: width },
                  height: pressed ? null : { kind: 'range', from: height, to: height },
                });
              }}
            >
              {`${width}×${height}: ${formatCount(left)}`}
            </button>
          );
        })}
    </p>
  );
}
