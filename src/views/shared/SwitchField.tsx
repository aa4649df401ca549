import { Switch } from 'radix-ui';
import { useId, type ReactNode } from 'react';

interface SwitchFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly help?: ReactNode;
  readonly disabled?: boolean;
}

export function SwitchField({ label, checked, onChange, help, disabled = false }: SwitchFieldProps) {
  const id = useId();
  return (
    <div className="field-row">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {help}
      <Switch.Root id={id} className="switch" checked={checked} disabled={disabled} onCheckedChange={onChange}>
        <Switch.Thumb className="switch-thumb" />
      </Switch.Root>
    </div>
  );
}
