import { Popover } from 'radix-ui';
import { useRef, useState, type ReactNode } from 'react';
import type { Params } from '../../settings/schema';
import { useChangeSettings } from './bench-context';
import { Icon } from './Icon';
import { mounted } from './mounted';

interface HelpCardProps {
  /** What the card explains; the button reads "About …". */
  readonly title: string;
  readonly children: ReactNode;
  readonly formula?: ReactNode;
  /** Where it comes from: author, work, year. */
  readonly source?: string;
}

/**
 * A small "?" and its card: what this is, the formula, the source. The card stands beside the part of the page that it
 * explains (the nearest `data-help-beside`), so that what its phrases move stays in sight; else beside the "?".
 */
export function HelpCard({ title, children, formula, source }: HelpCardProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const anchor = useRef({ getBoundingClientRect: () => placeBeside(mounted(trigger)) });
  const [side, setSide] = useState<'left' | 'top'>('left');
  return (
    <Popover.Root
      onOpenChange={(open) => {
        if (open) setSide(hasRoomBeside(mounted(trigger)) ? 'left' : 'top');
      }}
    >
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Trigger ref={trigger} className="help-button" aria-label={`About ${title}`} title={`About ${title}`}>
        <Icon name="help" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="card help-card"
          side={side}
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

/** Of a card and its gap, CSS pixels. */
const CARD_WIDTH = 340;

/** As high as the button, as wide as the part that must not be covered. */
function placeBeside(button: HTMLElement): DOMRect {
  const own = button.getBoundingClientRect();
  const part = button.closest('[data-help-beside]')?.getBoundingClientRect();
  // On a narrow screen a part may have no box of its own.
  if (!part || part.width === 0) return own;
  return new DOMRect(part.left, own.top, part.width, own.height);
}

function hasRoomBeside(button: HTMLElement): boolean {
  return placeBeside(button).left >= CARD_WIDTH;
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
