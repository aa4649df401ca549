/** What `jpeg inspect` says about a file, as data: the object of --json. */
import { encoderHints, judgeQuality, readMetadata, subsamplingOf, type Jpeg } from '../../src/codec/jpeg';

export type Report = ReturnType<typeof reportOf>;

export function reportOf(file: string, jpeg: Jpeg) {
  const { width, height, precision, process, coding, colorSpace, inverted, components, scans } = jpeg;
  const verdict = judgeQuality(jpeg);
  return {
    file,
    bytes: jpeg.bytes.length,
    width,
    height,
    components: components.length,
    precision,
    process,
    coding,
    progressive: process === 'progressive',
    colorSpace,
    inverted,
    subsampling: subsamplingOf(jpeg),
    /** [horizontal, vertical] of each component. */
    sampling: components.map(({ horizontal, vertical }) => [horizontal, vertical]),
    /** Exact IJG quality of all components, or null. */
    quality: verdict.quality,
    verdict,
    scans: scans.length,
    restartInterval: scans[0]?.restartInterval ?? 0,
    heightFromDnl: jpeg.heightFromDnl,
    tables: components.map(({ id, tableId, table }) => ({ component: id, tableId, steps: Array.from(table) })),
    quantisationTables: jpeg.quantisationTables.map(({ id, precision: bits, at, values }) => ({
      ...{ id, precision: bits, at },
      steps: Array.from(values),
    })),
    huffmanTables: jpeg.huffmanTables.map(({ kind, id, at, counts, symbols }) => ({
      ...{ kind, id, at },
      counts: Array.from(counts),
      symbols: Array.from(symbols),
    })),
    scanList: scans,
    metadata: readMetadata(jpeg),
    encoders: encoderHints(jpeg),
    segments: jpeg.segments,
    problems: jpeg.problems,
  };
}
