import { useMemo } from 'react';
import type { Jpeg } from '../../../codec/jpeg/jpeg';
import { judgeQuality } from '../../../codec/jpeg/quality/judge';
import { formatBytes, formatCount, formatSignificant, withUnit } from '../../shared/format';
import { Group } from '../../shared/Group';
import { HelpCard, Try } from '../../shared/HelpCard';
import { FactList, type Fact } from '../../shared/figures/FactList';
import { subsamplingName } from '../figures/subsampling-grid';

const PROCESSES = {
  baseline: 'Baseline',
  extended: 'Extended sequential',
  progressive: 'Progressive',
} as const satisfies Record<Jpeg['process'], string>;

const COLORS = {
  grey: 'Grey',
  ycbcr: 'YCbCr',
  rgb: 'RGB',
  cmyk: 'CMYK',
  ycck: 'YCCK',
  unknown: 'No word on it',
} as const satisfies Record<Jpeg['colorSpace'], string>;

/** What is said of the whole file: at what quality it was saved, and how it is coded. */
export function QualityGroup({ jpeg }: { readonly jpeg: Jpeg }) {
  const verdict = useMemo(() => judgeQuality(jpeg), [jpeg]);
  return (
    <Group title="Quality" help={<QualityCard />}>
      <p className="verdict figure">{verdict.sentence}</p>
      <FactList facts={factsOf(jpeg)} />
    </Group>
  );
}

/** Size, process, coding, bits per pixel: what the headers say. */
export function factsOf(jpeg: Jpeg): Fact[] {
  const { width, height, bytes, components, scans, precision, heightFromDnl } = jpeg;
  const name = subsamplingName(components);
  const intervals = scans.reduce((most, scan) => Math.max(most, scan.restartInterval), 0);
  return [
    {
      name: 'Size',
      value: withUnit(`${width} × ${height}`, 'px'),
      title: heightFromDnl === null ? 'From the frame header' : 'The height stands behind the first scan (DNL)',
    },
    { name: 'File', value: formatBytes(bytes.length), title: `${formatCount(bytes.length)} bytes` },
    {
      name: 'Bits per pixel',
      value: formatSignificant((8 * bytes.length) / (width * height)),
      title: 'All of the file, headers and metadata included, over its pixels',
    },
    {
      name: 'Process',
      value: scans.length > 1 ? `${PROCESSES[jpeg.process]}, ${scans.length} scans` : PROCESSES[jpeg.process],
      title: 'How the coefficients are ordered in the file (the frame header’s marker)',
    },
    {
      name: 'Coding',
      value: jpeg.coding === 'huffman' ? 'Huffman' : 'Arithmetic',
      title: 'How they are turned into bits',
    },
    {
      name: 'Colour',
      value: `${COLORS[jpeg.colorSpace]}${jpeg.inverted ? ', inverted' : ''}, ${precision} bits`,
      title: 'What the components mean, and bits a sample',
    },
    { name: 'Subsampling', value: name ?? 'unusual', title: 'How many samples colour has: drawn below' },
    ...(intervals > 0
      ? [{ name: 'Restarts', value: `every ${formatCount(intervals)} MCUs`, title: 'MCUs between restart markers' }]
      : []),
  ];
}

function QualityCard() {
  return (
    <HelpCard
      title="quality"
      formula={
        <>
          step = ⌊(t · s + 50) / 100⌋, 1…255
          <br />s = ⌊5000/Q⌋ below 50, else 200 − 2Q
        </>
      }
      source="ITU-T T.81, annex K; the Independent JPEG Group’s scale, 1991"
    >
      <p>
        No JPEG holds a quality. It holds tables of steps, by which each of the 64 coefficients was divided and rounded.
        Where these are the standard tables on the IJG’s scale, the number is certain; elsewhere a number would be a
        guess, so the nearest is named together with its misfit: the mean of the relative differences of the 64 steps.
      </p>
      <p>
        It is what the last program that saved it was asked for. A picture saved at 30 and then at 95 says 95: see its{' '}
        <Try set={{ panel: 'statistics', coefficient: 1 }}>statistics</Try>.
      </p>
    </HelpCard>
  );
}
