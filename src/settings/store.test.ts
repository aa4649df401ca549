import { describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from './schema';
import { createSettingsStore, setParams } from './store';

describe('the settings store', () => {
  it('applies what is valid and names what is not', () => {
    const store = createSettingsStore();
    expect(setParams(store, { keep: 2, transform: 'wavelet', nonsense: 1 })).toEqual(['transform', 'nonsense']);
    expect(store.getState()).toEqual({ ...DEFAULTS, keep: 1 });
  });

  it('tells nobody where nothing changes', () => {
    const store = createSettingsStore();
    const listener = vi.fn();
    store.subscribe(listener);
    setParams(store, { keep: DEFAULTS.keep, compare: DEFAULTS.compare });
    expect(listener).not.toHaveBeenCalled();
    setParams(store, { keep: 0.2 });
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
