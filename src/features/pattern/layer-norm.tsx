import { useMemo } from 'react';
import { FORMATS, float64 } from '../../core/format.ts';
import { at, type Cell } from '../../core/trace.ts';
import { Shown } from '../../panel/shown.tsx';
import { useWords } from '../../words/context.tsx';
import { Demonstration, type DemonstrationProps } from './demonstration.tsx';
import { Grid } from './grid.tsx';
import { evaluateLayerNorm, UNIT } from './model/normalization.ts';
import { atScale, OFFSETS } from './model/settings.ts';
import { NumberSlider, ScaleControls } from './scale-controls.tsx';
import { CellValue } from './value.tsx';
import { explainLayerNorm } from './words/explain.ts';
import { PATTERN } from './words/words.ts';

/** Neither scale nor offset shows in the output, until a square overflows or the offset has eaten the digits. */
export function LayerNorm({ controls, onChange, frame }: DemonstrationProps<'layer-norm'>) {
  const words = useWords(PATTERN);
  const { normalization } = words;
  const { scale, offset } = controls;
  const format = FORMATS[controls.format];
  const shift = OFFSETS[offset] ?? 0;
  const evaluation = useMemo(
    () => evaluateLayerNorm(atScale(scale), format, shift),
    [scale, shift, format],
  );
  const { run, double, outcome } = evaluation;
  const trouble = outcome.kind === 'broken' ? outcome.trouble : undefined;
  const live = (name: string, cell: Cell) => ({
    name,
    value: <CellValue cell={cell} format={format} trouble={trouble} />,
  });

  return (
    <Demonstration
      frame={frame}
      heading={words.layerNorm.heading}
      lead={words.layerNorm.lead}
      motive={words.layerNorm.motive}
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
          note: words.layerNorm.in,
          numbers: [
            live(normalization.mean, run.mean),
            live(normalization.deviation, run.deviation),
          ],
        },
        operate: {
          formula: 'unit',
          note: normalization.unit,
          numbers: [live(normalization.sum, run.weighted)],
        },
        compensate: {
          formula: 'gain',
          note: normalization.gain,
          numbers: [live(normalization.out, run.out)],
        },
      }}
      broken={outcome.kind !== 'sound'}
      verdict={explainLayerNorm(words, evaluation, format)}
      more={
        <>
          <p>{normalization.gainNote(UNIT.gain, UNIT.bias)}</p>
          <p>{words.layerNorm.rightNote}</p>
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
        rows={Array.from(run.x.values, (_, lane) => ({
          name: <CellValue cell={at(run.x, lane)} format={format} trouble={trouble} />,
          cells: [
            ...[run.centred, run.squares, run.y].map((step) => (
              <CellValue key={step.order} cell={at(step, lane)} format={format} trouble={trouble} />
            )),
            <Shown key="right" value={double.y.values[lane] ?? Number.NaN} format={float64} />,
          ],
        }))}
      />
    </Demonstration>
  );
}
