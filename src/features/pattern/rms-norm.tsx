import { useMemo } from 'react';
import { FORMATS, float64 } from '../../core/format.ts';
import { at, type Cell } from '../../core/trace.ts';
import { Shown } from '../../panel/shown.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useWords } from '../../words/context.tsx';
import { Demonstration, type DemonstrationProps } from './demonstration.tsx';
import { Grid } from './grid.tsx';
import { EPSILON, evaluateRmsNorm, UNIT } from './model/normalization.ts';
import { atScale } from './model/settings.ts';
import { ScaleControls } from './scale-controls.tsx';
import { CellValue } from './value.tsx';
import { explainRmsNorm } from './words/explain.ts';
import { PATTERN } from './words/words.ts';

/** The root of the mean square, whose squares leave the range at both ends; and the division that mends it. */
export function RmsNorm({ controls, onChange, frame }: DemonstrationProps<'rms-norm'>) {
  const words = useWords(PATTERN);
  const { normalization, rmsNorm } = words;
  const format = FORMATS[controls.format];
  const evaluation = useMemo(
    () => evaluateRmsNorm(atScale(controls.scale), format),
    [controls.scale, format],
  );
  const { plain, cured, double, outcome } = evaluation;
  const trouble = outcome.kind === 'broken' ? outcome.trouble : undefined;
  const live = (name: string, cell: Cell) => ({
    name,
    value: <CellValue cell={cell} format={format} trouble={trouble} />,
  });

  return (
    <Demonstration
      frame={frame}
      heading={rmsNorm.heading}
      lead={rmsNorm.lead}
      motive={rmsNorm.motive}
      settings={<ScaleControls controls={controls} onChange={onChange} />}
      parts={{
        in: {
          formula: 'rmsNorm',
          note: rmsNorm.in,
          numbers: [live(normalization.rms, plain.rms)],
        },
        operate: {
          formula: 'unit',
          note: normalization.unit,
          numbers: [live(normalization.sum, plain.weighted)],
        },
        compensate: {
          formula: 'gain',
          note: normalization.gain,
          numbers: [live(normalization.out, plain.out)],
        },
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
        rows={Array.from(plain.x.values, (_, lane) => ({
          name: <CellValue cell={at(plain.x, lane)} format={format} trouble={trouble} />,
          cells: [
            <CellValue
              key="square"
              cell={at(plain.squares, lane)}
              format={format}
              trouble={trouble}
            />,
            <CellValue key="plain" cell={at(plain.y, lane)} format={format} trouble={trouble} />,
            <CellValue key="cured" cell={at(cured.y, lane)} format={format} trouble={undefined} />,
            <Shown key="right" value={double.y.values[lane] ?? Number.NaN} format={float64} />,
          ],
        }))}
      />
    </Demonstration>
  );
}
