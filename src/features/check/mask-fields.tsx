import { ComplaintLine } from './complaint.tsx';
import { FileButton } from './input.tsx';
import { possibleMasks } from './model/current.ts';
import type { MaskSource } from './model/session.ts';
import { NumbersField } from './numbers-field.tsx';
import { SelectField } from './select-field.tsx';
import type { SettingsProps } from './settings-props.ts';

/** What is added to the logits before anything else. */
export function MaskFields({ words, current, complaint, onChange }: SettingsProps) {
  const { settings: said } = words;
  const { opened, tensor, mask } = current;
  const put = (next: MaskSource) => onChange({ ...current, mask: next });
  const tensors = possibleMasks(opened.tensors, tensor ?? 0);
  const options = [
    { value: 'none', label: said.maskOf.none },
    ...tensors.map((at) => ({
      value: String(at),
      label: said.maskOf.tensor(opened.tensors[at]?.name ?? ''),
    })),
    ...(mask.kind === 'typed' ? [{ value: 'typed', label: said.maskOf.typed }] : []),
    ...(mask.kind === 'file' ? [{ value: 'file', label: said.maskOf.file }] : []),
  ];
  return (
    <div className="check-fields">
      <SelectField
        label={said.mask}
        value={mask.kind === 'tensor' ? String(mask.tensor) : mask.kind}
        options={options}
        onChange={(value) => {
          if (value === 'none') put({ kind: 'none' });
          else if (/^\d+$/.test(value)) put({ kind: 'tensor', tensor: Number(value) });
        }}
      />
      <div className="check-field">
        <span className="check-label" aria-hidden="true">
          {said.maskFile}
        </span>
        <FileButton
          label={mask.kind === 'file' ? mask.input.name : said.maskFile}
          className="check-file chip"
          onFiles={([file]) => {
            if (file !== undefined) put({ kind: 'file', input: { blob: file, name: file.name } });
          }}
        />
      </div>
      <NumbersField
        label={said.typedMask}
        value={mask.kind === 'typed' ? mask.values : []}
        complain={said.notAWeight}
        onCommit={(values) =>
          put(values.length === 0 ? { kind: 'none' } : { kind: 'typed', values })
        }
      />
      <ComplaintLine words={words} complaint={complaint} beside="mask" />
    </div>
  );
}
