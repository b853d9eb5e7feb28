import { useWords } from '../../../words/context.tsx';
import { WORKSPACE } from '../words/workspace.ts';

interface PlaceButtonProps {
  readonly text: string;
  readonly at: number;
  readonly onGoTo: (at: number) => void;
}

/** Names a place of the text, and puts the caret there. */
export function PlaceButton({ text, at, onGoTo }: PlaceButtonProps) {
  const words = useWords(WORKSPACE);
  const before = text.slice(0, at).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return (
    <button
      type="button"
      className="quiet write-place"
      aria-label={words.goTo(before.length, column)}
      onClick={() => onGoTo(at)}
    >
      {words.place(before.length, column)}
    </button>
  );
}
