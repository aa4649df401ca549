import { useEffect } from 'react';
import { useBench, usePreference } from '../../shared/bench-context';
import { Icon } from '../../shared/Icon';

/** The one line of a first visit. It goes when the slider is first moved, or when it is sent away, and stays away. */
export function Hint() {
  const { settings, preferences } = useBench();
  const seen = usePreference('hintSeen');
  useEffect(() => {
    if (seen) return;
    return settings.subscribe((now, before) => {
      if (now.keep !== before.keep) preferences.setState({ hintSeen: true });
    });
  }, [seen, settings, preferences]);
  if (seen) return null;
  return (
    <p className="hint">
      Drag the slider. Drop your own picture anywhere. Nothing leaves your computer.
      <button
        type="button"
        className="icon-button"
        aria-label="Close this hint"
        onClick={() => {
          preferences.setState({ hintSeen: true });
        }}
      >
        <Icon name="close" />
      </button>
    </p>
  );
}
