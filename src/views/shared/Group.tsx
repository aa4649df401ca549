import './controls.css';
import { useId, type ReactNode } from 'react';

interface GroupProps {
  readonly title: string;
  readonly help?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A few controls that belong together, under a quiet heading. */
export function Group({ title, help, className, children }: GroupProps) {
  const id = useId();
  return (
    <section className={className === undefined ? 'group' : `group ${className}`} aria-labelledby={id}>
      <header className="group-head">
        <h2 id={id}>{title}</h2>
        {help}
      </header>
      {children}
    </section>
  );
}
