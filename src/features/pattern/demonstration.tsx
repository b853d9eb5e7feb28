import { FORMULAS } from 'virtual:formulas/pattern';
import { type ReactNode, useEffect } from 'react';
import { Formula } from '../../ui/formula.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { useWords } from '../../words/context.tsx';
import { plainText, type Sentence } from '../../words/sentence.ts';
import type { PatternFormula } from './formulas.ts';
import type { Controls, Demonstration as Id } from './model/settings.ts';
import { PATTERN } from './words/words.ts';

/** What each demonstration receives. */
export interface DemonstrationProps<D extends Id> {
  readonly controls: Controls[D];
  readonly onChange: (controls: Controls[D]) => void;
  readonly frame: FrameProps;
}

/** What the panel provides for every demonstration. */
export interface FrameProps {
  readonly locked: boolean;
  readonly onBreak: () => void;
  readonly onPutBack: () => void;
  /** Called when the demonstration is broken. */
  readonly onBroken: () => void;
}

/** One of the three parts: its formula, a note, and its numbers. */
export interface Part {
  readonly formula: PatternFormula | null;
  readonly note: ReactNode;
  readonly numbers: readonly { readonly name: string; readonly value: ReactNode }[];
}

interface Props {
  readonly frame: FrameProps;
  readonly words: {
    readonly heading: string;
    readonly lead: ReactNode;
    readonly motive: Sentence;
  };
  readonly settings: ReactNode;
  readonly parts: Readonly<Record<'in' | 'operate' | 'compensate', Part>>;
  readonly broken: boolean;
  readonly verdict: Sentence;
  readonly children: ReactNode;
  readonly more?: ReactNode;
}

const PARTS = ['in', 'operate', 'compensate'] as const;

/** The layout of all five: settings, verdict, the three parts, the numbers. */
export function Demonstration(props: Props) {
  const words = useWords(PATTERN);
  const { frame, settings, parts, broken, verdict, children, more } = props;
  const { heading, lead, motive } = props.words;
  const { onBroken } = frame;
  const said = useSettled(plainText(verdict));
  useEffect(() => {
    if (broken) onBroken();
  }, [broken, onBroken]);
  return (
    <div className="pattern-demonstration">
      <h4>{heading}</h4>
      <p>{lead}</p>
      <fieldset className="pattern-controls" disabled={frame.locked}>
        <legend className="visually-hidden">{words.controls}</legend>
        {settings}
        <div className="pattern-actions">
          <button type="button" className="primary" onClick={frame.onBreak}>
            {words.breakIt}
          </button>
          <button type="button" className="quiet" onClick={frame.onPutBack}>
            {words.putBack}
          </button>
        </div>
      </fieldset>
      <p className="pattern-verdict" data-state={broken ? 'broken' : 'sound'}>
        <span className={broken ? 'mark-wrong' : 'mark-right'}>
          {broken ? words.broken : words.holds}
        </span>{' '}
        <Say sentence={verdict} />
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ol className="pattern-parts">
        {PARTS.map((part) => (
          <PartCard key={part} name={words.parts[part]} part={parts[part]} />
        ))}
      </ol>
      {children}
      <p className="pattern-motive">
        {words.motive} <Say sentence={motive} />
      </p>
      {more !== undefined && (
        <details>
          <summary>{words.more}</summary>
          {more}
        </details>
      )}
    </div>
  );
}

function PartCard({ name, part: { formula, note, numbers } }: { name: string; part: Part }) {
  return (
    <li>
      <strong>{name}</strong>
      {formula !== null && <Formula html={FORMULAS[formula]} />}
      <p>{note}</p>
      {numbers.length > 0 && (
        <dl>
          {numbers.map(({ name: label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
