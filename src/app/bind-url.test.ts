import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSettingsStore, setParams, type SettingsStore } from '../settings/store';
import { bindUrl, settingsOfUrl, type UrlBinding, type UrlWindow } from './bind-url';

/** A history of entries, as a browser has one. */
class Page {
  readonly target = new EventTarget();
  entries: { state: unknown; hash: string }[] = [{ state: null, hash: '' }];
  at = 0;
  readonly location = Object.defineProperty({} as Location, 'hash', { get: () => this.entries[this.at].hash });
  readonly history = {
    page: this,
    get state(): unknown {
      return this.page.entries[this.page.at].state;
    },
    pushState(state: unknown, _: string, hash: string) {
      this.page.entries = [...this.page.entries.slice(0, ++this.page.at), { state, hash }];
    },
    replaceState(state: unknown, _: string, hash: string) {
      this.page.entries[this.page.at] = { state, hash };
    },
    back() {
      this.page.go(-1);
    },
    forward() {
      this.page.go(1);
    },
  };

  go(by: number): void {
    if (!this.entries[this.at + by]) return;
    this.at += by;
    this.fire('popstate');
  }

  fire(type: string): void {
    this.target.dispatchEvent(new Event(type));
  }

  get window(): UrlWindow {
    return {
      location: this.location,
      history: this.history as unknown as History,
      addEventListener: this.target.addEventListener.bind(this.target),
      removeEventListener: this.target.removeEventListener.bind(this.target),
    };
  }
}

let page: Page;
let settings: SettingsStore;
let url: UrlBinding;

beforeEach(() => {
  vi.useFakeTimers();
  page = new Page();
  settings = createSettingsStore();
  url = bindUrl(settings, page.window);
});

afterEach(() => {
  url.unbind();
  vi.useRealTimers();
});

function drag(values: readonly number[]): void {
  page.fire('pointerdown');
  for (const keep of values) {
    setParams(settings, { keep });
    vi.advanceTimersByTime(16);
  }
  page.fire('pointerup');
  vi.advanceTimersByTime(1000);
}

describe('the address bar', () => {
  it('gains one entry for a whole drag, which ends true', () => {
    drag([0.02, 0.03, 0.05, 0.07]);
    expect(page.entries.map((entry) => entry.hash)).toEqual(['', '#v=1&keep=0.07']);
  });

  it('takes a double click as one change', () => {
    for (const keep of [0.4, 0.02]) {
      page.fire('pointerdown');
      setParams(settings, { keep });
      page.fire('pointerup');
      vi.advanceTimersByTime(120);
    }
    vi.advanceTimersByTime(1000);
    expect(page.entries.map((entry) => entry.hash)).toEqual(['', '#v=1&keep=0.02']);
  });

  it('goes back to how things were before the drag, and forth again', () => {
    drag([0.02, 0.05]);
    drag([0.1, 0.5]);
    page.go(-1);
    expect(settings.getState().keep).toBe(0.05);
    page.go(-1);
    expect(settings.getState().keep).toBe(0.01);
    page.go(1);
    expect(settings.getState().keep).toBe(0.05);
    expect(page.entries).toHaveLength(3);
  });

  it('takes a run of keys as one change, and a later one as another', () => {
    for (const keep of [0.02, 0.03, 0.04]) {
      setParams(settings, { keep });
      vi.advanceTimersByTime(200);
    }
    vi.advanceTimersByTime(2000);
    setParams(settings, { keep: 0.5 });
    expect(page.entries.map((entry) => entry.hash)).toEqual(['', '#v=1&keep=0.04', '#v=1&keep=0.5']);
  });

  it('gains an entry for another bench, however soon after another change', () => {
    setParams(settings, { view: 'survey' });
    vi.advanceTimersByTime(2000);
    setParams(settings, { surveyFile: 3 });
    vi.advanceTimersByTime(50);
    setParams(settings, { surveyFile: 4 });
    vi.advanceTimersByTime(50);
    setParams(settings, { view: 'jpeg' });
    vi.advanceTimersByTime(2000);
    expect(page.entries).toHaveLength(4);
    page.go(-1);
    expect(settings.getState()).toMatchObject({ view: 'survey', surveyFile: 4 });
  });

  it('rewrites for zoom and pan, without an entry, and not at every step', () => {
    const replace = vi.spyOn(page.history, 'replaceState');
    for (let zoom = 1; zoom <= 20; zoom++) {
      setParams(settings, { zoom });
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(1000);
    expect(page.entries).toHaveLength(1);
    expect(page.entries[0].hash).toBe('#v=1&zoom=20');
    expect(replace.mock.calls.length).toBeLessThan(4);
  });

  it('is written at once when asked', () => {
    setParams(settings, { zoom: 3 });
    url.flush();
    expect(page.location.hash).toBe('#v=1&zoom=3');
  });

  it('undoes no further than this page', () => {
    url.undo();
    expect(page.at).toBe(0);
    drag([0.3]);
    url.undo();
    expect(settings.getState().keep).toBe(0.01);
    url.redo();
    expect(settings.getState().keep).toBe(0.3);
  });
});

it('starts from the hash', () => {
  expect(settingsOfUrl({ hash: '#v=1&keep=0.07' }).keep).toBe(0.07);
});
