import { type ReactNode, useId, useState } from 'react';
import { titleOf } from '../../features/registry.ts';
import { useQuery } from '../../panel/panel.ts';
import { Choice } from '../../ui/choice.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { LANGUAGE_IDS, LANGUAGES } from '../../words/languages.ts';
import type { TeachProps } from '../sections.ts';
import { COMPLETIONS, KINDS } from './launcher/config.ts';
import { Make } from './make-button.tsx';
import {
  LONGEST_TITLE,
  MARKED_PANELS,
  type MarkedPanel,
  needsFile,
  type Options,
  queryOfLink,
} from './package/options.ts';
import { MARKS } from './words/words.ts';
import '../teach.css';
import '../../ui/complaint.css';
import './marks.css';

/** Choose an exercise and how it is marked, and take a package for a learning platform. */
export default function Marks({ state, root }: TeachProps) {
  const t = useStrings();
  const words = useWords(MARKS);
  const query = useQuery(state);
  const [asked, setAsked] = useState<Omit<Options, 'query' | 'title' | 'passMark'>>({
    panel: 'predict',
    language: t.language,
    kind: 'scorm12',
    help: true,
    completion: 'all',
    contained: false,
  });
  const [title, setTitle] = useState<string | null>(null);
  const [mark, setMark] = useState('60');
  const [link, setLink] = useState('');
  const change = (some: Partial<typeof asked>) => setAsked({ ...asked, ...some });

  const named = title?.trim() || titleOf(asked.panel, asked.language);
  const passMark = /^\d{1,3}$/.test(mark.trim()) && Number(mark) <= 100 ? Number(mark) : null;
  // What the reader brought in the address of this page counts until a link is pasted.
  const linked = queryOfLink(link.trim() === '' ? `https://host/?${query}` : link);
  const complaints = {
    mark: passMark === null ? words.badMark : '',
    completion: asked.completion === 'pass' && passMark === 0 ? words.needsMark : '',
    link:
      linked === null ? words.badLink : asked.contained && needsFile(linked) ? words.fileLink : '',
  };
  const isWrong = Object.values(complaints).some((one) => one !== '' && one !== words.badLink);
  const options: Options | null = isWrong
    ? null
    : { ...asked, title: named, passMark: passMark ?? 0, query: linked ?? '' };

  return (
    <div className="panel-card marks">
      <h3>{words.title}</h3>
      <div className="marks-fields">
        <Field name={words.panel}>
          {(id) => (
            <select
              id={id}
              className="chip"
              value={asked.panel}
              onChange={(event) => change({ panel: event.target.value as MarkedPanel })}
            >
              {MARKED_PANELS.map((panel) => (
                <option key={panel} value={panel}>
                  {titleOf(panel, t.language)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name={words.name} note={words.nameNote}>
          {(id, about) => (
            <input
              id={id}
              aria-describedby={about}
              type="text"
              maxLength={LONGEST_TITLE}
              value={title ?? named}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <Field name={words.link} note={words.linkNote} complaint={complaints.link}>
          {(id, about) => (
            <input
              id={id}
              aria-describedby={about}
              aria-invalid={complaints.link !== '' || undefined}
              type="url"
              value={link}
              onChange={(event) => setLink(event.target.value)}
            />
          )}
        </Field>
        <Field name={words.passMark} note={words.passNote} complaint={complaints.mark}>
          {(id, about) => (
            <input
              id={id}
              aria-describedby={about}
              aria-invalid={complaints.mark !== '' || undefined}
              className="marks-number"
              type="text"
              inputMode="numeric"
              value={mark}
              onChange={(event) => setMark(event.target.value)}
            />
          )}
        </Field>
        <Choices
          name={words.completion}
          note={complaints.completion}
          values={COMPLETIONS}
          labels={words.completions}
          value={asked.completion}
          onChange={(completion) => change({ completion })}
        />
        <Choices
          name={words.help}
          note={words.helpNote[asked.panel]}
          values={['yes', 'no']}
          labels={words.helps}
          value={asked.help ? 'yes' : 'no'}
          onChange={(help) => change({ help: help === 'yes' })}
        />
        <Choices
          name={words.language}
          values={LANGUAGE_IDS}
          labels={NAMES}
          value={asked.language}
          onChange={(language) => change({ language })}
        />
        <Choices
          name={words.kind}
          note={words.kindNotes[asked.kind]}
          values={KINDS}
          labels={words.kinds}
          value={asked.kind}
          onChange={(kind) => change({ kind })}
        />
        <Choices
          name={words.contained}
          note={words.containedNotes[asked.contained ? 'whole' : 'thin']}
          values={['thin', 'whole']}
          labels={words.containedIn}
          value={asked.contained ? 'whole' : 'thin'}
          onChange={(where) => change({ contained: where === 'whole' })}
        />
      </div>
      <Make options={options} root={root} />
      <p className="panel-note">{words.privacy}</p>
    </div>
  );
}

/** Each language as it calls itself. */
const NAMES = Object.fromEntries(LANGUAGE_IDS.map((id) => [id, LANGUAGES[id].name])) as Readonly<
  Record<(typeof LANGUAGE_IDS)[number], string>
>;

interface FieldProps {
  readonly name: string;
  readonly note?: string;
  readonly complaint?: string;
  readonly children: (id: string, about: string) => ReactNode;
}

function Field({ name, note, complaint = '', children }: FieldProps) {
  const id = useId();
  return (
    <div className="marks-field">
      <label htmlFor={id}>{name}</label>
      <div>
        {children(id, `${id}-note`)}
        <p className="panel-note" id={`${id}-note`}>
          {complaint === '' ? note : <span className="complaint">{complaint}</span>}
        </p>
      </div>
    </div>
  );
}

interface ChoicesProps<Value extends string> {
  readonly name: string;
  readonly note?: string;
  readonly values: readonly Value[];
  readonly labels: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { name, note = '', values, labels, value, onChange } = props;
  return (
    <div className="marks-field">
      <span aria-hidden="true">{name}</span>
      <div>
        <Choice
          legend={name}
          options={values.map((one) => ({ value: one, label: labels[one] }))}
          value={value}
          onChange={onChange}
        />
        {note !== '' && <p className="panel-note">{note}</p>}
      </div>
    </div>
  );
}
