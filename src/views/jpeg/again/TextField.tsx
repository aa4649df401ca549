import { useId, useState } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly text: string;
  /** Takes what was typed; a sentence where it is refused, which leaves the setting as it was. */
  readonly onCommit: (text: string) => string | null;
}

/** A short text: Enter or leaving it commits, Escape takes it back; what is refused stays to be mended. */
export function TextField({ label, text, onCommit }: TextFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const commit = (): void => {
    if (draft === null) return;
    const refused = onCommit(draft);
    setProblem(refused);
    if (refused === null) setDraft(null);
  };
  return (
    <div className="text-field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        className="number-field"
        autoComplete="off"
        spellCheck={false}
        inputMode="text"
        value={draft ?? text}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          else if (event.key === 'Escape' && draft !== null) {
            event.stopPropagation();
            setDraft(null);
            setProblem(null);
          }
        }}
      />
      {problem !== null && (
        <p id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
