import { Say } from '../../ui/sentence.tsx';
import { useWords } from '../../words/context.tsx';
import { CAVEATS } from './words/words.ts';

/** The five caveats, to be read without the panel: why each is one, and what to write instead. */
export function CaveatsStill() {
  const words = useWords(CAVEATS);
  const { cancellation, shiftBy, allMasked, order, instead } = words;
  return (
    <ul>
      {[cancellation.log1p, cancellation.expm1].map(({ title, why, code }) => (
        <li key={title}>
          <strong>{title}.</strong> {why} {instead} <code>{code}</code>.
        </li>
      ))}
      <li>
        <strong>{shiftBy.title}.</strong> {instead} <code>{shiftBy.code}</code>, {shiftBy.worst}
      </li>
      <li>
        <strong>{allMasked.title}.</strong> <Say sentence={allMasked.masked} /> {allMasked.softmax}
      </li>
      <li>
        <strong>{order.title}.</strong> {instead} <code>{order.code}</code>.
      </li>
    </ul>
  );
}
