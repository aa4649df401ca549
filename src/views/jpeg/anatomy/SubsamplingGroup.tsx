import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { Group } from '../../shared/Group';
import { HelpCard } from '../../shared/HelpCard';
import { componentName } from '../component-names';
import { subsamplingGrid, subsamplingName, type SampleGroup, type SubsamplingGrid } from '../figures/subsampling-grid';

/** Side of one cell of the grid, CSS pixels. */
const CELL = 30;
const EDGE = 1;

/** How many samples each component has, drawn where they lie. */
export function SubsamplingGroup({ jpeg }: { readonly jpeg: Jpeg }) {
  const { components } = jpeg;
  const name = subsamplingName(components);
  const grid = subsamplingGrid(components);
  return (
    <Group title="Subsampling" help={<SubsamplingCard />}>
      <p className="figure subsampling-name">
        {name === 'grey' ? 'Grey: one component, nothing to subsample' : (name ?? 'No J:a:b name fits these factors')}
      </p>
      <div className="subsampling">
        {grid.groups.map((group) => (
          <GroupDrawing key={group.components.join('.')} jpeg={jpeg} grid={grid} group={group} />
        ))}
      </div>
    </Group>
  );
}

interface GroupDrawingProps {
  readonly jpeg: Jpeg;
  readonly grid: SubsamplingGrid;
  readonly group: SampleGroup;
}

/** The samples of components that are sampled alike, over the finest grid. */
function GroupDrawing({ jpeg, grid, group }: GroupDrawingProps) {
  const names = group.components.map((index) => componentName(jpeg, index)).join(', ');
  const width = grid.columns * CELL + 2 * EDGE;
  const height = grid.rows * CELL + 2 * EDGE;
  const count = `${group.samples.length} of ${grid.columns * grid.rows}`;
  return (
    <figure className="subsampling-figure">
      <svg
        width={width}
        height={height}
        viewBox={`${-EDGE} ${-EDGE} ${width} ${height}`}
        role="img"
        aria-label={`${names}: ${count} samples on a grid of ${grid.columns} by ${grid.rows}`}
      >
        {Array.from({ length: grid.columns * grid.rows }, (_, cell) => (
          <rect
            key={cell}
            className="subsampling-cell"
            x={(cell % grid.columns) * CELL}
            y={Math.floor(cell / grid.columns) * CELL}
            width={CELL}
            height={CELL}
          />
        ))}
        {group.samples.map((sample) => (
          <g key={`${sample.x},${sample.y}`} className="subsampling-sample">
            <rect
              x={sample.x * CELL + 2}
              y={sample.y * CELL + 2}
              width={sample.width * CELL - 4}
              height={sample.height * CELL - 4}
              rx={4}
            />
            <circle cx={(sample.x + sample.width / 2) * CELL} cy={(sample.y + sample.height / 2) * CELL} r={4} />
          </g>
        ))}
      </svg>
      <figcaption className="quiet figure">
        {names}: {count}
        <br />
        {`factors ${group.horizontal} × ${group.vertical}`}
      </figcaption>
    </figure>
  );
}

function SubsamplingCard() {
  return (
    <HelpCard
      title="subsampling"
      formula={<>J:a:b = of J samples a row, a chroma samples in the first row, b more in the second</>}
      source="ITU-T T.81, A.1.1; JFIF 1.02 for where the samples lie"
    >
      <p>
        The eye sees fine light but only coarse colour, so most files hold fewer samples of the colour differences. Each
        box is the area that one sample is for, the dot the place where it stands. 4:2:0 keeps one of four, so colour
        takes half as many numbers as light instead of twice as many.
      </p>
    </HelpCard>
  );
}
