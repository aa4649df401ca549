/** What a walk along a JPEG file found, as a row. */
import { colorSpaceOf } from '../../codec/jpeg/read/color-space';
import type { Report } from '../../codec/jpeg/read/problem-list';
import { subsamplingOf } from '../../codec/jpeg/subsampling-of';
import { blankRow, type SurveyRow } from '../row';
import { faultText } from './fault-text';
import type { FrameFacts } from './frame-facts';
import type { JpegWalk } from './jpeg-walk';
import type { TableVerdict, TableVerdicts } from './table-verdicts';

/** `icc`: the profile's name. `trailing`: null where the end of the picture is not known. */
export function jpegRow(
  path: string,
  bytes: number,
  walk: JpegWalk,
  found: { readonly icc: string; readonly trailing: number | null },
  verdicts: TableVerdicts,
): SurveyRow {
  const { frame, tables, apps, problems } = walk;
  const { adobe } = apps.marks;
  const file = {
    ...blankRow(path, bytes),
    kind: 'JPEG',
    restart: tables.restartInterval,
    orientation: apps.orientation,
    icc: found.icc,
    adobe: adobe < 0 ? null : adobe,
    trailing: found.trailing,
  };
  if (frame === null) return { ...file, error: faultText(problems.found) };
  const ids = frame.sampled.map(({ id }) => id);
  const report: Report = frame.header === null ? () => undefined : problems.report;
  const color = ids.length === 0 ? '' : colorSpaceOf(ids, apps.marks, report);
  const verdict = judge(walk, verdicts, color === '' ? 'unknown' : color, report);
  const huffman = frame.coding !== 'other' && !frame.coding.endsWith('arithmetic') && walk.scans > 0;
  return {
    ...file,
    width: frame.width === 0 ? null : frame.width,
    height: walk.heightFromDnl ?? (frame.height === 0 ? null : frame.height),
    components: frame.components,
    color,
    ...samplingOf(frame),
    quality: verdict?.quality ?? null,
    misfit: verdict?.misfit ?? null,
    tables: verdict?.tables ?? '',
    coding: frame.coding,
    precision: frame.precision,
    huffman: !huffman ? '' : tables.allStandard ? 'standard' : 'optimised',
    error: faultText(problems.found),
  };
}

/** No frame that can be read has more than four components; a broken one may claim 255. */
const MOST_TOLD = 4;

function samplingOf({ sampled }: FrameFacts): Pick<SurveyRow, 'subsampling' | 'sampling'> {
  if (sampled.length === 0) return { subsampling: '', sampling: '' };
  const factors = sampled.slice(0, MOST_TOLD).map(({ horizontal, vertical }) => `${horizontal}x${vertical}`);
  const sampling = `${factors.join(',')}${sampled.length > MOST_TOLD ? ',…' : ''}`;
  return { subsampling: sampled.length > MOST_TOLD ? sampling : subsamplingOf({ components: sampled }), sampling };
}

/** Null where a component's table is not known. Of a file whose header alone is cut off there may be tables all the same. */
function judge(
  { frame, frameAt, tables, scans }: JpegWalk,
  verdicts: TableVerdicts,
  color: Parameters<TableVerdicts['judge']>[0],
  report: Report,
): TableVerdict | null {
  const header = frame?.header ?? null;
  if (header === null) return null;
  const components = header.components.flatMap(({ horizontal, vertical, tableId }, index) => {
    const table = tables.of(header, index)?.values;
    if (table !== undefined) return [{ table, horizontal, vertical }];
    if (scans > 0) report(frameAt, `component ${index} names quantisation table ${tableId}, which is not defined`);
    return [];
  });
  return components.length === header.components.length ? verdicts.judge(color, components) : null;
}
