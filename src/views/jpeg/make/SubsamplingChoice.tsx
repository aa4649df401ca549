import { ToggleGroup } from 'radix-ui';
import { subsamplingName } from '../../../codec/jpeg/subsampling-name';
import { componentGeometry, SUBSAMPLINGS, type Subsampling } from '../../../math/jpeg/sampling';
import { useChangeSettings, useSetting } from '../../shared/bench-context';
import { Group } from '../../shared/Group';
import { HelpCard, Try } from '../../shared/HelpCard';
import { subsamplingGrid } from '../figures/subsampling-grid';

const TITLES: Readonly<Record<Subsampling, string>> = {
  '444': 'Colour in every pixel',
  '422': 'Colour in every second pixel of a row',
  '420': 'Colour in one of four pixels',
  '440': 'Colour in every second row',
  '411': 'Colour in every fourth pixel of a row',
  grey: 'No colour',
};

/** Side of a cell of the drawings, CSS pixels. */
const CELL = 12;

/** How many samples colour has, each way drawn on the grid of J:a:b. */
export function SubsamplingChoice() {
  const subsampling = useSetting('subsampling');
  const change = useChangeSettings();
  return (
    <Group title="Subsampling" help={<SubsamplingCard />}>
      <ToggleGroup.Root
        className="subsampling-choice"
        type="single"
        aria-label="Subsampling"
        value={subsampling}
        onValueChange={(value) => {
          const chosen = SUBSAMPLINGS.find((candidate) => candidate === value);
          if (chosen) change({ subsampling: chosen });
        }}
      >
        {SUBSAMPLINGS.map((value) => (
          <ToggleGroup.Item key={value} value={value} className="subsampling-item" title={TITLES[value]}>
            <ChromaGrid subsampling={value} />
            <span className="figure">{value === 'grey' ? 'Grey' : subsamplingName(value)}</span>
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </Group>
  );
}

/** The areas of the chroma samples over four by two pixels. */
function ChromaGrid({ subsampling }: { readonly subsampling: Subsampling }) {
  const { columns, rows, groups } = subsamplingGrid(componentGeometry(8, 8, subsampling));
  const chroma = groups.find((group) => group.components.includes(1));
  return (
    <svg
      className="chroma-grid"
      width={columns * CELL + 1}
      height={rows * CELL + 1}
      viewBox={`-0.5 -0.5 ${columns * CELL + 1} ${rows * CELL + 1}`}
      aria-hidden="true"
    >
      <rect className="chroma-grid-ground" width={columns * CELL} height={rows * CELL} />
      {chroma?.samples.map(({ x, y, width, height }) => (
        <g key={`${x},${y}`}>
          <rect x={x * CELL} y={y * CELL} width={width * CELL} height={height * CELL} />
          <circle cx={(x + width / 2) * CELL} cy={(y + height / 2) * CELL} r={2} />
        </g>
      ))}
    </svg>
  );
}

function SubsamplingCard() {
  return (
    <HelpCard
      title="subsampling"
      formula={<>J:a:b = of J pixels a row, a colour samples in the first row, b more in the second</>}
      source="ITU-T T.81, A.1.1; JFIF 1.02 for where the samples lie"
    >
      <p>
        Light is kept in every pixel; colour may be kept more coarsely, for the eye is duller there. Each box is the
        area that one colour sample is for. <Try set={{ subsampling: '420' }}>4:2:0</Try> is what most files use; on red
        letters and thin coloured lines <Try set={{ subsampling: '444' }}>4:4:4</Try> shows what it costs.
      </p>
    </HelpCard>
  );
}
