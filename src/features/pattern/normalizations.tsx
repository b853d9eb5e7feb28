import { useMemo } from 'react';
import { FORMATS, float64 } from '../../core/format.ts';
import type { Cell } from '../../core/trace.ts';
import { Say } from '../../ui/sentence.tsx';
import { useWords } from '../../words/context.tsx';
import { Demonstration, type DemonstrationProps } from './demonstration.tsx';
import { Grid, rowsOf } from './grid.tsx';
import { EPSILON, evaluateLayerNorm, evaluateRmsNorm, UNIT } from './model/normalization.ts';
import { atScale, OFFSETS } from './model/settings.ts';
import { NumberSlider, ScaleControls } from './scale-controls.tsx';
import { cellViews } from './value.tsx';
import type { Words } from './words/en.ts';
import { explainLayerNorm, explainRmsNorm } from './words/explain.ts';
import { PATTERN } from './words/words.ts';

/** The output does not depend on scale and offset, until a square overflows or the offset absorbs the digits. */
export function LayerNorm({ controls, onChange, frame }: DemonstrationProps<'layer-norm'>) {
  const words = useWords(PATTERN);
  const { normalization, layerNorm } = words;
  const { scale, offset } = controls;
  const format = FORMATS[controls.format];
  const shift = OFFSETS[offset] ?? 0;
  const evaluation = useMemo(
    () => evaluateLayerNorm(atScale(scale), format, shift),
    [scale, shift, format],
  );
  const { run, double, outcome } = evaluation;
  const { named, column } = cellViews(format, outcome);

  return (
    <Demonstration
      frame={frame}
      words={layerNorm}
      settings={
        <>
          <ScaleControls controls={controls} onChange={onChange} />
          <NumberSlider
            label={normalization.offset}
            at={offset}
            max={OFFSETS.length - 1}
            number={shift}
            onChange={(next) => onChange({ ...controls, offset: next })}
          />
        </>
      }
      parts={{
        in: {
          formula: 'layerNorm',
          note: layerNorm.in,
          numbers: [
            named(normalization.mean, run.mean),
            named(normalization.deviation, run.deviation),
          ],
        },
        ...unitParts(normalization, run, named),
      }}
      broken={outcome.kind !== 'sound'}
      verdict={explainLayerNorm(words, evaluation, format)}
      more={
        <>
          <p>{normalization.gainNote(UNIT.gain, UNIT.bias)}</p>
          <p>{layerNorm.rightNote}</p>
        </>
      }
    >
      <Grid
        caption={normalization.table}
        rowName={normalization.activation}
        columns={[
          normalization.centred,
          normalization.square,
          normalization.output,
          normalization.right,
        ]}
        rows={rowsOf(run.x.values.length, column(run.x), [
          column(run.centred),
          column(run.squares),
          column(run.y),
          cellViews(float64).column(double.y),
        ])}
      />
    </Demonstration>
  );
}

/** The root of the mean square, whose squares overflow or underflow; and the division that prevents it. */
export function RmsNorm({ controls, onChange, frame }: DemonstrationProps<'rms-norm'>) {
  const words = useWords(PATTERN);
  const { normalization, rmsNorm } = words;
  const format = FORMATS[controls.format];
  const evaluation = useMemo(
    () => evaluateRmsNorm(atScale(controls.scale), format),
    [controls.scale, format],
  );
  const { plain, cured, double, outcome } = evaluation;
  const { named, column } = cellViews(format, outcome);

  return (
    <Demonstration
      frame={frame}
      words={rmsNorm}
      settings={<ScaleControls controls={controls} onChange={onChange} />}
      parts={{
        in: {
          formula: 'rmsNorm',
          note: rmsNorm.in,
          numbers: [named(normalization.rms, plain.rms)],
        },
        ...unitParts(normalization, plain, named),
      }}
      broken={outcome.kind !== 'sound'}
      verdict={explainRmsNorm(words, evaluation, format)}
      more={
        <>
          <p>
            <Say sentence={rmsNorm.epsilonNote(EPSILON)} />
          </p>
          <p>{normalization.gainNote(UNIT.gain, UNIT.bias)}</p>
          <p>{rmsNorm.rightNote}</p>
        </>
      }
    >
      <Grid
        caption={normalization.table}
        rowName={normalization.activation}
        columns={[
          normalization.square,
          normalization.output,
          normalization.cured,
          normalization.right,
        ]}
        rows={rowsOf(plain.x.values.length, column(plain.x), [
          column(plain.squares),
          column(plain.y),
          column(cured.y),
          cellViews(float64).column(double.y),
        ])}
      />
    </Demonstration>
  );
}

/** What follows both normalizations: one unit of the next layer, with its learned gain and bias. */
const unitParts = (
  words: Words['normalization'],
  { weighted, out }: { readonly weighted: Cell; readonly out: Cell },
  named: ReturnType<typeof cellViews>['named'],
) => ({
  operate: {
    formula: 'unit' as const,
    note: words.unit,
    numbers: [named(words.sum, weighted)],
  },
  compensate: {
    formula: 'gain' as const,
    note: words.gain,
    numbers: [named(words.out, out)],
  },
});
