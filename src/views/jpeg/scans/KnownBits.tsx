import { useMemo } from 'react';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { FigureMenu, type FigureExport } from '../../shared/FigureMenu';
import { HelpCard } from '../../shared/HelpCard';
import { componentName } from '../component-names';
import { frequencyName } from '../../shared/figures/frequency-name';
import { csv } from '../../shared/figures/plot-exports';
import { planeCount, planeScans } from './scan-progress';

interface KnownBitsProps {
  readonly jpeg: Jpeg;
  readonly count: number;
}

/** Sides of a cell in the drawing's own units. */
const CELL = 12;
const GAP = 1;

/** For every component its 64 coefficients, each cell cut into bit planes: what is known, what has just come, what is missing. */
export function KnownBits({ jpeg, count }: KnownBitsProps) {
  return (
    <div className="known-bits">
      <p className="known-title">
        Bits known <KnownCard />
        <FigureMenu label="Save the bits known" exports={[knownExport(jpeg)]} />
      </p>
      <div className="known-row">
        {jpeg.components.map((_, component) => (
          <KnownGrid key={component} jpeg={jpeg} component={component} count={count} />
        ))}
      </div>
    </div>
  );
}

/** Which scan brings which bit plane of which coefficient: the same for every block. */
function knownExport(jpeg: Jpeg): FigureExport {
  const planes = planeCount(jpeg.scans);
  return {
    label: 'Bits, CSV',
    detail: 'the scan that brings each',
    file: 'bit-planes.csv',
    make: () =>
      Promise.resolve(
        csv(
          ['component', 'u', 'v', 'bit_plane', 'scan'],
          jpeg.components.flatMap((_, component) =>
            Array.from(planeScans(jpeg.scans, component), (scan, at) => {
              const index = Math.floor(at / planes);
              return [componentName(jpeg, component), index & 7, index >> 3, at % planes, scan < 0 ? '' : scan + 1];
            }),
          ),
        ),
      ),
  };
}

function KnownGrid({ jpeg, component, count }: KnownBitsProps & { readonly component: number }) {
  const planes = planeCount(jpeg.scans);
  const bringers = useMemo(() => planeScans(jpeg.scans, component), [jpeg, component]);
  const known = bringers.filter((scan) => scan >= 0 && scan < count).length;
  const strip = (CELL - GAP) / planes;
  const name = componentName(jpeg, component);
  return (
    <figure>
      <svg
        className="known-grid"
        viewBox={`0 0 ${8 * CELL} ${8 * CELL}`}
        role="img"
        aria-label={`${name}: ${known} of ${bringers.length} bit planes of the coefficients are known`}
      >
        {Array.from(bringers, (scan, at) => {
          const [index, plane] = [Math.floor(at / planes), at % planes];
          const state =
            scan < 0 || scan >= count ? 'missing' : scan === count - 1 && jpeg.scans.length > 1 ? 'new' : 'known';
          return (
            <rect
              key={at}
              data-state={state}
              x={(index & 7) * CELL}
              y={(index >> 3) * CELL + (planes - 1 - plane) * strip}
              width={CELL - GAP}
              height={strip - (planes > 1 ? 0.4 : 0)}
            >
              <title>
                {`${frequencyName(index)}, ${plane === planes - 1 ? (planes === 1 ? 'all bits' : `bits from ${plane} up`) : `bit ${plane}`}: ${scan < 0 ? 'in no scan' : `scan ${scan + 1}`}`}
              </title>
            </rect>
          );
        })}
      </svg>
      <figcaption className="quiet">{name}</figcaption>
    </figure>
  );
}

function KnownCard() {
  return (
    <HelpCard title="the bits that are known" source="ITU-T T.81 (1992), G.1.1">
      <p>
        Each square is one of the 64 coefficients of every block, the mean in the upper left corner. Its strips are bit
        planes, the high bits on top: filled are those that the scans so far have brought, bright the ones of the last
        scan.
      </p>
    </HelpCard>
  );
}
