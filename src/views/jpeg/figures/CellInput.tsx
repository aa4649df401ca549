import { useEffect, useRef, useState } from 'react';
import { mounted } from '../../shared/mounted';

interface CellInputProps {
  readonly label: string;
  readonly text: string;
  /** What was typed, or null where it was taken back. */
  readonly onDone: (text: string | null) => void;
}

/** A cell while it is typed into: Enter or leaving it takes the number, Escape takes it back. */
export function CellInput({ label, text, onDone }: CellInputProps) {
  const [draft, setDraft] = useState(text);
  const element = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    mounted(element).focus({ preventScroll: true });
    // A first digit that was typed is kept; a whole value is there to be typed over.
    if (text.length > 1) mounted(element).select();
  }, [text]);
  const finish = (result: string | null): void => {
    if (done.current) return;
    done.current = true;
    onDone(result);
  };
  return (
    <input
      ref={element}
      className="coefficient-cell coefficient-input"
      aria-label={label}
      inputMode="text"
      autoComplete="off"
      spellCheck={false}
      value={draft}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
      }}
      onBlur={() => {
        finish(draft);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        finish(event.key === 'Enter' ? draft : null);
      }}
    />
  );
}
