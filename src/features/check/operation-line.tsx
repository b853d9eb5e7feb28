import { FORMATS } from '../../core/format.ts';
import { arrange } from '../../panel/inspector/operation.tsx';
import { Shown } from '../../panel/shown.tsx';
import type { BadOperation } from '../../report/report.ts';

/** As many digits as any float has. */
const WHOLE = 17;

/** The operation that went bad as it was computed: e^95 = ∞. The same in every language. */
export function OperationLine({ operation }: { readonly operation: BadOperation }) {
  const operands = operation.operands.map(({ value, format }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: operands have no other name than their place
    <Shown key={at} value={value} format={FORMATS[format]} digits={WHOLE} />
  ));
  const result = <Shown value={operation.result} format={FORMATS[operation.format]} />;
  switch (operation.operation) {
    case 'input':
      return <span className="check-operation">x = {result}</span>;
    case 'sum':
      return <span className="check-operation">Σ = {result}</span>;
    case 'convert':
      return (
        <span className="check-operation">
          {operation.format}({operands}) = {result}
        </span>
      );
    default:
      return (
        <span className="check-operation">
          {arrange(operation.operation, operands)} = {result}
        </span>
      );
  }
}
