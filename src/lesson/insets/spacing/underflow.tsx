import { useState } from 'react';
import { float32, smallestNormal } from '../../../core/format.ts';
import { kindOf } from '../../../core/kind.ts';
import { floatProps } from '../../../panel/float-props.ts';
import { Switch } from '../../../ui/choice.tsx';
import { Float } from '../../../ui/float.tsx';
import { Say } from '../../../ui/sentence.tsx';
import { Slider } from '../../../ui/slider.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import type { InsetProps } from '../insets.ts';
import { Facts } from './facts.tsx';
import { Comb, Drawing, Kept, Path, Placed } from './line.tsx';
import { descentTo, exponential, LOWEST } from './model/descent.ts';
import { decimalText } from './printed.ts';
import { SPACING } from './words/words.ts';

const OPENING = -100;
/** The slider moves by tenths; a tenth is no double, so it counts them. */
const TENTHS = 10;

/** e^x among the floats between 0 and twice itself, and the digits that it has left. */
export function SpacingUnderflow(_: InsetProps) {
  const t = useStrings();
  const words = useWords(SPACING).underflow;
  const [x, setX] = useState(OPENING);
  const [flush, setFlush] = useState(false);
  const result = exponential(x, flush);
  const { value, ulp, digits, flags } = result;
  const float = (shown: number) => <Float {...floatProps(shown, float32, t)} />;
  const written = decimalText(x, t.mark);
  return (
    <FigureFrame
      kind="spacing-underflow"
      title={words.title}
      caption={
        <Say
          sentence={words.caption({ ...result, flush, every: descentTo(result.unrounded).every })}
        />
      }
      controls={
        <>
          <Slider
            label={words.exponent}
            value={Math.round(x * TENTHS)}
            min={LOWEST * TENTHS}
            max={0}
            step={1}
            valueText={written}
            readout={written}
            onChange={(tenths) => setX(tenths / TENTHS)}
          />
          <Switch on={flush} onChange={setFlush}>
            {words.flush}
          </Switch>
        </>
      }
    >
      <Fall result={result} flush={flush} />
      <p className="spacing-digits" aria-hidden="true">
        <span>{digits.text.slice(0, digits.text.length - digits.left)}</span>
        <b>{digits.text.slice(digits.text.length - digits.left)}</b>
      </p>
      <Facts
        rows={[
          [<Say key="" sentence={words.result(written)} />, float(value)],
          [words.ulp, float(ulp)],
          [words.left, words.leftOf(digits.left, digits.text.length)],
          [words.flags(flags.length), flags.map((flag) => t.flags[flag]).join(', ') || words.none],
        ]}
      />
    </FigureFrame>
  );
}

interface FallProps {
  readonly result: ReturnType<typeof exponential>;
  readonly flush: boolean;
}

export function Fall({ result: { x, value, unrounded }, flush }: FallProps) {
  const t = useStrings();
  const words = useWords(SPACING).underflow;
  const { top, every, ticks, solidBelow } = descentTo(unrounded);
  const shareOf = (one: number) => one / top;
  const normal = smallestNormal(float32);
  const places = (wanted: (value: number, halves: boolean) => boolean) =>
    ticks.filter((tick) => wanted(tick.value, tick.halves)).map((tick) => shareOf(tick.value));
  const [own, hit] = [shareOf(unrounded), shareOf(value)];
  return (
    <div
      className="spacing-fall"
      data-kind={kindOf(value, float32)}
      data-flush={flush || undefined}
      aria-hidden="true"
    >
      <Drawing>
        {solidBelow > 0 && (
          <rect
            className="spacing-band"
            x="0"
            y="52"
            width={Math.round(shareOf(solidBelow) * 1e5) / 100}
            height="18"
          />
        )}
        <Comb
          name="spacing-tick"
          places={places((one, halves) => (one >= normal && !halves) || one === 0)}
          from={52}
          to={70}
        />
        <Comb
          name="spacing-tick spacing-subnormal"
          places={places((one) => one > 0 && one < normal)}
          from={52}
          to={70}
        />
        <Comb name="spacing-tick" places={places((_one, halves) => halves)} from={38} to={70} />
        <path className="spacing-axis" d="M0 70H1000" />
        <Comb name="spacing-hit" places={[hit]} from={32} to={70} />
        <Path
          name="spacing-snap"
          corners={[
            [own, 20],
            [hit, 34],
          ]}
        />
      </Drawing>
      <Placed at={own} name="spacing-dot" />
      <Kept at={own} name="spacing-text spacing-decimal">
        e<sup>{decimalText(Number(x.toPrecision(6)), t.mark)}</sup>
      </Kept>
      <span className="spacing-text spacing-zero">0</span>
      {normal <= top && normal > 0.04 * top && (
        <Kept at={shareOf(normal)} name="spacing-text spacing-normal">
          <Say sentence={words.smallestNormal} />
        </Kept>
      )}
      <span className="spacing-text spacing-note">{words.every(every)}</span>
    </div>
  );
}
