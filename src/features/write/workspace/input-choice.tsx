import { useWords } from '../../../words/context.tsx';
import { type Input, writtenArguments } from '../model/inputs.ts';
import { WORKSPACE } from '../words/workspace.ts';

interface InputChoiceProps {
  readonly inputs: readonly Input[];
  readonly chosen: number;
  readonly locked: boolean;
  readonly onChoose: (index: number) => void;
}

/** What the function is called with while one writes. */
export function InputChoice({ inputs, chosen, locked, onChoose }: InputChoiceProps) {
  const words = useWords(WORKSPACE);
  return (
    <label className="write-input">
      <span>{words.input}</span>
      <select
        value={chosen}
        disabled={locked}
        onChange={({ target }) => onChoose(Number(target.value))}
      >
        {inputs.map((input, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: inputs are never reordered
          <option key={index} value={index}>
            {nameOf(input, words)}
          </option>
        ))}
      </select>
    </label>
  );
}

function nameOf(input: Input, words: ReturnType<typeof WORKSPACE.get>): string {
  switch (input.kind) {
    case 'lab':
      return words.lab;
    case 'case':
      return `${words.cases[input.test.kind]}: ${writtenArguments(input.test)}`;
    case 'from':
      return words[input.name];
    case 'none':
      return '';
    default:
      return input satisfies never;
  }
}
