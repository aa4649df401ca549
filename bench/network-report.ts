/** What the report says about networks: the φ slider's aim, and its table. */
import { PHI_SLIDER_AIM, type AimRow } from './aims';
import type { PhiSliderRun } from './contest';
import { significant } from './figures';
import { markdownTable } from './markdown-table';
import { median, quantile } from './statistics';

export const NETWORK_NOTE =
  'One picture of 32×32, our own weights, exact ReLU (φ = 15) everywhere, and the answer read back each time. ONNX Runtime runs the same ' +
  'weights, batch norm folded, through its own providers. Error: relative L2 of the logits against our CPU runner in pixels. ' +
  'From a file: reading its bytes counts too, for pixels also the inverse DCT and the colours.';

export function phiSliderRows(runs: readonly PhiSliderRun[]): AimRow[] {
  return runs
    .filter(({ engine }) => engine === 'gpu')
    .map(({ milliseconds }) => {
      const p50 = median(milliseconds);
      return {
        ...{ what: 'φ slider → maps, toy network, GPU engine', against: 'p50', theirs: '–', figure: '–' },
        ...{ ours: `${significant(p50)} ms`, aim: `≤ ${PHI_SLIDER_AIM} ms`, met: p50 <= PHI_SLIDER_AIM },
      };
    });
}

const PHI_SLIDER_NOTE =
  'The built page, the toy network, φ 2…15 in leaps with the mouse, the page at rest before each. From the event to the ' +
  'first animation frame after the queue has finished drawing the maps at that φ (CPU engine: after they are drawn). ' +
  'Settled: the answer, the block and the errors of all layers are there too.';

export function networkSections(runs: readonly PhiSliderRun[]): string[] {
  if (runs.length === 0) return [];
  const right = (heading: string) => ({ heading, align: 'right' }) as const;
  const table = markdownTable(
    [{ heading: 'engine' }, right('p50'), right('p95'), right('settled, p50'), right('longest block')],
    runs.map(({ engine, milliseconds, settledMilliseconds, longestBlock }) => [
      engine,
      significant(median(milliseconds)),
      significant(quantile(milliseconds, 0.95)),
      significant(median(settledMilliseconds)),
      significant(longestBlock),
    ]),
  );
  return ['## φ slider', PHI_SLIDER_NOTE, table];
}
