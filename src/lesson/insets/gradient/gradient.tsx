import { useMemo, useState, useSyncExternalStore } from 'react';
import { useLiveEvaluation } from '../../../panel/live.ts';
import { useNames } from '../../../panel/names.ts';
import { Say } from '../../../ui/sentence.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import { plainText } from '../../../words/sentence.ts';
import { FigureFrame } from '../figure-frame.tsx';
import type { InsetProps } from '../insets.ts';
import { Logit } from './logit.tsx';
import { findRow, LAST, type Place, passOf, tellingPlace } from './model/rows.ts';
import { Passes } from './passes.tsx';
import { tellOutcome, tellValue } from './told.ts';
import { GRADIENT } from './words/words.ts';
import './gradient.css';
import './narrow.css';

/**
 * Naive softmax forward and backward, a row for each operation, and p - onehot. The reader moves the largest logit,
 * chooses the true class, goes through the backward pass step by step and asks what made a value.
 */
export function Gradient({ store }: InsetProps) {
  const t = useStrings();
  const words = useWords(GRADIENT);
  const live = useLiveEvaluation(store);
  const evaluation = useSyncExternalStore(live.subscribe, live.get, live.opening);
  const names = useNames(store);
  const [at, setAt] = useState(LAST);
  const [chosen, setChosen] = useState<Place | null>(null);
  const [said, setSaid] = useState('');
  const pass = useMemo(() => passOf(evaluation), [evaluation]);
  const teller = { told: words.told, mark: t.mark, names, evaluation };
  const selected = chosen ?? tellingPlace(pass, at, evaluation.problem.trueClass);
  const explained = sentenceOf(selected);

  function sentenceOf(place: Place) {
    const row = findRow(pass, place.row);
    return row === undefined ? [] : tellValue(teller, row, place.lane);
  }

  function select(place: Place) {
    setChosen(place);
    setSaid(plainText(sentenceOf(place)));
  }

  function go(to: number) {
    setAt(to);
    setChosen(null);
    const place = tellingPlace(pass, to, evaluation.problem.trueClass);
    setSaid(`${words.position(to + 1, LAST + 1)}. ${plainText(sentenceOf(place))}`);
  }

  return (
    <FigureFrame
      kind="gradient"
      title={words.title}
      caption={<Say sentence={tellOutcome(teller)} />}
      controls={<Steps at={at} go={go} />}
    >
      <Logit store={store} names={names} evaluation={evaluation} />
      <Passes
        evaluation={evaluation}
        pass={pass}
        names={names}
        at={at}
        selected={selected}
        select={select}
        setTrueClass={(index) => store.dispatch({ type: 'trueClass', index })}
      />
      <p className="gradient-explained">
        <Say sentence={explained} />
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </FigureFrame>
  );
}

function Steps({ at, go }: { at: number; go: (to: number) => void }) {
  const words = useWords(GRADIENT);
  return (
    <div className="gradient-steps">
      <button
        type="button"
        className="chip"
        aria-disabled={at === 0}
        onClick={() => at > 0 && go(at - 1)}
      >
        {words.back}
      </button>
      <button type="button" className="chip" onClick={() => go(at === LAST ? 0 : at + 1)}>
        {at === LAST ? words.restart : words.step}
      </button>
      <span className="gradient-position">{words.position(at + 1, LAST + 1)}</span>
    </div>
  );
}
