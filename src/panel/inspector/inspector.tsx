import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { exactDecimal, shortestDecimal } from '../../core/decimal.ts';
import { flagNames } from '../../core/flags.ts';
import { kindOf } from '../../core/kind.ts';
import { type Cell, flagsOf, operandsOf, termsOf, unconverted, valueAt } from '../../core/trace.ts';
import { descriptionOf, symbolOf } from '../../softmax/compared.ts';
import { isMixed } from '../../softmax/problem.ts';
import { absorbs } from '../../softmax/trouble.ts';
import { Float } from '../../ui/float.tsx';
import { fitBeside, placeBeside } from '../../ui/place-beside.ts';
import { Say } from '../../ui/sentence.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { logSumExpOutcome } from '../../words/explain-lse.ts';
import { explainTrouble } from '../../words/explain-trouble.ts';
import { shownFloat, wholeFloat } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';
import { floatProps } from '../float-props.ts';
import { useFollowing } from '../live.ts';
import { additionText } from './addition.ts';
import { troubleBehind } from './behind-value.ts';
import type { Inspectable, Inspected } from './inspected.ts';
import { arrange, operationTexts } from './operation.tsx';
import { findCell, nameCell, type Selection, selectionKey } from './selection.ts';
import { Bits, Fact, Neighbours, Truth } from './value-facts.tsx';
import { INSPECTOR, type InspectorWords } from './words/words.ts';
import './inspector.css';

