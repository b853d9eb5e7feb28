import { useWords } from '../../../words/context.tsx';
import type { Case } from '../model/cases.ts';
import { type Input, writtenArguments } from '../model/inputs.ts';
import { WORKSPACE } from '../words/workspace.ts';

interface InputChoiceProps {
  readonly inputs: readonly Input[];
  readonly chosen: number;
  /** What the page itself gives. */
  readonly lab: Case;
  readonly locked: boolean;
  readonly onChoose: (index: number) => void;
}

/** What the function is called with while one writes. */
export function InputChoice({ inputs, chosen, lab, locked, onChoose }: InputChoiceProps) {
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
            {nameOf(input, words, lab)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A longer input is cut in its name. */
const LONGEST = 48;

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function nameOf(input: Input, words: ReturnType<typeof WORKSPACE.get>, lab: Case): string {
  switch (input.kind) {
    case 'lab':
      return cut(`${words.lab}: ${writtenArguments(lab)}`);
    case 'case':
      return cut(`${words.cases[input.test.kind]}: ${writtenArguments(input.test)}`);
    case 'from':
      return words[input.name];
    case 'none':
      return '';
    default:
      return input satisfies never;
  }
}
