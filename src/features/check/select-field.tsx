import { useId } from 'react';
import { OptionList } from '../../ui/option-list.tsx';

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** A native list with its label above it. */
export function SelectField<T extends string>({ label, ...list }: SelectFieldProps<T>) {
  const id = useId();
  return (
    <div className="check-field">
      <label className="check-label" htmlFor={id}>
        {label}
      </label>
      <OptionList id={id} {...list} />
    </div>
  );
}
