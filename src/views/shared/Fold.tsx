import { useId, type ReactNode } from 'react';
import { useBench, usePreference } from './bench-context';
import { Icon } from './Icon';

interface FoldProps {
  /** The name under which it is remembered. */
  readonly name: string;
  readonly title: string;
  readonly children: ReactNode;
  readonly initiallyOpen?: boolean;
}

/** A part that folds away, and stays as it was left. */
export function Fold({ name, title, children, initiallyOpen = false }: FoldProps) {
  const id = useId();
  const { preferences } = useBench();
  const open = usePreference('folds')[name] ?? initiallyOpen;
  return (
    <div className="fold">
      <button
        type="button"
        className="fold-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          preferences.setState((state) => ({ folds: { ...state.folds, [name]: !open } }));
        }}
      >
        <Icon name="down" />
        {title}
      </button>
      <div id={id} className="fold-body" hidden={!open}>
        {children}
      </div>
    </div>
  );
}
