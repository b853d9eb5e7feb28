import { type ReactNode, useId } from 'react';
import './choice.css';

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** Null while none is chosen. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly locked?: boolean;
}

/** A few mutually exclusive options: radio buttons that look like one strip. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { legend, options, value, onChange, locked = false } = props;
  const name = useId();
  return (
    <fieldset className="choice" disabled={locked}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface SwitchProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly locked?: boolean;
  readonly children: ReactNode;
}

export function Switch({ on, onChange, locked = false, children }: SwitchProps) {
  return (
    <label className="switch" data-locked={locked || undefined}>
      <input
        type="checkbox"
        checked={on}
        disabled={locked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
