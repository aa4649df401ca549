import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import type { Params } from '../../settings/schema';
import { useChangeSettings } from './bench-context';
import { Icon } from './Icon';

interface HelpCardProps {
  /** What the card explains; the button reads "About …". */
  readonly title: string;
  readonly children: ReactNode;
  readonly formula?: ReactNode;
  /** Where it comes from: author, work, year. */
  readonly source?: string;
}

/** A small "?" and its card: what this is, the formula, the source. */
export function HelpCard({ title, children, formula, source }: HelpCardProps) {
  return (
    <Popover.Root>
      <Popover.Trigger className="help-button" aria-label={`About ${title}`} title={`About ${title}`}>
        <Icon name="help" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="card help-card"
          side="left"
          align="start"
          sideOffset={8}
          collisionPadding={12}
          aria-label={`About ${title}`}
        >
          <h3>{title}</h3>
          {children}
          {formula !== undefined && <p className="formula">{formula}</p>}
          {source !== undefined && <p className="source">{source}</p>}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** A phrase in a card that does what it says. */
export function Try({ set, children }: { readonly set: Partial<Params>; readonly children: ReactNode }) {
  const change = useChangeSettings();
  return (
    <button
      type="button"
      className="phrase"
      onClick={() => {
        change(set);
      }}
    >
      {children}
    </button>
  );
}
