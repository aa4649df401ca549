/** One page at work: stores, engine and their bindings, made once and handed to React whole. */
import { createStore } from 'zustand/vanilla';
import { createEngine } from '../engine/create-engine';

import { createSettingsStore } from '../settings/store';
import type { Bench, Moment } from '../views/shared/bench-context';
import { createPreferencesStore } from '../views/shared/preferences';
import { bindEngine } from './bind-engine';
import { bindPicture, type PictureBinding } from './bind-picture';
import { bindTheme } from './bind-theme';
import { bindUrl, settingsOfUrl, type UrlBinding } from './bind-url';
import { createSourceStore, openJpegTools, type OpenJpeg } from './open-jpeg';
import { openNetworkTools, type OpenNetwork } from './open-network';
import { openSurveyTools, type OpenSurvey } from './open-survey';
import { createShellStore, type ShellStore } from './shell-state';

export interface Session extends Bench {
  readonly shell: ShellStore;
  readonly pictures: PictureBinding;
  readonly url: UrlBinding;
  readonly jpeg: OpenJpeg;
  readonly network: OpenNetwork;
  readonly survey: OpenSurvey;
}

export function createSession(): Session {
  const settings = createSettingsStore(settingsOfUrl(window.location));
  const engine = createEngine();
  const preferences = createPreferencesStore();
  const shell = createShellStore();
  bindTheme(preferences);
  const url = bindUrl(settings, window);
  bindEngine(settings, engine, 'waves');
  const sources = createSourceStore();
  const pictures = bindPicture(settings, engine, shell, (source) => {
    sources.setState({ source });
  });
  const announce = (sentence: string): void => {
    shell.setState({ announcement: sentence });
  };
  return {
    settings,
    engine,
    preferences,
    moment: createStore<Moment>(() => ({ showOriginal: false })),
    openFile: pictures.openFile,
    announce,
    notify: (sentence) => {
      announce(sentence);
      shell.setState({ toast: { text: sentence, at: performance.now() } });
    },
    shell,
    pictures,
    url,
    jpeg: openJpegTools(settings, sources),
    network: openNetworkTools(settings, sources),
    survey: openSurveyTools(settings, pictures.openFile),
  };
}
