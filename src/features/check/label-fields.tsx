import { ValueField } from '../../panel/value-field.tsx';
import { LOSS_FORMS, REDUCTIONS, type ReportSettings } from '../../report/settings.ts';
import { ComplaintLine } from './complaint.tsx';
import { FileButton } from './input.tsx';
import { possibleLabels, rowsAndClasses } from './model/current.ts';
import type { LabelChoice } from './model/session.ts';
import { NumbersField } from './numbers-field.tsx';
import { SelectField } from './select-field.tsx';
import type { SettingsProps } from './settings-props.ts';

/** Where the labels are, and how the loss counts them. */
export function LabelFields(props: SettingsProps) {
  const { words, current, complaint, onChange } = props;
  const { settings: said } = words;
  const { labels } = current;
  const put = (next: LabelChoice) => onChange({ ...current, labels: next });
  const options = choicesOf(props);
  const chosen = options.find(({ choice }) => keyOf(choice) === keyOf(labels)) ?? options[0];
  return (
    <div className="check-fields">
      <SelectField
        label={said.labels}
        value={chosen?.value ?? 'none'}
        options={options}
        onChange={(value) => {
          const option = options.find((one) => one.value === value);
          // A file has to be chosen first.
          if (option !== undefined) put(option.choice);
        }}
      />
      <div className="check-field">
        <span className="check-label" aria-hidden="true">
          {said.labelFile}
        </span>
        <FileButton
          label={labels.kind === 'file' ? labels.input.name : said.labelFile}
          className="check-file chip"
          onFiles={([file]) => {
            if (file !== undefined) put({ kind: 'file', input: { blob: file, name: file.name } });
          }}
        />
      </div>
      <NumbersField
        label={said.typedLabels}
        value={labels.kind === 'typed' ? labels.values : []}
        complain={said.notALabel}
        onCommit={(values) =>
          put(values.length === 0 ? { kind: 'none' } : { kind: 'typed', values })
        }
      />
      <ComplaintLine words={words} complaint={complaint} beside="labels" />
      {labels.kind !== 'none' && <LossFields {...props} />}
    </div>
  );
}

const keyOf = (choice: LabelChoice) => {
  switch (choice.kind) {
    case 'tensor':
      return `tensor ${choice.tensor}`;
    case 'column':
      return `column ${choice.column}`;
    default:
      return choice.kind;
  }
};

interface Option {
  readonly value: string;
  readonly label: string;
  readonly choice: LabelChoice;
}

/** What can be chosen without typing or another file; what is typed, or the file, once it is there. */
function choicesOf({ words, current }: SettingsProps): Option[] {
  const { opened, tensor, axis, labels } = current;
  const said = words.settings.labelsOf;
  const { rows } = rowsAndClasses(opened.tensors[tensor ?? 0]?.shape ?? [], axis);
  const option = (label: string, choice: LabelChoice): Option => ({
    value: keyOf(choice),
    label,
    choice,
  });
  return [
    option(said.none, { kind: 'none' }),
    ...possibleLabels(opened.tensors, tensor ?? 0, rows).map((at) =>
      option(said.tensor(opened.tensors[at]?.name ?? ''), { kind: 'tensor', tensor: at }),
    ),
    ...(opened.columns ?? []).map((name, column) =>
      option(said.column(name), { kind: 'column', column }),
    ),
    ...(labels.kind === 'typed' ? [option(said.typed, labels)] : []),
    ...(labels.kind === 'file' ? [option(said.file, labels)] : []),
  ];
}

/** How PyTorch's cross_entropy would be called. */
function LossFields({ words, current, complaint, onChange }: SettingsProps) {
  const { settings: said, report } = words;
  const { settings } = current;
  const put = (change: Partial<ReportSettings>) =>
    onChange({ ...current, settings: { ...settings, ...change } });
  return (
    <>
      <SelectField
        label={said.lossForm}
        value={settings.lossForm}
        options={LOSS_FORMS.map((value) => ({ value, label: report.subject(value) }))}
        onChange={(lossForm) => put({ lossForm })}
      />
      <SelectField
        label={said.reduction}
        value={settings.reduction}
        options={REDUCTIONS.map((value) => ({ value, label: said.reductionOf(value) }))}
        onChange={(reduction) => put({ reduction })}
      />
      <div className="check-field">
        <span className="check-label" aria-hidden="true">
          {said.ignoreIndex}
        </span>
        <ValueField
          label={said.ignoreIndex}
          value={settings.ignoreIndex}
          only={{ accepts: Number.isSafeInteger, complain: said.notAnIndex }}
          onCommit={(ignoreIndex) => put({ ignoreIndex })}
        />
      </div>
      <div className="check-field">
        <span className="check-label" aria-hidden="true">
          {said.smoothing}
        </span>
        <ValueField
          label={said.smoothing}
          value={settings.labelSmoothing}
          only={{ accepts: (value) => value >= 0 && value <= 1, complain: said.notASmoothing }}
          onCommit={(labelSmoothing) => put({ labelSmoothing })}
        />
      </div>
      <NumbersField
        label={said.weights}
        hint={said.weightsHint}
        value={settings.classWeights ?? []}
        complain={said.notAWeight}
        onCommit={(values) => put({ classWeights: values.length === 0 ? null : values })}
      />
      <ComplaintLine words={words} complaint={complaint} beside="weights" />
    </>
  );
}
