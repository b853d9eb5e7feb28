import { useId } from 'react';
import { OptionList } from './option-list.tsx';

interface SelectProps<T extends string> {
  readonly label: string;
  /** Whether the label is for screen readers only, as beside values that say what they are. */
  readonly quiet?: boolean;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** Null if it is none of the options: then `otherwise` is shown. */
  readonly value: T | null;
  readonly otherwise?: string;
  readonly onChange: (value: T) => void;
  readonly locked?: boolean;
}

/** One of several options, in a list that opens. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, quiet = false, ...list } = props;
  const id = useId();
  return (
    <label className="select" htmlFor={id}>
      <span className={quiet ? 'visually-hidden' : undefined}>{label}</span>
      <OptionList id={id} {...list} />
    </label>
  );
}
