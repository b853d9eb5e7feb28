import { type MouseEvent, useId } from 'react';
import type { PanelProps } from '../../../panel/panel.ts';
import {
  DEFAULT_SCENARIO,
  defaultLabels,
  defaultTrueClass,
  type Scenario,
} from '../../../scenario/scenario.ts';
import { Say } from '../../../ui/sentence.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import { rowsOf } from '../model/cases.ts';
import { MARKED_IN } from '../model/expected.ts';
import { commonError, type Marking, type Test, type Verdict } from '../model/faults.ts';
import { row, writtenArguments } from '../model/inputs.ts';
import { explainBlame, explainFault } from '../words/explain.ts';
import { WORKSPACE } from '../words/workspace.ts';
import { PlaceButton } from './place-button.tsx';

interface VerdictListProps extends Pick<PanelProps, 'showInLab'> {
  readonly marking: Marking;
  /** The text that was marked. */
  readonly text: string;
  readonly onGoTo: (at: number) => void;
}

/** Each test with what came out of it. Generated ones that pass are counted only. */
export function VerdictList({ marking, text, showInLab, onGoTo }: VerdictListProps) {
  const words = useWords(WORKSPACE);
  const common = commonError(marking.verdicts);
  if (common !== null)
    return (
      <div className="write-tests">
        <p className="mark-wrong">{words.everyTest}</p>
        <p>
          <Say sentence={[words.error(common)]} />
        </p>
        {common.from <= text.length && (
          <div className="write-buttons">
            <PlaceButton text={text} at={common.from} onGoTo={onGoTo} />
          </div>
        )}
      </div>
    );
  const isDrawn = ({ test }: Verdict) => test.kind === 'case' && test.test.kind === 'generated';
  const drawn = marking.verdicts.filter(isDrawn);
  const failed = drawn.filter(({ fault }) => fault !== null);
  // One that fails says enough.
  const listed = [...marking.verdicts.filter((one) => !isDrawn(one)), ...failed.slice(0, 1)];
  return (
    <>
      {marking.hardCoded && <p className="mark-wrong">{words.hardCoded}</p>}
      <ul className="write-tests" aria-label={words.tests}>
        {listed.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: tests are never reordered
          <li key={index}>
            <OneVerdict verdict={one} text={text} showInLab={showInLab} onGoTo={onGoTo} />
          </li>
        ))}
        {drawn.length > 0 && failed.length === 0 && (
          <li>
            <p className="mark-right">
              {words.moreTests(drawn.length)}{' '}
              <span className="visually-hidden">({words.passed})</span>
            </p>
          </li>
        )}
      </ul>
    </>
  );
}

interface OneVerdictProps extends Omit<VerdictListProps, 'marking'> {
  readonly verdict: Verdict;
}

function OneVerdict({ verdict, text, showInLab, onGoTo }: OneVerdictProps) {
  const t = useStrings();
  const words = useWords(WORKSPACE);
  const nameId = useId();
  const { test, fault, blame } = verdict;
  const given = inputOf(verdict);
  const scenario = fault === null ? null : scenarioOf(test);
  const place = fault !== null && 'error' in fault ? fault.error : blame;
  return (
    <>
      <p className={fault === null ? 'mark-right' : 'mark-wrong'}>
        <span id={nameId}>{nameOf(test, words)}</span> {given !== '' && <code>{given}</code>}
        <span className="visually-hidden"> ({fault === null ? words.passed : words.failed})</span>
      </p>
      {fault !== null && (
        <p>
          <Say sentence={explainFault(words, fault, MARKED_IN.format)} />
        </p>
      )}
      {blame !== null && (
        <p>
          {words.blame} <code>{text.slice(blame.from, blame.to)}</code>.{' '}
          <Say sentence={explainBlame(t, words, blame, MARKED_IN)} />
        </p>
      )}
      {fault !== null && (
        <div className="write-buttons">
          {place !== null && place.from <= text.length && (
            <PlaceButton text={text} at={place.from} onGoTo={onGoTo} />
          )}
          {scenario !== null && showInLab !== null && (
            <button
              type="button"
              className="chip"
              aria-describedby={nameId}
              onClick={(event: MouseEvent<HTMLElement>) => showInLab(scenario, event.currentTarget)}
            >
              {words.openInLab}
            </button>
          )}
        </div>
      )}
    </>
  );
}

function nameOf(test: Test, words: ReturnType<typeof WORKSPACE.get>): string {
  switch (test.kind) {
    case 'case':
      return words.cases[test.test.kind];
    case 'breaks':
    case 'silent':
      return words[test.kind];
    case 'variant':
      return words.variants[test.variant];
    default:
      return test satisfies never;
  }
}

/** What the function was called with, as Python writes it. */
function inputOf({ test, fault }: Verdict): string {
  if (test.kind === 'case') return writtenArguments(test.test);
  return fault !== null && 'logits' in fault ? row(fault.logits) : '';
}

/** The state of the lab with the input of a test; null where the lab has no such state. */
function scenarioOf(test: Test): Scenario | null {
  const [logits, ...others] = test.kind === 'case' ? rowsOf(test.test) : [];
  if (logits === undefined || others.length > 0) return null;
  const label = test.kind === 'case' ? test.test.args[1] : undefined;
  return {
    ...DEFAULT_SCENARIO,
    logits,
    labels: defaultLabels(logits.length),
    trueClass: label?.kind === 'index' ? label.value : defaultTrueClass(logits.length),
  };
}
