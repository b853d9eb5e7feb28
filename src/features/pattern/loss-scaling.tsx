import { useMemo } from 'react';
import { float16, float32, smallestSubnormal } from '../../core/format.ts';
import { at } from '../../core/trace.ts';
import { Shown } from '../../panel/shown.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { floatPart } from '../../words/numbers.ts';
import { Demonstration, type DemonstrationProps } from './demonstration.tsx';
import { Grid, rowsOf } from './grid.tsx';
import { type Passage, scaleLoss } from './model/loss-scaling.ts';
import { GRADIENTS, MAX_POWER } from './model/settings.ts';
import { NumberSlider } from './scale-controls.tsx';
import { cellViews } from './value.tsx';
import { explainLossScaling } from './words/explain.ts';
import { PATTERN } from './words/words.ts';

const LARGEST = GRADIENTS.length - 1;

/** Gradients that float16 would drop, carried through it by a power of two. */
export function LossScaling({ controls, onChange, frame }: DemonstrationProps<'loss-scaling'>) {
  const pattern = useWords(PATTERN);
  const words = pattern.lossScaling;
  const t = useStrings();
  const { power } = controls;
  const trip = useMemo(() => scaleLoss(GRADIENTS, power), [power]);
  const [narrow, wide] = [cellViews(float16), cellViews(float32)];

  return (
    <Demonstration
      frame={frame}
      words={{
        heading: words.heading,
        lead: <Say sentence={words.lead} />,
        motive: words.motive(floatPart(smallestSubnormal(float16), float16, t.mark)),
      }}
      settings={
        <NumberSlider
          label={words.power}
          at={power}
          max={MAX_POWER}
          number={power}
          onChange={(next) => onChange({ power: next })}
        />
      }
      parts={{
        in: {
          formula: 'scaledLoss',
          note: words.in,
          numbers: [{ name: words.scale, value: <Shown value={2 ** power} format={float32} /> }],
        },
        operate: {
          formula: 'scaledGradient',
          note: words.operate,
          numbers: [
            narrow.named(words.smallest, at(trip.scaled, 0)),
            narrow.named(words.largest, at(trip.scaled, LARGEST)),
          ],
        },
        compensate: {
          formula: 'unscaled',
          note: trip.skipped ? words.skip : words.compensate,
          numbers: [wide.named(words.back, at(trip.unscaled, 0))],
        },
      }}
      broken={trip.passage.some((passage) => passage !== 'kept')}
      verdict={explainLossScaling(pattern, trip)}
    >
      <Grid
        caption={words.table}
        rowName={words.gradient}
        columns={[words.plain, words.scaled, words.unscaled, words.passage]}
        rows={rowsOf(GRADIENTS.length, wide.column(trip.gradient), [
          narrow.column(trip.plain),
          narrow.column(trip.scaled),
          wide.column(trip.unscaled),
          (lane) => <PassageMark passage={trip.passage[lane] ?? 'vanished'} />,
        ])}
      />
    </Demonstration>
  );
}

function PassageMark({ passage }: { passage: Passage }) {
  const { passages } = useWords(PATTERN).lossScaling;
  return (
    <span className={passage === 'kept' ? 'mark-right' : 'mark-wrong'}>{passages[passage]}</span>
  );
}
