import { memo, useCallback } from 'react';
import { type Live, useFollowing, useLive } from '../../panel/live.ts';
import { LiveFloat } from '../../panel/live-float.tsx';
import { LiveText } from '../../panel/live-text.tsx';
import type { CellName } from '../../softmax/compared.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import type { Names } from '../../words/explain.ts';
import { shownFloat } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';
import { digitsOf, evidenceOf } from './evidence.ts';
import type { Words } from './words/en.ts';
import { COMPANION_WORDS } from './words/words.ts';

interface EvidenceProps {
  readonly live: Live;
  readonly names: Names;
  readonly at: CellName | null;
}

/** What the value is called: its program, its step, and its class. */
function nameOf(t: Strings, words: Words, names: Names, { side, name, lane }: CellName): string {
  const step = t.inspector.title(name, lane === null ? null : (names[lane] ?? ''));
  return side === 'inputs' ? step : words.value(t.inspector.sides[side], step);
}

/** The value that proves a claim of the text, with its true value; what to do, until there is one. */
export const EvidenceLine = memo(function EvidenceLine({
  at,
  proves,
  ...rest
}: EvidenceProps & {
  /** False once the reader has changed something. */ readonly proves: boolean;
}) {
  const words = useWords(COMPANION_WORDS);
  return (
    <div className="companion-evidence" data-proves={proves || undefined}>
      {at === null ? <p className="companion-hint">{words.hint}</p> : <Value at={at} {...rest} />}
    </div>
  );
});

/** A larger error is seen in the numbers themselves. */
const MOST_ULPS = 9999;

function Value({ live, names, at }: EvidenceProps & { readonly at: CellName }) {
  const t = useStrings();
  const words = useWords(COMPANION_WORDS);
  const read = useCallback((evaluation: Evaluation) => evidenceOf(evaluation, at)?.cell, [at]);
  const readTruth = useCallback(
    (evaluation: Evaluation) => evidenceOf(evaluation, at)?.truth,
    [at],
  );
  const readError = useCallback(
    (evaluation: Evaluation) => {
      const { value = Number.NaN, ulps = null } = evidenceOf(evaluation, at) ?? {};
      // What is not finite has no digits to be off by.
      if (ulps === null || Math.abs(ulps) > MOST_ULPS || !Number.isFinite(value)) return '';
      return ulps === 0 ? t.lab.exactly : t.lab.ulps(ulps);
    },
    [at, t],
  );
  const hasTruth = useLive(live, (evaluation) => evidenceOf(evaluation, at)?.truth !== undefined);
  return (
    <>
      <p className="companion-proof">
        <span className="companion-what">{nameOf(t, words, names, at)}</span>{' '}
        <span className="companion-value">
          <LiveFloat live={live} read={read} digits={digitsOf(at)} />
        </span>
      </p>
      {hasTruth && (
        <p className="companion-truth">
          {words.truth} <LiveFloat live={live} read={readTruth} />{' '}
          <LiveText live={live} read={readError} className="companion-error" />
        </p>
      )}
    </>
  );
}

/** What was shown, for screen readers: the focus stays on the control that was pressed. */
export function Said({ live, names, at }: EvidenceProps) {
  const t = useStrings();
  const words = useWords(COMPANION_WORDS);
  const evaluation = useFollowing(live);
  const evidence = at === null ? undefined : evidenceOf(evaluation, at);
  const shown = (value: number, digits?: number) =>
    shownFloat(value, evidence?.cell.step.format ?? evaluation.problem.format, t.mark, digits);
  const text =
    at === null || evidence === undefined
      ? ''
      : words.said(
          nameOf(t, words, names, at),
          shown(evidence.value, digitsOf(at)),
          evidence.truth === undefined ? null : shown(evidence.truth),
        );
  return (
    <p className="visually-hidden" role="status">
      {useSettled(text)}
    </p>
  );
}
