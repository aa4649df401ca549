import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { retryable } from './retryable';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('loads once for all who ask', async () => {
  const load = vi.fn(() => Promise.resolve(7));
  const open = retryable(load);
  expect(await Promise.all([open(), open()])).toEqual([7, 7]);
  expect(open()).toBe(open());
  expect(load).toHaveBeenCalledTimes(1);
});

test('a failure is the answer for a moment, so that who asks at once does not ask for ever; then it is tried again', async () => {
  const load = vi.fn<() => Promise<number>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(7);
  const open = retryable(load);
  await expect(open()).rejects.toThrow('offline');
  await expect(open()).rejects.toThrow('offline');
  expect(load).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1500);
  expect(await open()).toBe(7);
});
