import type { PanelProps } from '../../panel/panel.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { Say } from '../../ui/sentence.tsx';
import { showLabels } from '../../words/class-names.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import type { Names } from '../../words/explain.ts';
import { judgeNumbers, readNumbers } from './model/numbers.ts';
import {
  exactResultsOf,
  OUTCOMES,
  PROGRAMS,
  type Program,
  programOutcome,
  resultsOf,
} from './model/outcome.ts';
import type { Entry } from './model/progress.ts';
import { evaluateScene, type Scene, sceneScenario } from './model/scenes.ts';
import { Tempting } from './tempting.tsx';
import { Trace } from './trace.tsx';
import { explainOutcome } from './words/explain.ts';
import { PREDICT } from './words/words.ts';

interface ResultProps {
  readonly scene: Scene;
  readonly entry: Entry;
  readonly showInLab: PanelProps['showInLab'];
  readonly withTrace: boolean;
  readonly next: {
    readonly label: string;
    readonly locked: boolean;
    readonly go: () => void;
  } | null;
  readonly onBack: (() => void) | null;
}

/** The outcome, beside the prediction. */
export function Result({ scene, entry, showInLab, withTrace, next, onBack }: ResultProps) {
  const t = useStrings();
  const words = useWords(PREDICT);
  const evaluation = evaluateScene(scene);
  const names = showLabels(t, scene.labels);
  return (
    <div className="predict-result">
      <h4 tabIndex={-1} data-focus="result">
        {words.result}
      </h4>
      <div className="predict-sides">
        {PROGRAMS.map((program) => (
          <SideResult key={program} {...{ scene, entry, evaluation, names, program }} />
        ))}
      </div>
      {withTrace && <Trace scene={scene} evaluation={evaluation} names={names} />}
      {scene.from === 'course' && <Tempting scene={scene} said={entry.said} />}
      <div className="predict-buttons">
        {next !== null && (
          <button type="button" className="primary" disabled={next.locked} onClick={next.go}>
            {next.label}
          </button>
        )}
        {showInLab !== null && (
          <button
            type="button"
            className="chip"
            onClick={(event) => showInLab(sceneScenario(scene), event.currentTarget)}
          >
            {words.lab}
          </button>
        )}
        {onBack !== null && (
          <button type="button" className="quiet" onClick={onBack}>
            {words.back}
          </button>
        )}
      </div>
    </div>
  );
}

interface SideResultProps {
  readonly scene: Scene;
  readonly entry: Entry;
  readonly evaluation: Evaluation;
  readonly names: Names;
  readonly program: Program;
}

function SideResult({ scene, entry, evaluation, names, program }: SideResultProps) {
  const t = useStrings();
  const words = useWords(PREDICT);
  const { asks } = scene;
  const outcome = programOutcome(asks, evaluation, program);
  const said = OUTCOMES[asks].find((one) => one === entry.said[program]);
  const right = said === outcome;
  const { sentence, broken } = explainOutcome(t, evaluation, asks, program, names);
  return (
    <section
      className="predict-side"
      data-program={program}
      aria-label={words.programs[asks][program]}
    >
      <h5>
        {words.programs[asks][program]}
        <span className={right ? 'mark-right' : 'mark-wrong'}>
          {right ? words.right : words.wrong}
        </span>
      </h5>
      <p>
        {said !== undefined && words.said(words.outcomes[said])}{' '}
        <strong>{words.came(words.outcomes[outcome])}</strong>
      </p>
      <NumbersResult {...{ scene, entry, evaluation, names, program }} />
      {sentence.length > 0 && (
        <p>
          <span className="predict-lead">{broken ? words.firstBad : words.whatHappened}</span>{' '}
          <Say sentence={sentence} />
        </p>
      )}
    </section>
  );
}

/** The verdict on the typed numbers, if any. */
function NumbersResult({ scene, entry, evaluation, names, program }: SideResultProps) {
  const words = useWords(PREDICT);
  const results = resultsOf(scene.asks, evaluation, program);
  const text = entry.numbers[program];
  const typed = readNumbers(text, results.length);
  if (typed.kind !== 'numbers') return null;
  const exact = exactResultsOf(scene.asks, evaluation);
  const { entries, slip } = judgeNumbers(typed.values, results, exact);
  const off = names.filter((_, lane) => entries[lane] === 'off');
  const right = entries.filter((nearness) => nearness !== 'off').length;
  return (
    <p className="predict-typed">
      {words.numbers.typed(text.trim())} {verdict()}{' '}
      {slip !== null && words.numbers.slips[slip](scene.format)}
    </p>
  );

  function verdict(): string {
    if (entries.every((nearness) => nearness === 'four')) return words.numbers.four;
    if (right === entries.length) return words.numbers.two;
    if (right === 0) return words.numbers.none;
    return words.numbers.some(right, entries.length, off.join(', '));
  }
}
