import { Fragment } from 'react';
import type { Sentence } from '../words/sentence.ts';

/** A quotient, and the power of ten of a number, are not broken at the end of a line. */
const unbroken = (text: string) => text.replace(/ ([÷×]) /g, '\u00a0$1\u00a0');

/** Renders a sentence: floats as <data>, powers as <sup>, variables as <var>. Text is never parsed as markup. */
export function Say({ sentence }: { sentence: Sentence }) {
  return sentence.map((part, index) => {
    // Parts of a sentence are never reordered, so the index serves as key.
    const key = index;
    if (typeof part === 'string') return <Fragment key={key}>{unbroken(part)}</Fragment>;
    if ('shown' in part) {
      return (
        <data key={key} className="number" value={part.value}>
          {unbroken(part.shown)}
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
