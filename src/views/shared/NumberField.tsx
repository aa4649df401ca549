import { useState } from 'react';

interface NumberFieldProps {
  readonly label: string;
  readonly text: string;
  /** Takes what was typed; false where it is no number, which leaves the field as it was. */
  readonly onCommit: (text: string) => boolean;
  readonly onStep: (steps: number, large: boolean) => void;
  /** After Enter: the figure has been given, and the keys are the slider's again. */
  readonly onDone: () => void;
}

/** A slider's figure, which takes typing: Enter or leaving it commits, Escape takes it back, arrows step. */
export function NumberField({ label, text, onCommit, onStep, onDone }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (): void => {
    if (draft !== null && draft !== text) onCommit(draft);
    setDraft(null);
  };
  return (
    <input
      className="number-field"
      aria-label={`${label}, as a number`}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      value={draft ?? text}
      onFocus={(event) => {
        event.currentTarget.select();
      }}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          commit();
          onDone();
        } else if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation();
          setDraft(null);
        } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
          event.preventDefault();
          setDraft(null);
          onStep(event.key === 'ArrowUp' ? 1 : -1, event.shiftKey);
        }
      }}
    />
  );
}
