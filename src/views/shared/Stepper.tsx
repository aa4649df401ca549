import { useId } from 'react';
import { parseTyped } from './format';
import { Icon } from './Icon';
import { NumberField } from './NumberField';

interface StepperProps {
  readonly label: string;
  readonly value: number;
  /** Values are 0 … count − 1. */
  readonly count: number;
  readonly onChange: (value: number) => void;
}

/** Of an arrow with Shift. */
const LARGE_STEP = 10;

/** A whole number with a button on either side. */
export function Stepper({ label, value, count, onChange }: StepperProps) {
  const id = useId();
  const clamped = (next: number): number => Math.min(count - 1, Math.max(0, Math.round(next)));
  const button = (icon: 'minus' | 'plus', step: number, title: string) => (
    <button
      type="button"
      className="icon-button"
      title={title}
      aria-label={title}
      disabled={clamped(value + step) === value}
      onClick={() => {
        onChange(clamped(value + step));
      }}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="stepper" role="group" aria-labelledby={id}>
      <span id={id} className="stepper-label">
        {label}
      </span>
      {button('minus', -1, `${label} before`)}
      <NumberField
        label={label}
        text={String(value)}
        onCommit={(text) => {
          const typed = parseTyped(text);
          if (typed === undefined) return false;
          onChange(clamped(typed));
          return true;
        }}
        onStep={(steps, large) => {
          onChange(clamped(value + steps * (large ? LARGE_STEP : 1)));
        }}
        onDone={() => undefined}
      />
      {button('plus', 1, `${label} after`)}
    </div>
  );
}
