import { shortestDecimal } from '../core/decimal.ts';
import { kindOf } from '../core/kind.ts';
import { cellOf, isCell, type Operand, valueAt } from '../core/trace.ts';
import { claimScenario } from '../scenario/claims.ts';
import { problemOf } from '../scenario/problem.ts';
import { evaluate } from '../softmax/evaluate.ts';
import { Float } from '../ui/float.tsx';
import { useStrings } from '../words/context.tsx';
import { shownFloat } from '../words/numbers.ts';
import './worked-example.css';

/** The vector with 92 in both programs, step by step, from the evaluator. */
export function WorkedExample() {
  const t = useStrings();
  const { worked } = t.page;
  const evaluation = evaluate(problemOf(claimScenario('one-92')));
  const { naive, stable, problem } = evaluation;
  const rows = [
    ['max', null, stable.m],
    ['shifted', null, stable.d],
    ['exp', naive.e, stable.e],
    ['sum', naive.s, stable.s],
    ['p', naive.p, stable.p],
    ['lossP', naive.loss, stable.lossP],
    ['loss', null, stable.loss],
  ] as const;

  const values = (operand: Operand | null) =>
    operand === null
      ? []
      : isCell(operand)
        ? [valueAt(operand)]
        : [...operand.values.keys()].map((lane) => valueAt(cellOf(operand, lane)));

  const cell = (operand: Operand | null) => (
    <td>
      {[...values(operand).entries()].map(([lane, value]) => {
        const kind = kindOf(value, problem.format);
        return (
          <Float
            key={lane}
            value={shortestDecimal(value, problem.format)}
            shown={shownFloat(value, problem.format, t.mark)}
            kind={kind}
            kindName={t.kinds[kind]}
          />
        );
      })}
    </td>
  );

  return (
    <table className="worked">
      <caption>{worked.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{worked.step}</th>
          <th scope="col" className="naive">
            {worked.naive}
          </th>
          <th scope="col" className="stable">
            {worked.stable}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, onNaive, onStable]) => (
          <tr key={name}>
            <th scope="row">{worked.steps[name]}</th>
            {cell(onNaive)}
            {cell(onStable)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
