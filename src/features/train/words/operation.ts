import type { Format } from '../../../core/format.ts';
import type { DecimalMark } from '../../../words/numbers.ts';
import { floatPart } from '../../../words/numbers.ts';
import { type Sentence, say } from '../../../words/sentence.ts';
import type { OperationFound } from '../model/session.ts';

/** An operation with its numbers and what it gave, as e^95.2 = ∞; the same in every language. */
export function operationSentence(
  { operation, operands, result }: OperationFound,
  format: Format,
  mark: DecimalMark,
): Sentence {
  const shown = (value: number | undefined) => [floatPart(value ?? Number.NaN, format, mark)];
  const [a, b] = operands;
  const gives = shown(result);
  switch (operation) {
    case 'exp':
      return say`e${{ sup: shown(a) }} = ${gives}`;
    case 'divide':
      return say`${shown(a)} ÷ ${shown(b)} = ${gives}`;
    case 'multiply':
      return say`${shown(a)} × ${shown(b)} = ${gives}`;
    case 'subtract':
      return say`${shown(a)} − ${shown(b)} = ${gives}`;
    case 'add':
    case 'sum':
      return b === undefined ? say`Σ = ${gives}` : say`${shown(a)} + ${shown(b)} = ${gives}`;
    case 'log':
    case 'log1p':
    case 'expm1':
    case 'sqrt':
      return say`${operation}(${shown(a)}) = ${gives}`;
    case 'negate':
      return say`−(${shown(a)}) = ${gives}`;
    case 'convert':
      return say`${format.name}(${shown(a)}) = ${gives}`;
    default:
      return say`${gives}`;
  }
}
