import { useMemo } from 'react';
import { ulp } from '../../numeric/bits.ts';
import { FORMATS, float64 } from '../../numeric/format.ts';
import { EPSILON, evaluateLayerNorm, UNIT } from '../../numeric/normalization.ts';
import { at, type Cell, valueAt } from '../../numeric/trace.ts';
import { atScale, OFFSETS } from '../../practice/pattern.ts';
import { useWords } from '../../text/context.tsx';
import { explainPatternTrouble } from '../../text/practice/pattern/explain.ts';
import { PATTERN } from '../../text/practice/pattern/words.ts';
import { paragraph, type Sentence } from '../../text/sentence.ts';
import { Shown } from '../shown.tsx';
import { Demonstration, type DemonstrationProps } from './demonstration.tsx';
import { Grid } from './grid.tsx';
import { NumberSlider, ScaleControls } from './scale-controls.tsx';
import { CellValue } from './value.tsx';

/** Neither scale nor offset shows in the output, until a square overflows or the offset has eaten the digits. */
export function LayerNorm({ controls, onChange, frame }: DemonstrationProps<'layer-norm'>) {
  const words = useWords(PATTERN);
  const { normalization } = words;
  const { scale, offset } = controls;
  const format = FORMATS[controls.format];
  const shift = OFFSETS[offset] ?? 0;
  const { run, double, outcome } = useMemo(
    () => evaluateLayerNorm(atScale(scale), format, shift),
    [scale, shift, format],
  );
  const trouble = outcome.kind === 'broken' ? outcome.trouble : undefined;
  const curable = format === FORMATS.float16 && trouble?.kind !== 'input-overflow';
  const live = (name: string, cell: Cell) => ({
    name,
    value: <CellValue cell={cell} format={format} trouble={trouble} />,
  });

  function verdict(): Sentence {
    const x = [...run.x.values].reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
    const spacing = { format, x, ulp: ulp(x, format) };
    switch (outcome.kind) {
      case 'sound':
        return outcome.byRounding
          ? words.layerNorm.sound(format)
          : words.layerNorm.near({ ...spacing, error: outcome.error });
      case 'epsilon':
        return words.layerNorm.epsilon({ variance: valueAt(double.variance), epsilon: EPSILON });
      case 'wrong':
        return words.layerNorm.wrong({
          ...spacing,
          value: run.y.values[outcome.lane] ?? Number.NaN,
          right: double.y.values[outcome.lane] ?? Number.NaN,
        });
      case 'broken':
        return paragraph(
          explainPatternTrouble(words.trouble, outcome.trouble, format),
          words.remains[outcome.remains],
          curable ? words.layerNorm.cure : [],
        );
      default:
        return outcome satisfies never;
    }
  }

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
      verdict={verdict()}
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