/** All about one value: how it was computed, its bits, its exact decimal, its neighbours, its error. */
export default function Inspector({ of: view, onClose }: { of: Inspectable; onClose: () => void }) {
  const t = useStrings();
  const words = useWords(INSPECTOR);
  const titleId = useId();
  const place = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const evaluation = useFollowing(view.live);
  const { selected } = view;
  const lab: Inspected = { ...view, evaluation };
  const cell = selected === null ? undefined : findCell(evaluation, selected);
  const key = selected === null ? '' : selectionKey(selected);

  // Opened at the value, or where it was if the value is none of the table.
  useLayoutEffect(() => {
    const anchor = place.current
      ?.closest('.inspectable')
      ?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`);
    if (place.current !== null && anchor) placeBeside(place.current, anchor);
  }, [key]);

  // A frame is as high as its panel, which may lose rows. Elsewhere the height of the window changes as a phone scrolls.
  useEffect(() => {
    if (window.parent === window) return;
    const fit = () => place.current !== null && fitBeside(place.current);
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  }, []);

  // The focus moves to each value that is opened, whether from the table or from another value.
  useEffect(() => {
    if (key !== '') heading.current?.focus({ preventScroll: true });
  }, [key]);

  if (selected === null || cell === undefined) return null;
  const { format } = cell.step;
  const value = valueAt(cell);
  const kind = t.kinds[kindOf(value, format)];
  return (
    <section
      className="inspector"
      ref={place}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <h3 id={titleId} tabIndex={-1} ref={heading}>
          <span className={`side-name ${selected.side}`}>{t.inspector.sides[selected.side]}</span>{' '}
          {titleOf(t, words, lab, selected)}
        </h3>
        <p className="inspected">
          <Float {...floatProps(value, format, t)} shown={wholeFloat(value, format, t.mark)} />
        </p>
        <button type="button" className="quiet close" aria-label={words.close} onClick={onClose}>
          ×
        </button>
      </header>
      <dl>
        <HowMade lab={lab} cell={cell} />
        <FirstTrouble lab={lab} cell={cell} selected={selected} />
        <Fact name={words.kind}>
          {isMixed(evaluation.problem) ? words.kindIn(kind, format.name) : kind}
        </Fact>
        <Truth lab={lab} selected={selected} cell={cell} />
        <LseOutcome lab={lab} selected={selected} />
        <Bits cell={cell} />
        <Fact name={words.exact} className="exact-decimal">
          <data value={shortestDecimal(value, format)}>
            {Number.isFinite(value)
              ? exactDecimal(value).replace('.', t.mark).replace('-', '\u2212')
              : shownFloat(value, format, t.mark)}
          </data>
        </Fact>
        <Neighbours cell={cell} />
      </dl>
    </section>
  );
}

function titleOf(t: Strings, words: InspectorWords, lab: Inspected, selection: Selection): string {
  const { name, lane } = selection;
  const cell = findCell(lab.evaluation, selection);
  const operation = cell?.step.operation;
  if (lane !== null && cell !== undefined && operation === 'sum')
    return cell.step.additions === undefined
      ? words.partialSum(lane + 1)
      : words.partialSumOf(termsOf(cell).length);
  if (lane !== null && operation === 'max') return words.partialMax(lane + 1);
  return t.inspector.title(name, lane === null ? null : (lab.names[lane] ?? ''));
}

/** The operation with its operands, each of which can be opened, and the flags it raised. */
function HowMade({ lab, cell }: { lab: Inspected; cell: Cell }) {
  const t = useStrings();
  const words = useWords(INSPECTOR);
  const operands = operandsOf(cell);
  const { operation, format } = cell.step;
  const flags = flagNames(flagsOf(cell));
  const texts = operationTexts(cell, t.mark);
  const addition = additionText(t, words, cell);
  const [before] = operands;
  const buttons = operands.map((operand, index) => (
    <Operand
      key={`${operand.step.order}.${operand.lane}`}
      lab={lab}
      cell={operand}
      shown={texts.operands[index]}
    />
  ));
  return (
    <>
      <Fact name={words.made} className="making">
        {operation === 'input' && words.typed}
        {['others', 'stack', 'take', 'where'].includes(operation) && words.copy}
        {operation === 'convert' &&
          before !== undefined &&
          words.converted(before.step.format.name, format.name)}{' '}
        {operation !== 'input' && arrange(operation, buttons)}{' '}
        {operation !== 'input' && (
          <>
            → <Float {...floatProps(valueAt(cell), format, t)} shown={texts.result} />
          </>
        )}
        {addition !== '' && <p className="remark">{addition}</p>}
        {absorbs(cell) && (
          <p className="remark">
            <Say sentence={words.absorbed} />
          </p>
        )}
      </Fact>
      <Fact name={words.raised}>
        {flags.length === 0
          ? operation === 'input'
            ? words.noFlagsOfInput(format.name)
            : words.noFlags
          : flags.map((flag) => (
              <span key={flag} className="flag" data-flag={flag}>
                {t.flags[flag]}
              </span>
            ))}
      </Fact>
    </>
  );
}

interface OperandProps {
  readonly lab: Inspected;
  readonly cell: Cell;
  readonly shown: string | undefined;
}

function Operand({ lab, cell, shown }: OperandProps) {
  const t = useStrings();
  const words = useWords(INSPECTOR);
  const { format } = cell.step;
  const props = floatProps(valueAt(cell), format, t);
  const float = { ...props, shown: shown ?? props.shown };
  // One that was converted goes by the name of what it was before.
  const source = unconverted(cell);
  const name = nameCell(lab.evaluation, cell) ?? nameCell(lab.evaluation, source);
  if (name === undefined) return <Float {...float} />;
  return (
    <button type="button" className="operand" onClick={() => lab.select(name)}>
      <span className="visually-hidden">{titleOf(t, words, lab, name)}: </span>
      <var>{symbolOf(name)}</var>
      <Float {...float} />
      {findCell(lab.evaluation, name)?.step.format !== format && (
        <span className="as-format">{words.as(format.name)}</span>
      )}
    </button>
  );
}

/** What a log-sum-exp lost, and what keeps it. */
function LseOutcome({ lab: { evaluation }, selected }: { lab: Inspected; selected: Selection }) {
  const t = useStrings();
  const words = useWords(INSPECTOR);
  const { side, name } = selected;
  if (side === 'inputs' || name !== descriptionOf(side).logSumExp?.step) return null;
  const sentence = logSumExpOutcome(t, evaluation, side);
  if (sentence.length === 0) return null;
  return (
    <Fact name={words.outcome}>
      <Say sentence={sentence} />
    </Fact>
  );
}

/** The first bad operation that led to this value. */
function FirstTrouble({
  lab,
  cell,
  selected,
}: {
  lab: Inspected;
  cell: Cell;
  selected: Selection;
}) {
  const t = useStrings();
  const words = useWords(INSPECTOR);
  const { evaluation, names } = lab;
  const trouble = troubleBehind(evaluation, cell, selected);
  if (trouble === undefined) return null;
  const here = trouble.cell.step === cell.step && trouble.cell.lane === cell.lane;
  const name =
    nameCell(evaluation, trouble.cell) ?? nameCell(evaluation, unconverted(trouble.cell));
  return (
    <Fact name={words.born} className="born">
      <Say sentence={explainTrouble(t, evaluation, trouble, names)} />{' '}
      {here && <strong>{words.bornHere}</strong>}
      {!here && name !== undefined && (
        <button type="button" className="link" onClick={() => lab.select(name)}>
          {words.goThere}
        </button>
      )}
    </Fact>
  );
}
