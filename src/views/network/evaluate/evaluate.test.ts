import { expect, test } from 'vitest';
import type { Evaluation, NetworkEngine, NetworkRecord, NetworkSnapshot } from '../../../engine/network/api';
import { magnitudeTable } from '../../../math/colormaps';
import { DEFAULTS, type Params } from '../../../settings/schema';
import { createSettingsStore } from '../../../settings/store';
import { createJob } from '../jobs/job';
import { conditionsText } from './conditions';
import { cellAfterKey, commonestMistake, confusionCells, shortNames } from './confusion-cells';
import { evaluateTestSet, isTestSet, type EvaluationRun } from './evaluation-run';
import { comparisonText, recordedAccuracy, standardError } from './recorded-accuracy';

const fifteen = (from: number): number[] => Array.from({ length: 15 }, (_, index) => from + index / 100);
const record: NetworkRecord = {
  ...{ data: 'CIFAR-10', pictures: 10_000, spatial: 0.5, asm: fifteen(0.1), apx: fifteen(0.2), band: fifteen(0.3) },
  ...{ tuned: [{ phi: 4, asm: fifteen(0.6), apx: fifteen(0.7) }], confusion: [], keep: [], quality: [] },
};
const at = (patch: Partial<Params>): Params => ({ ...DEFAULTS, ...patch });

test.each([
  [{ domain: 'spatial' }, 0.5],
  [{ relu: 'exact' }, 0.5],
  [{ relu: 'asm', phi: 8 }, 0.17],
  [{ relu: 'apx', phi: 1 }, 0.2],
  [{ relu: 'exact', psi: 5 }, 0.34],
  [{ weights: 'asm4', relu: 'asm', phi: 4 }, 0.63],
  [{ weights: 'asm4', domain: 'spatial' }, 0.74],
] as const)('at %j %d is recorded', (patch, accuracy) => {
  expect(recordedAccuracy(record, at(patch))?.accuracy).toBeCloseTo(accuracy, 12);
});

test.each([
  { net: 'own' },
  { weights: 'asm8' },
  { relu: 'asm', psi: 5 },
  { relu: 'asm', phiLayers: '1-2-3' },
  { weights: 'asm4', relu: 'exact', psi: 5 },
] as const)('at %j nothing is', (patch) => {
  expect(recordedAccuracy(record, at(patch))).toBeNull();
});

test('tables of fewer pictures are told as such', () => {
  const sampled = { ...record, tablePictures: 1000 };
  expect(recordedAccuracy(sampled, at({ relu: 'asm', phi: 8 }))?.pictures).toBe(1000);
  expect(recordedAccuracy(sampled, at({ relu: 'exact', psi: 5 }))?.pictures).toBe(1000);
  expect(recordedAccuracy(sampled, at({ relu: 'asm', phi: 15 }))).toMatchObject({ accuracy: 0.5, pictures: 10_000 });
  expect(recordedAccuracy(record, at({ relu: 'asm', phi: 8 }))?.pictures).toBe(10_000);
});

test('the comparison names the difference, and what chance alone does', () => {
  expect(standardError(0.5, 100)).toBeCloseTo(0.05, 12);
  const recorded = { accuracy: 0.5, data: 'CIFAR-10', pictures: 10_000 };
  expect(comparisonText(0.47, 100, recorded)).toBe(
    'Recorded at these settings: 50.0\u00a0%, over the 10\u202f000 pictures of CIFAR-10; here 3.0 points less. Among 100 pictures chance alone makes about ±5.0 points.',
  );
  expect(comparisonText(0.5, 10_000, recorded)).toContain('; the same. ');
});

test('what was measured is said plainly', () => {
  expect(conditionsText(at({ relu: 'asm', phi: 8, psi: 5 }))).toBe(
    'Toy network; on coefficients, factored form; ASM at φ = 8; band ψ = 5; batch norm folded.',
  );
  expect(conditionsText(at({ net: 'serious', weights: 'asm2', domain: 'spatial', norm: 'unfolded' }))).toBe(
    'Serious network, retrained with ASM at φ = 2; on pixels; exact ReLU; batch norm unfolded.',
  );
  expect(conditionsText(at({ conv: 'exploded' }))).toContain('on coefficients, factored form');
  expect(conditionsText(at({ relu: 'apx', phiLayers: '3-15' }))).toContain('APX at φ = 3, 15, layer by layer');
});

test('cells say what they are, rows without pictures are empty', () => {
  const cells = confusionCells(
    [
      [3, 1, 0],
      [2, 2, 0],
      [0, 0, 0],
    ],
    ['cat', 'dog', 'ship'],
    magnitudeTable('viridis'),
  );
  expect(cells.map(({ text }) => text)).toEqual([
    'cat, named rightly: 3 of 4 (75.0\u00a0%)',
    'cat called dog: 1 of 4 (25.0\u00a0%)',
    'cat called ship: 0 of 4 (0.00\u00a0%)',
    'dog called cat: 2 of 4 (50.0\u00a0%)',
    'dog, named rightly: 2 of 4 (50.0\u00a0%)',
    'dog called ship: 0 of 4 (0.00\u00a0%)',
    'ship called cat: 0 of 0',
    'ship called dog: 0 of 0',
    'ship, named rightly: 0 of 0',
  ]);
  expect(cells[8].color).toBeNull();
  expect(commonestMistake(cells)?.text).toContain('dog called cat');
  expect(commonestMistake(confusionCells([[3]], ['cat'], magnitudeTable('viridis')))).toBeNull();
});

test('short names stay apart; keys walk within the grid', () => {
  expect(shortNames(['airplane', 'automobile', 'truck', 'trunk'], 3)).toEqual(['air', 'aut', 'tr2', 'tr3']);
  expect(['ArrowDown', 'ArrowUp', 'ArrowRight', 'Home', 'End', 'x'].map((key) => cellAfterKey(key, 4, 3))).toEqual([
    ...[7, 1, 5, 3, 5, undefined],
  ]);
  expect(cellAfterKey('ArrowRight', 5, 3)).toBe(5);
});

test('a file that is handed in is evaluated at the settings of that moment, with what is recorded for them', async () => {
  const settings = createSettingsStore({ ...DEFAULTS, view: 'waves', relu: 'asm', phi: 8 });
  const jobs = { evaluation: createJob<EvaluationRun>() };
  const found: Evaluation = {
    ...{ pictures: 4, correct: 3, classes: ['a'], confusion: [[4]], seconds: 1, skipped: 0, note: '', stopped: false },
  };
  const seen: string[] = [];
  jobs.evaluation.store.subscribe(({ result }) => result && seen.push(`${result.evaluation.pictures}`));
  const engine: Pick<NetworkEngine, 'evaluate' | 'snapshot'> = {
    snapshot: () => ({ network: { record } }) as NetworkSnapshot,
    evaluate: (_, work) => {
      settings.setState({ phi: 2 });
      work?.partial?.({ ...found, pictures: 2 });
      return Promise.resolve(found);
    },
  };
  await evaluateTestSet({ engine, jobs }, settings, new Blob(), 'test_batch.bin');
  expect(settings.getState()).toMatchObject({ view: 'network', networkPanel: 'evaluate' });
  expect(seen).toContain('2');
  const { result } = jobs.evaluation.store.getState();
  expect(result).toMatchObject({ file: 'test_batch.bin', evaluation: found, params: { phi: 8 } });
  expect(result?.recorded?.accuracy).toBeCloseTo(0.17, 12);
  expect(['test_batch.bin', 'pictures.ZIP', 'a.jpg'].map(isTestSet)).toEqual([true, true, false]);
});
