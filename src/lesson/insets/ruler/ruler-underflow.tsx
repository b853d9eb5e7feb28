import { useMemo } from 'react';
import { valueAt } from '../../../core/trace.ts';
import { followedBy, useLiveEvaluation } from '../../../panel/live.ts';
import { useScenarioPart } from '../../../panel/panel.ts';
import { census } from '../../../softmax/assess.ts';
import { isRight } from '../../../softmax/closeness.ts';
import { Switch } from '../../../ui/choice.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import { explainDistribution, type Names } from '../../../words/explain.ts';
import { floatPart } from '../../../words/numbers.ts';
import { paragraph, type Sentence } from '../../../words/sentence.ts';
import type { Strings } from '../../../words/strings.ts';
import type { InsetProps } from '../insets.ts';
import { type Ruled, ruleStable } from './ruled.ts';
import { Ruler, resetting } from './ruler.tsx';
import type { Words } from './words/en.ts';
import { RULER } from './words/words.ts';
import { zoneOfProbabilities } from './zones.ts';

const COLUMNS = ['e', 'p'] as const;

/** The stable side: its small exponentials are subnormal, and 0 where subnormals are flushed. */
export function RulerUnderflow({ store }: InsetProps) {
  const t = useStrings();
  const words = useWords(RULER);
  const evaluations = useLiveEvaluation(store);
  const live = useMemo(() => followedBy(evaluations, ruleStable), [evaluations]);
  const flushed = useScenarioPart(store, (scenario) => scenario.flushToZero);
  return (
    <Ruler
      title={words.underflow.title}
      store={store}
      live={live}
      group={null}
      columns={COLUMNS}
      zone={zoneOfProbabilities}
      say={(ruled, names) => sayUnderflow(t, words, ruled, names)}
      reset={resetting(store)}
    >
      <Switch on={flushed} onChange={(on) => store.dispatch({ type: 'flushToZero', on })}>
        {words.underflow.flush}
      </Switch>
    </Ruler>
  );
}

/** What became of the exponentials; and the loss, both ways, where the one from p is off. */
export function sayUnderflow(t: Strings, words: Words, ruled: Ruled, names: Names): Sentence {
  const { evaluation, problem } = ruled;
  const { format, trueClass } = problem;
  const { lossP, lossShift } = evaluation.stable;
  const [fromP, fromLogits] = [valueAt(lossP), valueAt(lossShift)];
  const part = (value: number) => [floatPart(value, format, t.mark)];
  const counts = t.verdict.counts({ ...census(evaluation, 'stable'), format });
  const told = counts.length > 0 && zoneOfProbabilities(ruled) === 'right';
  return paragraph(
    told ? counts : explainDistribution(t, ruled, names),
    isRight(fromP, fromLogits, format)
      ? []
      : words.underflow.losses(names[trueClass] ?? '', part(fromP), part(fromLogits)),
  );
}
