import { useState } from 'react';
import { ulp } from '../../../core/bits.ts';
import { float32 } from '../../../core/format.ts';
import { floatProps } from '../../../panel/float-props.ts';
import { ValueField, writtenIn } from '../../../panel/value-field.tsx';
import { Float } from '../../../ui/float.tsx';
import { LogSlider } from '../../../ui/log-slider.tsx';
import { Say } from '../../../ui/sentence.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import type { InsetProps } from '../insets.ts';
import { Drawing, Path, Placed } from './line.tsx';
import { type Chosen, choose, isHalfway, moveBy, REACH, readIn } from './model/neighbourhood.ts';
import { AFTER, BEFORE, stretchAround } from './model/stretch.ts';
import { NeighbourLine, nearShareOf } from './neighbour-line.tsx';
import { decimalText, rulerText } from './printed.ts';
import { StretchLine, shareOf } from './stretch-line.tsx';
import { SPACING } from './words/words.ts';

const LEAST = 1;
const MOST = 1e8;
const OPENING = 1000000.1;
const EXAMPLES = [0.1, 1, 16777217, 1e39];

/** A decimal between the floats next to it, and the stretch of the line that they are part of. */
export function SpacingPrimer(_: InsetProps) {
  const t = useStrings();
  const words = useWords(SPACING).primer;
  const [chosen, setChosen] = useState(() => choose(OPENING));
  const { decimal } = chosen;
  const put = (value: number) => setChosen(choose(value));
  const facts = { decimal, value: readIn(decimal).value, halfway: isHalfway(decimal) };
  return (
    <FigureFrame
      kind="spacing-primer"
      title={words.title}
      caption={<Say sentence={words.caption(facts)} />}
      controls={
        <>
          <div className="spacing-field">
            <span aria-hidden="true">{words.number}</span>
            <ValueField label={words.field} value={decimal} onCommit={put} />
            {EXAMPLES.map((example) => (
              <button
                key={example}
                type="button"
                className="chip"
                aria-pressed={example === decimal}
                onClick={() => put(example)}
              >
                {writtenIn(t.mark, example)}
              </button>
            ))}
          </div>
          <LogSlider
            label={words.number}
            value={decimal}
            min={LEAST}
            max={MOST}
            anchor={null}
            markedUpTo={null}
            valueText={(value) => decimalText(value, t.mark)}
            onChange={put}
          />
        </>
      }
    >
      {Number.isNaN(decimal) ? (
        <p className="spacing-nan">
          <Float {...floatProps(decimal, float32, t)} />
        </p>
      ) : (
        <Line chosen={chosen} onMove={(steps) => setChosen(moveBy(chosen, steps))} />
      )}
    </FigureFrame>
  );
}

interface LineProps {
  readonly chosen: Chosen;
  readonly onMove: (steps: number) => void;
}

function Line({ chosen, onMove }: LineProps) {
  const t = useStrings();
  const words = useWords(SPACING).primer;
  const { centre } = chosen;
  const stretch = stretchAround(centre);
  return (
    <>
      <div className="spacing-stretch" aria-hidden="true">
        <StretchLine stretch={stretch} />
        <Placed at={shareOf(0)} name="spacing-text spacing-own">
          {rulerText(centre, t.mark)}
        </Placed>
        <span className="spacing-text spacing-note">{words.perUnit(stretch.perUnit)}</span>
      </div>
      <Lens centre={centre} />
      <NeighbourLine chosen={chosen} onMove={onMove} />
    </>
  );
}

/** Joins what both lines show: the one below is a part of the one above, or reaches further. */
function Lens({ centre }: { centre: number }) {
  const spacing = ulp(centre, float32);
  const low = Math.max(-BEFORE, -REACH * spacing);
  const high = Math.min(AFTER, REACH * spacing);
  return (
    <div className="spacing-lens">
      <Drawing>
        <Path
          name="spacing-glass"
          corners={[
            [shareOf(low), 0],
            [shareOf(high), 0],
            [nearShareOf(high / spacing), 100],
            [nearShareOf(low / spacing), 100],
          ]}
        />
      </Drawing>
    </div>
  );
}
