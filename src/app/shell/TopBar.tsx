import { usePreference } from '../../views/shared/bench-context';
import { Icon } from '../../views/shared/Icon';
import { copyLink } from '../copy-link';
import { nextTheme } from '../next-theme';
import { useSession } from '../session-context';
import { BenchTabs } from './BenchTabs';
import { EngineBadge } from './EngineBadge';
import { PictureChip } from './PictureChip';

export function TopBar() {
  const session = useSession();
  const theme = usePreference('theme');
  return (
    <header className="top-bar">
      <h1 className="wordmark">
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <circle cx="10" cy="10" r="8.5" />
          <path d="M3.5 10c1.1-3.4 2.2-3.4 3.25 0s2.15 3.4 3.25 0 2.15-3.4 3.25 0 2.15 3.4 3.25 0" />
        </svg>
        <span>Waveloupe</span>
      </h1>
      <BenchTabs place="top" />
      <PictureChip />
      <div className="top-bar-end">
        <EngineBadge />
        <button
          type="button"
          className="button"
          title="Copy a link that shows this (C)"
          onClick={() => {
            void copyLink(session);
          }}
        >
          <Icon name="link" />
          <span className="wide-only">Copy link</span>
          <span className="visually-hidden narrow-only">Copy link</span>
        </button>
        <button
          type="button"
          className="icon-button"
          title={`Theme: ${theme} (T)`}
          aria-label={`Theme: ${theme}`}
          onClick={() => {
            nextTheme(session);
          }}
        >
          <Icon name="theme" />
        </button>
        <button
          type="button"
          className="icon-button"
          title="All keys (?)"
          aria-label="All keys"
          onClick={() => {
            session.shell.setState({ keysOpen: true });
          }}
        >
          <Icon name="help" />
        </button>
      </div>
    </header>
  );
}
