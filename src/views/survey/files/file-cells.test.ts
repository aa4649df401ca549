import { expect, test } from 'vitest';
import { blankRow } from '../../../survey/row';
import { factsOf, qualityText } from './file-cells';

const valueOf = (name: string, row: Parameters<typeof factsOf>[0]): string | undefined =>
  factsOf(row).find((fact) => fact.name === name)?.value;

test('figures are grouped, and what a file has not is a dash', () => {
  const row = { ...blankRow('a.jpg', 1_048_576), trailing: 20_480 };
  expect(valueOf('Bytes', row)?.replaceAll(/\D/g, '')).toBe('1048576');
  expect(valueOf('Bytes', row)).not.toBe('1048576');
  expect(valueOf('Trailing', row)).not.toBe('20480');
  expect(valueOf('Restart', row)).toBe('—');
  expect(valueOf('Size', row)).toBe('—');
});

test('a quality that is only the nearest says so', () => {
  const row = { ...blankRow('a.jpg', 1), quality: 83 };
  expect(qualityText({ ...row, misfit: 0 })).toBe('83');
  expect(qualityText({ ...row, misfit: 0.4 })).toBe('~83');
});
