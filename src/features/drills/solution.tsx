import { FORMULAS } from 'virtual:formulas/drills';
import { float32 } from '../../core/format.ts';
import { LiveFormula } from '../../ui/formula.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { shownFloat } from '../../words/numbers.ts';
import type { Strings } from '../../words/strings.ts';
import type { DrillsFormula } from './formulas.ts';
import type { Drill, FamilyId } from './model/drill.ts';
import { type Working, workingOf } from './model/working.ts';
import { shownOnPaper } from './words/paper.ts';
import { DRILLS } from './words/words.ts';

/** The lines of each family's derivation, in order. */
const LINES: Readonly<Record<FamilyId, readonly DrillsFormula[]>> = {
  'by-hand': ['max', 'sum', 'divide', 'agree'],
  overflow: ['narrow', 'wide', 'shifted'],
  loss: ['max', 'sum', 'lse', 'loss', 'check'],
  bound: ['factor', 'atLeast', 'excess', 'atMost', 'equality', 'gap'],
  equal: ['ones', 'share', 'equalLse'],
};

/** The solution line by line: a formula with the drill's numbers, and an explanation. */
export function Solution({ drill }: { drill: Drill }) {
  const t = useStrings();
  const words = useWords(DRILLS);
  const working = workingOf(drill);
  const slots = slotsOf(working, t);
  const lines = LINES[drill.family].filter((line) => line !== 'gap' || working.gap !== null);
  return (
    <ol className="drills-lines">
      {lines.map((line) => (
        <li key={line}>
          <LiveFormula html={FORMULAS[line]} slots={slots} display />
          <p>
            <Say sentence={words.lines[line](working)} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function slotsOf(working: Working, { mark }: Strings): Record<string, string> {
  const { m, s, logS, lse, own, loss, py, most, count, narrow, wide } = working;
  const paper = { m, s, logS, lse, loss, py, most, count, e64: first(wide.e), s64: wide.s };
  const single = { e32: first(narrow.e), s32: narrow.s, p32: first(narrow.p) };
  const shown = shownOnPaper(own, mark);
  return {
    ...each({ ...paper, p64: first(wide.p) }, (value) => shownOnPaper(value, mark)),
    ...each(single, (value) => shownFloat(value, float32, mark, 6)),
    own: own < 0 ? `(${shown})` : shown,
  };
}

const first = (values: readonly number[]) => values[0] ?? Number.NaN;

const each = (values: Readonly<Record<string, number>>, show: (value: number) => string) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, show(value)]));
