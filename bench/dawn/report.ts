/** The figures of a real GPU as a Markdown page. */
import { markdownTable } from '../markdown-table';
import { significant } from '../figures';
import { quartiles } from '../statistics';

export interface DawnRow {
  readonly task: string;
  readonly direction: string;
  readonly shape: string;
  /** Transforms per timing; the times are already divided by it. */
  readonly batch: number;
  readonly milliseconds: readonly number[];
  readonly relativeError: number;
  /** Nominal operations and least traffic of one transform. */
  readonly flops: number;
  readonly bytes: number;
}

export interface DawnResults {
  readonly date: string;
  readonly adapter: string;
  readonly software: boolean;
  readonly rounds: number;
  readonly rows: readonly DawnRow[];
}

export function dawnReport({ date, adapter, software, rounds, rows }: DawnResults): string {
  const columns = [
    { heading: 'task' },
    { heading: 'kernels' },
    { heading: 'ms', align: 'right' },
    { heading: 'GFLOP/s', align: 'right' },
    { heading: 'GB/s', align: 'right' },
    { heading: 'relative L2', align: 'right' },
  ] as const;
  const table = markdownTable(
    columns,
    rows.map(({ task, direction, shape, milliseconds, relativeError, flops, bytes }) => {
      const { q1, median, q3 } = quartiles(milliseconds);
      return [
        `${task}, ${direction}`,
        shape,
        `${significant(median)} [${significant(q1)}, ${significant(q3)}]`,
        significant(flops / median / 1e6),
        significant(bytes / median / 1e6),
        relativeError.toExponential(1),
      ];
    }),
  );
  const note =
    `${date}. Dawn in Node on ${adapter}${software ? ' (software, no GPU)' : ''}. Milliseconds a transform of one channel, ` +
    `median [quartiles] of ${rounds} timings, each of as many transforms as take 50 ms, from the first submit until the ` +
    'queue is done. GFLOP/s by the nominal count (2.5·N·log₂N; 8×8 DCT 32 a pixel), GB/s by the least traffic (16 bytes a ' +
    'pixel; 8×8 DCT 8), so that both compare with other libraries. Error against the f64 reference. Made by ' +
    '`npm run bench:dawn`.';
  return [`# Benchmark through Dawn: ${adapter}`, note, table].join('\n\n') + '\n';
}

export function dawnResultName({ adapter }: DawnResults): string {
  const name = adapter
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `dawn-${name || 'adapter'}`;
}
