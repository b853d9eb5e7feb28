interface OptionListProps<T extends string> {
  readonly id?: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** Null if it is none of the options: then `otherwise` is shown. */
  readonly value: T | null;
  readonly otherwise?: string;
  readonly locked?: boolean;
  readonly onChange: (value: T) => void;
}

/** A native list of options, without a label. */
export function OptionList<T extends string>(props: OptionListProps<T>) {
  const { id, options, value, otherwise = '', locked = false, onChange } = props;
  return (
    <select
      id={id}
      className="chip"
      disabled={locked}
      value={value ?? ''}
      onChange={({ target }) => {
        const chosen = options.find((option) => option.value === target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {value === null && (
        <option value="" disabled>
          {otherwise}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
