import { useEffect } from 'react';
import { useSession, useShell } from '../session-context';

/** How long a sentence stays on screen, milliseconds. */
const SHOWN_FOR = 4000;

/** The page's voice: a polite live region, and a line for the eye that goes by itself. */
export function Announcer() {
  const { shell } = useSession();
  const announcement = useShell('announcement');
  const toast = useShell('toast');
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => {
      shell.setState({ toast: null });
    }, SHOWN_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [toast, shell]);
  return (
    <>
      <div className="visually-hidden" role="status" aria-live="polite">
        {announcement}
      </div>
      {toast && (
        <div className="toast" aria-hidden="true" key={toast.at}>
          {toast.text}
        </div>
      )}
    </>
  );
}
