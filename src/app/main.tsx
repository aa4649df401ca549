import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { preloadViews } from './registry';
import { createScripting } from './scripting';
import { createSession } from './session';

/** How long the code of benches that are not open waits for the first picture, milliseconds. */
const PATIENCE = 4000;

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id "root".');

const session = createSession();
window.waveloupe = createScripting(session);
createRoot(root).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
);
// The first picture comes first: on few cores other benches' code would hold it up.
const firstPicture = session.pictures.settled().then(() => session.engine.settled());
void Promise.race([firstPicture, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
  .catch(() => undefined)
  .then(preloadViews);
