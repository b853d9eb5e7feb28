import { useMemo, useState, useSyncExternalStore } from 'react';
import { valueAt } from '../../../core/trace.ts';
import { useLiveEvaluation } from '../../../panel/live.ts';
import { ValueField } from '../../../panel/value-field.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import { explainZone } from '../../../words/derivations/explain.ts';
import { DERIVATIONS } from '../../../words/derivations/words.ts';
import type { Names } from '../../../words/explain.ts';
import { paragraph, type Sentence } from '../../../words/sentence.ts';
import type { Strings } from '../../../words/strings.ts';
import type { InsetProps } from '../insets.ts';
import type { RuledShift } from './ruled.ts';
import { Ruler, resetting } from './ruler.tsx';
import { constantStore, followShift, shiftBy } from './shift-by.ts';
import type { Words } from './words/en.ts';
import { RULER } from './words/words.ts';
import { windowOf, zoneOfShift } from './zones.ts';

const COLUMNS = ['e', 'p'] as const;
/** The naive softmax. */
const OPENING = 0;

/** Any constant is subtracted: it moves all exponents and, as long as it is right, no probability. */
export function RulerShift({ store }: InsetProps) {
  const t = useStrings();
  const words = useWords(RULER);
  const evaluations = useLiveEvaluation(store);
  const [constant] = useState(() => constantStore(OPENING));
  const live = useMemo(() => followShift(evaluations, constant), [evaluations, constant]);
  const group = useMemo(() => shiftBy({ live, constant, t, words }), [live, constant, t, words]);
  const c = useSyncExternalStore(constant.subscribe, constant.get, () => constant.rendered);
  return (
    <Ruler
      title={words.shifting.title}
      store={store}
      live={live}
      group={group}
      band="marked"
      columns={COLUMNS}
      zone={(ruled) => zoneOfShift(ruled.shifted, windowOf(ruled.problem), ruled.problem)}
      say={(ruled, names) => sayShift(t, words, ruled, names)}
      reset={() => {
        resetting(store)();
        constant.dispatch(OPENING);
      }}
    >
      <span className="ruler-field">
        <span>
          <var>c</var> =
        </span>
        <ValueField
          label={words.shifting.field}
          value={c}
          onCommit={(typed) => constant.dispatch(typed)}
        />
      </span>
      <button
        type="button"
        className="chip"
        onClick={() => constant.dispatch(valueAt(evaluations.get().stable.m))}
      >
        {words.shifting.max}
      </button>
    </Ruler>
  );
}

export function sayShift(
  t: Strings,
  words: Words,
  { shifted, problem }: RuledShift,
  names: Names,
): Sentence {
  const { shift } = DERIVATIONS.get(t.language);
  const window = windowOf(problem);
  if (window === null) return shift.noWindow;
  const zone = zoneOfShift(shifted, window, problem);
  const aside = zone === 'right' && window.subnormals;
  return paragraph(
    explainZone(shift, window, shifted, problem.format, names),
    aside ? words.shifting.subnormals : [],
  );
}
