import { useEffect, useRef } from 'react';
import { Icon } from '../../views/shared/Icon';
import { KEY_GROUPS } from '../page-keys';
import { useSession, useShell } from '../session-context';

/** All keys, on one sheet. */
export function KeySheet() {
  const { shell } = useSession();
  const open = useShell('keysOpen');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const close = (): void => {
    shell.setState({ keysOpen: false });
  };
  return (
    <dialog
      ref={dialog}
      className="key-sheet"
      aria-labelledby="key-sheet-title"
      // Escape is told at once by the first; the second comes late, maybe after the sheet was opened again.
      onCancel={close}
      onClose={() => {
        if (dialog.current?.open !== true) close();
      }}
      onClick={(event) => {
        // The dialog itself is hit only beside its content.
        if (event.target === event.currentTarget) close();
      }}
    >
      <header>
        <h2 id="key-sheet-title">Keys</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <div className="key-groups">
        {KEY_GROUPS.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.rows.map((row) => (
                <div key={row.does} className="key-row">
                  <dt>
                    {row.keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{row.does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}
