/** The figures that a report opens with. */
import { namesOf, quantilesOf, type SurveySummary } from '../charts/summary';
import { countText, nameText, NOT_AVAILABLE, percentText, valueText } from './figures';

export interface HeadlineFigure {
  readonly label: string;
  readonly value: string;
  /** What it rests on, in a few words; empty where nothing needs saying. */
  readonly note: string;
}

const about = (text: string, isExact: boolean): string => (isExact || text === NOT_AVAILABLE ? text : `≈\u202f${text}`);

export function headline(summary: SurveySummary): HeadlineFigure[] {
  const { files, bytes, jpegs, broken, sizes } = summary;
  const commonest = sizes.common.at(0);
  const [quality, size, density] = (['quality', 'bytes', 'density'] as const).map((facet) =>
    quantilesOf(summary, facet),
  );
  const subsamplings = namesOf(summary, 'subsampling').names.filter(({ name }) => name !== '');
  const usual = subsamplings.toSorted((a, b) => b.all - a.all).at(0);
  return [
    { label: 'Files', value: countText(files), note: `${countText(jpegs)} JPEG` },
    { label: 'Bytes', value: valueText('bytes', bytes), note: 'together' },
    { label: 'Median file', value: about(valueText('bytes', size.median), size.exact), note: '' },
    {
      label: 'Median bytes per pixel',
      value: about(valueText('density', density.median), density.exact),
      note: '',
    },
    {
      label: 'Median quality',
      value: valueText('quality', quality.median),
      note: `of ${countText(quality.count)} with tables`,
    },
    {
      label: 'Commonest size',
      value: commonest ? `${commonest.width}×${commonest.height}` : NOT_AVAILABLE,
      note: commonest ? percentText(commonest.all, files) : '',
    },
    {
      label: 'Usual subsampling',
      value: usual ? nameText('subsampling', usual.name) : NOT_AVAILABLE,
      note: usual ? percentText(usual.all, jpegs) : '',
    },
    { label: 'Broken', value: countText(broken), note: percentText(broken, files) },
  ];
}
