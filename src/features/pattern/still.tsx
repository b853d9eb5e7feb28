import { float16, smallestSubnormal } from '../../core/format.ts';
import { Say } from '../../ui/sentence.tsx';
import { useStrings, useWords } from '../../words/context.tsx';
import { floatPart } from '../../words/numbers.ts';
import { PATTERN } from './words/words.ts';

/** The five relatives, to be read without the panel: how each scales in, what becomes of the scale, and its motive. */
export function PatternStill() {
  const t = useStrings();
  const words = useWords(PATTERN);
  const { normalization, layerNorm, rmsNorm, attention, clipping, lossScaling } = words;
  const smallest = floatPart(smallestSubnormal(float16), float16, t.mark);
  const relatives = [
    { ...layerNorm, compensate: normalization.gain },
    { ...rmsNorm, compensate: normalization.gain },
    attention,
    clipping,
    { ...lossScaling, motive: lossScaling.motive(smallest) },
  ];
  return (
    <ul>
      {relatives.map(({ heading, in: scaleIn, compensate, motive }) => (
        <li key={heading}>
          <strong>{heading}.</strong> {words.parts.in}: {scaleIn} {words.parts.compensate}:{' '}
          {compensate} {words.motive} <Say sentence={motive} />
        </li>
      ))}
    </ul>
  );
}
