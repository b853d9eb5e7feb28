import type { Sentence } from '../words/sentence.ts';

/** A quotient, and a number with its power of ten, are not broken at the end of a line. The text stays as it is. */
const Unbroken = ({ text }: { readonly text: string }) =>
  text.split(/(\S+ [÷×] \S+)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text are never reordered
      <span key={index} className="unbroken">
        {part}
      </span>
    ),
  );

/** Renders a sentence: floats as <data>, powers as <sup>, variables as <var>. Text is never parsed as markup. */
export function Say({ sentence }: { sentence: Sentence }) {
  return sentence.map((part, index) => {
    // Parts of a sentence are never reordered, so the index serves as key.
    const key = index;
    if (typeof part === 'string') return <Unbroken key={key} text={part} />;
    if ('shown' in part) {
      return (
        <data key={key} className="number" value={part.value}>
          <Unbroken text={part.shown} />
        </data>
      );
    }
    if ('sup' in part) {
      return (
        <sup key={key}>
          <Say sentence={part.sup} />
        </sup>
      );
    }
    if ('sub' in part) {
      return (
        <sub key={key}>
          <Say sentence={part.sub} />
        </sub>
      );
    }
    if ('strong' in part) {
      return (
        <strong key={key}>
          <Say sentence={part.strong} />
        </strong>
      );
    }
    return <var key={key}>{part.variable}</var>;
  });
}
