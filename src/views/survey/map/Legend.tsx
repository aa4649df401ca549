import { formatCount } from '../../shared/format';
import { ScaleBar } from '../../shared/ScaleBar';
import { facetNumber, shortName, visibleName } from '../filter/facet-text';
import { useChangeFilter, useFilter } from '../filter/use-filter';
import { NONE_INDEX, OTHER, type Coloring, type MapColor, type NamedColors, type ScaledColors } from './coloring';
import { nameColor, scaleColors } from './palette';
import { useShownTheme } from './use-shown-theme';

/** What the colours mean: a name each, or a scale with its unit. */
export function Legend({ coloring, color }: { readonly coloring: Coloring; readonly color: MapColor }) {
  if (coloring.kind === 'scale') return <Scale coloring={coloring} />;
  return <Names coloring={coloring} color={color} />;
}

function Swatch({ index }: { readonly index: number }) {
  return <span className="map-swatch" style={{ background: nameColor(index) }} aria-hidden="true" />;
}

function Names({ coloring, color }: { readonly coloring: NamedColors; readonly color: MapColor }) {
  const change = useChangeFilter();
  const facet = color === 'subsampling' || color === 'top' ? color : null;
  const clause = useFilter().get(facet ?? 'lasso');
  const chosen = clause?.kind === 'names' ? clause.names : [];
  const { names, others, none } = coloring;
  return (
    <ul className="map-legend" aria-label="Colours of the dots">
      {names.map(({ name, files }, index) => (
        <li key={name} title={visibleName(name)}>
          {facet ? (
            <button
              type="button"
              className="map-entry"
              aria-pressed={chosen.includes(name)}
              onClick={() => {
                change.toggle(facet, name);
              }}
            >
              <Swatch index={index} />
              <span>{shortName(name)}</span>
              <span className="quiet figure">{formatCount(files)}</span>
            </button>
          ) : (
            <span className="map-entry">
              <Swatch index={index} />
              <span>{name}</span>
              <span className="quiet figure">{formatCount(files)}</span>
            </span>
          )}
        </li>
      ))}
      {others.names > 0 && (
        <li className="map-entry">
          <Swatch index={OTHER} />
          <span>{`${formatCount(others.names)} other${others.names === 1 ? '' : 's'}`}</span>
          <span className="quiet figure">{formatCount(others.files)}</span>
        </li>
      )}
      {none > 0 && (
        <li className="map-entry">
          <Swatch index={NONE_INDEX} />
          <span>{color === 'cluster' ? 'in no group' : 'none'}</span>
          <span className="quiet figure">{formatCount(none)}</span>
        </li>
      )}
    </ul>
  );
}

function Scale({ coloring: { facet, low, high, none } }: { readonly coloring: ScaledColors }) {
  const theme = useShownTheme();
  return (
    <>
      {Number.isFinite(low) && (
        <ScaleBar
          gradient={`linear-gradient(to right, ${scaleColors(theme).join(', ')})`}
          label={facet.title}
          ticks={
            low === high
              ? [{ position: 1, label: facetNumber(facet, high) }]
              : [
                  { position: 0, label: facetNumber(facet, low) },
                  { position: 1, label: facetNumber(facet, high) },
                ]
          }
        />
      )}
      {none > 0 && (
        <p className="map-entry">
          <Swatch index={NONE_INDEX} />
          <span>none</span>
          <span className="quiet figure">{formatCount(none)}</span>
        </p>
      )}
    </>
  );
}
