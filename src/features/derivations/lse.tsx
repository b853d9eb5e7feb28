import { valueAt } from '../../core/trace.ts';
import { useSelected } from '../../panel/inspector/inspected.ts';
import { InspectorPlace } from '../../panel/inspector/inspector-place.tsx';
import type { Selection } from '../../panel/inspector/selection.ts';
import { type Live, useFollowing, useLiveEvaluation } from '../../panel/live.ts';
import { type PanelProps, useDeferredScenario } from '../../panel/panel.ts';
import { presence } from '../../panel/stage.ts';
import { PROGRAM_IDS, type Side, type StepName } from '../../softmax/compared.ts';
import type { Evaluation } from '../../softmax/evaluate.ts';
import { Say } from '../../ui/sentence.tsx';
import { showLabels } from '../../words/class-names.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { DERIVATIONS } from '../../words/derivations/words.ts';
import type { Names } from '../../words/explain.ts';
import { explainLogSumExp } from '../../words/explain-lse.ts';
import { plainText, type Sentence } from '../../words/sentence.ts';
import type { Strings } from '../../words/strings.ts';
import { CHAINS } from './chains.ts';
import type { LseControl } from './definition.ts';
import { DerivationPanel, LiveLine } from './derivation-panel.tsx';
import { FormsTable } from './forms-table.tsx';
import { lseNumbers } from './live-lines.ts';

/** From log(sum(e^x)) to m + log(sum(e^(x - m))), line by line, and with the lab's numbers; then its value in each form. */
export default function LsePanel({ store, stage }: PanelProps<LseControl>) {
  const t = useStrings();
  const texts = useWords(DERIVATIONS);
  const scenario = useDeferredScenario(store);
  const live = useLiveEvaluation(store);
  const evaluation = useFollowing(live);
  const { slots, absorptions } = lseNumbers(evaluation, t);
  return (
    <DerivationPanel chain={CHAINS.lse} code="lse" words={texts.lse} mode={presence(stage, 'mode')}>
      {!stage.hides('live') && (
        <LiveLine formula="lseLive" slots={slots} absorptions={absorptions} />
      )}
      {!stage.hides('forms') && (
        <Forms live={live} evaluation={evaluation} names={showLabels(t, scenario.labels)} />
      )}
    </DerivationPanel>
  );
}

/** What is said of each program, and of both at once where it is the same; nothing of one that is right. */
function verdictsOf(t: Strings, evaluation: Evaluation, names: Names): [string, Sentence][] {
  const said = PROGRAM_IDS.map((id): [string, Sentence] => [
    t.lab.programs[id].spoken,
    explainLogSumExp(t, evaluation, id, names),
  ]);
  const { both } = DERIVATIONS.get(t.language).lse;
  const sentences = new Set(said.map(([, sentence]) => plainText(sentence)));
  const verdicts =
    sentences.size === 1
      ? said.slice(0, 1).map(([, one]): [string, Sentence] => [both, one])
      : said;
  return verdicts.filter(([, sentence]) => sentence.length > 0);
}

const atScalar = (side: Side, name: StepName): Selection => ({ side, name, lane: null });

/** Enough to tell any float32 from its neighbours. */
const DIGITS = 9;

/** Log-sum-exp by each program and by log1p, and what went wrong. */
interface FormsProps {
  readonly live: Live;
  readonly evaluation: Evaluation;
  readonly names: Names;
}

function Forms({ live, evaluation, names }: FormsProps) {
  const t = useStrings();
  const inspect = useSelected();
  const words = useWords(DERIVATIONS).lse;
  const { naive, stable, problem } = evaluation;
  const rows = [
    { name: words.names.naive, value: valueAt(naive.lse), at: atScalar('naive', 'lse') },
    { name: words.names.stable, value: valueAt(stable.lse), at: atScalar('stable', 'lse') },
    {
      name: words.names.log1p,
      value: valueAt(stable.lseLog1p),
      at: atScalar('stable', 'lseLog1p'),
    },
  ];
  return (
    <>
      <div className="inspectable">
        <FormsTable
          inspect={inspect}
          caption={words.forms}
          rows={rows}
          exact={evaluation.truth().logSumExp}
          format={problem.format}
          digits={DIGITS}
        />
        <InspectorPlace of={{ live, names, ...inspect }} />
      </div>
      {verdictsOf(t, evaluation, names).map(([of, sentence]) => (
        <p key={of} className="form-verdict">
          <strong>{of}:</strong> <Say sentence={sentence} />
        </p>
      ))}
    </>
  );
}
