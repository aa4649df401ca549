/** What `jpeg inspect` says about a file, as lines for a person. */
import type { Report } from './report';

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const WORDS: Readonly<Record<Report['colorSpace'], string>> = {
  grey: 'grey',
  ycbcr: 'Y′CbCr',
  rgb: 'RGB',
  cmyk: 'CMYK',
  ycck: 'YCCK',
  unknown: 'colours unknown',
};

/** Runs of like segments in one word: `DHT ×4`. */
function segmentWords(segments: Report['segments']): string {
  const runs: { name: string; count: number }[] = [];
  for (const { name } of segments) {
    const last = runs.at(-1);
    if (last?.name === name) last.count++;
    else runs.push({ name, count: 1 });
  }
  return runs.map(({ name, count }) => (count === 1 ? name : `${name} ×${count}`)).join(', ');
}

export function reportText(report: Report): string {
  const { process, coding, restartInterval, subsampling, sampling } = report;
  const factors = sampling.map(([horizontal, vertical]) => `${horizontal}×${vertical}`).join(' ');
  const facts: [string, string][] = [
    ['size', `${report.width} × ${report.height}, ${report.bytes} bytes`],
    ['coding', `${process}, ${coding}, ${report.precision} bits, ${plural(report.scans, 'scan')}`],
    ['colours', WORDS[report.colorSpace] + (report.inverted ? ', inverted' : '')],
    ['sampling', subsampling === 'grey' ? factors : `${subsampling} (${factors})`],
    ['quality', report.verdict.sentence],
  ];
  if (restartInterval > 0) facts.push(['restarts', `every ${plural(restartInterval, 'MCU')}`]);
  if (report.heightFromDnl !== null) facts.push(['height', 'from a DNL segment behind the first scan']);
  for (const { sentence } of report.metadata.notices) facts.push(['notice', sentence]);
  for (const { name, why } of report.encoders) facts.push(['made by?', `${name}. ${why}`]);
  facts.push(['segments', segmentWords(report.segments)]);
  for (const { at, reason } of report.problems) facts.push(['problem', `${reason} (at byte ${at})`]);
  return [report.file, ...facts.map(([name, text]) => `  ${name.padEnd(9)} ${text}`), ''].join('\n');
}
