import { at, type Step, valueAt } from '../../../core/trace.ts';
import { assessSoftmax, census } from '../../../softmax/assess.ts';
import type { ProgramId } from '../../../softmax/compared.ts';
import { type Evaluation, lossOf } from '../../../softmax/evaluate.ts';
import { type Trouble, troubleAt } from '../../../softmax/trouble.ts';
import { explainLoss, explainOutcome, explainSoftmax, type Names } from '../../../words/explain.ts';
import { explainTrouble } from '../../../words/explain-trouble.ts';
import { floatPart } from '../../../words/numbers.ts';
import { type Inline, paragraph, type Sentence } from '../../../words/sentence.ts';
import type { Strings } from '../../../words/strings.ts';
import { absorptionsIn, type Line, LOSS, linesOf } from './model/flow.ts';
import { isScalar } from './model/wires.ts';

/** What the flow says of an operation of which the page says nothing elsewhere. */
export interface Told {
  readonly start: Sentence;
  /** The program has no operation at this step. */
  readonly waits: Sentence;
  readonly scalar: (name: string, value: Inline) => Sentence;
  readonly max: (value: Inline) => Sentence;
  /** No flag was raised but inexact, and no term lost. */
  readonly rounding: Sentence;
  readonly carriesNan: Sentence;
  readonly carriesInfinity: Sentence;
  readonly absorbed: (count: number, of: number) => Sentence;
  readonly lossRight: (value: Inline) => Sentence;
}

/** A program in the evaluation, and the words for it. */
export interface Telling {
  readonly t: Strings;
  readonly words: Told;
  readonly evaluation: Evaluation;
  readonly id: ProgramId;
  /** Of all classes. */
  readonly names: Names;
}

/** What a program does at a step, and what comes of it. */
export function tell(telling: Telling, step: number): Sentence {
  const lines = linesOf(telling.evaluation, telling.id, [0]);
  const line = lines.find((each) => each.at === step);
  if (line === undefined) return telling.words.waits;
  if (step === LOSS) return ofLoss(telling);
  return line.name === 'p' ? ofProbabilities(telling, line) : ofOperation(telling, line);
}

/** What the probabilities came to and why, and the loss: what there is to say at the end. */
export function tellAll(telling: Telling): Sentence {
  const { t, evaluation, id, names } = telling;
  const verdict = assessSoftmax(evaluation, id);
  const { format } = evaluation.problem;
  return paragraph(
    verdict.kind === 'sound'
      ? t.verdict.sound({ ...verdict, format })
      : explainSoftmax(t, evaluation, id, names, verdict),
    ofLoss(telling),
  );
}

function ofOperation(telling: Telling, line: Line): Sentence {
  const { t, words, evaluation, names } = telling;
  const trouble = troubleIn(line.steps);
  const value = scalarOf(telling, line);
  const scalar = value === null ? [] : words.scalar(line.name, value);
  if (trouble !== undefined)
    return paragraph(scalar, explainTrouble(t, evaluation, trouble, names));
  if (line.at === 0) return words.start;
  const results = resultsOf(line);
  if (results.some(Number.isNaN)) return paragraph(scalar, words.carriesNan);
  if (results.some((result) => !Number.isFinite(result)))
    return paragraph(scalar, words.carriesInfinity);
  return ofFinite(telling, line, value);
}

/** What an operation with finite results did, though no trouble came of it. */
function ofFinite(telling: Telling, line: Line, value: Inline | null): Sentence {
  const { t, words, evaluation, id } = telling;
  const { format } = evaluation[id].e;
  if (line.name === 'm' && value !== null) return words.max(value);
  const scalar = value === null ? [] : words.scalar(line.name, value);
  const counts = line.name === 'e' ? t.verdict.counts({ ...census(evaluation, id), format }) : [];
  const lost = absorptionsIn(line.steps);
  const absorbed = lost === 0 ? [] : words.absorbed(lost, operationsIn(line));
  const said = paragraph(counts, absorbed);
  const shifted =
    line.name === 'd'
      ? t.verdict.shifted(valueAt(evaluation.stable.m), evaluation.stable.m.step.format)
      : ([] as Sentence);
  return paragraph(
    scalar,
    shifted,
    said.length === 0 && shifted.length === 0 ? words.rounding : said,
  );
}

/** The verdict on the probabilities. What went wrong before has been said by then. */
function ofProbabilities({ t, evaluation, id, names }: Telling, line: Line): Sentence {
  const verdict = assessSoftmax(evaluation, id);
  const { format } = evaluation.problem;
  if (verdict.kind === 'sound') return t.verdict.sound({ ...verdict, format });
  return verdict.kind === 'broken' && !line.steps.includes(verdict.trouble.cell.step)
    ? explainOutcome(t, verdict, evaluation[id].p)
    : explainSoftmax(t, evaluation, id, names, verdict);
}

function ofLoss({ t, words, evaluation, id }: Telling): Sentence {
  const loss = lossOf(evaluation, id);
  if (loss === undefined) return [];
  const said = explainLoss(t, evaluation, id);
  const { format } = evaluation.problem;
  return said.length > 0 ? said : words.lossRight(floatPart(valueAt(loss), format, t.mark));
}

/** The first of these steps, in the order in which they ran, at which something went wrong. */
function troubleIn(steps: readonly Step[]): Trouble | undefined {
  for (const step of [...steps].sort((a, b) => a.order - b.order)) {
    for (const lane of step.values.keys()) {
      const cell = at(step, lane);
      const kind = troubleAt(cell);
      if (kind !== undefined) return { kind, cell };
    }
  }
  return undefined;
}

function scalarOf({ t }: Telling, line: Line): Inline | null {
  const [token] = line.tokens;
  if (token === undefined || !isScalar(line)) return null;
  return floatPart(valueAt(token.cell), token.cell.step.format, t.mark);
}

/** Of all classes, not only of those shown. */
function resultsOf(line: Line): readonly number[] {
  const [token] = line.tokens;
  if (token === undefined) return [];
  return token.index === null ? [valueAt(token.cell)] : [...token.cell.step.values];
}

/** A running sum adds one time less than it has terms. */
const operationsIn = ({ steps: [step] }: Line): number =>
  step === undefined ? 0 : step.values.length - (isRunning(step) ? 1 : 0);

const isRunning = ({ operation, additions }: Step): boolean =>
  operation === 'sum' && additions === undefined;
