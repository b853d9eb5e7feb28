import { useMemo } from 'react';
import { FORMATS } from '../../core/format.ts';
import { Shown } from '../../panel/shown.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { floatPart } from '../../words/numbers.ts';
import { Demonstration, type DemonstrationProps } from './demonstration.tsx';
import { Grid, rowsOf } from './grid.tsx';
import { evaluateClipping, LEARNING_RATE } from './model/clipping.ts';
import { clippingIn, LARGEST_GRADIENTS, OTHER_GRADIENTS, THRESHOLDS } from './model/settings.ts';
import { FormatChoice, NumberSlider } from './scale-controls.tsx';
import { cellViews } from './value.tsx';
import { explainClipping } from './words/explain.ts';
import { PATTERN } from './words/words.ts';

/** A gradient scaled down to a threshold, which keeps its direction, until computing its norm overflows. */
export function Clipping({ controls, onChange, frame }: DemonstrationProps<'clipping'>) {
  const words = useWords(PATTERN);
  const t = useStrings();
  const { clipping } = words;
  const format = FORMATS[controls.format];
  const choices = LARGEST_GRADIENTS[controls.format];
  const first = choices[controls.largest] ?? 1;
  const threshold = THRESHOLDS[controls.threshold] ?? 1;
  const evaluation = useMemo(
    () => evaluateClipping([first, ...OTHER_GRADIENTS], threshold, format),
    [first, threshold, format],
  );
  const { plain, cured, each, outcome, angles } = evaluation;
  const { named, column } = cellViews(format, outcome);
  const angle = (degrees: number) =>
    Number.isNaN(degrees) ? clipping.noDirection : clipping.degrees(degrees);

  return (
    <Demonstration
      frame={frame}
      words={clipping}
      settings={
        <>
          <FormatChoice
            value={controls.format}
            onChange={(next) => onChange(clippingIn(next, controls))}
          />
          <NumberSlider
            label={clipping.first}
            at={controls.largest}
            max={choices.length - 1}
            number={first}
            onChange={(largest) => onChange({ ...controls, largest })}
          />
          <NumberSlider
            label={clipping.threshold}
            at={controls.threshold}
            max={THRESHOLDS.length - 1}
            number={threshold}
            onChange={(next) => onChange({ ...controls, threshold: next })}
          />
        </>
      }
      parts={{
        in: {
          formula: 'clip',
          note: clipping.in,
          numbers: [named(clipping.norm, plain.norm), named(clipping.factor, plain.factor)],
        },
        operate: {
          formula: 'step',
          note: <Say sentence={clipping.operate(floatPart(LEARNING_RATE, format, t.mark))} />,
          numbers: [named(clipping.length, plain.length)],
        },
        compensate: {
          formula: 'direction',
          note: clipping.compensate,
          numbers: [{ name: clipping.turned, value: angle(angles.plain) }],
        },
      }}
      broken={outcome.kind !== 'sound'}
      verdict={explainClipping(words, evaluation, format)}
    >
      <Grid
        caption={clipping.table}
        rowName={clipping.gradient}
        columns={[words.normalization.square, clipping.plain, clipping.cured, clipping.each]}
        rows={[
          ...rowsOf(plain.g.values.length, column(plain.g), [
            column(plain.squares),
            column(plain.clipped),
            column(cured.clipped),
            (lane) => <Shown value={each[lane] ?? Number.NaN} format={format} />,
          ]),
          {
            name: clipping.turned,
            cells: ['', angle(angles.plain), angle(angles.cured), angle(angles.each)],
          },
        ]}
      />
    </Demonstration>
  );
}
