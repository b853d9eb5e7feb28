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
  const { label, quiet = false, options, value, otherwise = '', onChange, locked = false } = props;
  return (
    <label className="select">
      <span className={quiet ? 'visually-hidden' : undefined}>{label}</span>
      <select
        className="chip"
        disabled={locked}
        value={value ?? ''}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
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
    </label>
  );
}
