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

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id "root".');

const session = createSession();
window.waveloupe = createScripting(session);
createRoot(root).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
);
preloadViews();
