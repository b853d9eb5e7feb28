import { useId } from 'react';
import { writtenIn } from '../../../panel/value-field.tsx';
import { clip } from '../../../scenario/parameters.ts';
import { readNumber } from '../../../scenario/read-number.ts';
import { NumberField } from '../../../ui/number-field.tsx';
import { OptionList } from '../../../ui/option-list.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import type { Refusal } from '../model/limits.ts';
import { WORKSPACE } from '../words/workspace.ts';

interface NumberSettingProps {
  readonly label: string;
  /** What is shown of it: its beginning. */
  readonly short?: string | undefined;
  readonly value: number;
  /** Why a number cannot be taken; null for one that can. */
  readonly refuse: (value: number) => Refusal | null;
  readonly locked: boolean;
  readonly onChange: (value: number) => void;
}

/** A number with its label above it. What cannot be taken stays in the field, with the reason below it. */
export function NumberSetting(props: NumberSettingProps) {
  const { label, short = label, value, refuse, locked, onChange } = props;
  const { mark } = useStrings();
  const words = useWords(WORKSPACE);
  const accepted = (text: string) => {
    const read = readNumber(text);
    return read === null || refuse(read) !== null ? null : read;
  };
  return (
    <div className="train-field">
      <span aria-hidden="true">{short}</span>
      <NumberField
        label={label}
        value={value}
        mark={mark}
        read={accepted}
        write={(number) => writtenIn(mark, number)}
        complain={(text, kept) => {
          const read = readNumber(text);
          return words.settings.refused(
            read === null ? 'not-a-number' : (refuse(read) ?? 'not-a-number'),
            clip(text),
            kept,
          );
        }}
        locked={locked}
        onCommit={onChange}
      />
    </div>
  );
}

interface ListSettingProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly locked: boolean;
  readonly onChange: (value: T) => void;
}

/** A native list with its label above it. */
export function ListSetting<T extends string>({ label, ...list }: ListSettingProps<T>) {
  const id = useId();
  return (
    <div className="train-field">
      <label htmlFor={id}>{label}</label>
      <OptionList id={id} {...list} />
    </div>
  );
}
