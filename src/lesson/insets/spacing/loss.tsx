import { useState } from 'react';
import { float32 } from '../../../core/format.ts';
import { floatProps } from '../../../panel/float-props.ts';
import { Float } from '../../../ui/float.tsx';
import { LogSlider } from '../../../ui/log-slider.tsx';
import { Say } from '../../../ui/sentence.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import { FigureFrame } from '../figure-frame.tsx';
import type { InsetProps } from '../insets.ts';
import { Facts } from './facts.tsx';
import { Comb, Path, Placed, percent } from './line.tsx';
import { twoEqualLogits } from './model/absorbed.ts';
import { AFTER, stretchAround } from './model/stretch.ts';
import { decimalText, rulerPart, rulerText } from './printed.ts';
import { StretchLine, shareOf } from './stretch-line.tsx';
import { SPACING } from './words/words.ts';

const LEAST = 1;
const MOST = 1e8;

/** log 2 added to a logit m, rounded to the nearest float, and the loss that is left once m is taken away again. */
export function SpacingLoss(_: InsetProps) {
  const t = useStrings();
  const words = useWords(SPACING).loss;
  const [logit, setLogit] = useState(MOST);
  const result = twoEqualLogits(logit);
  const { m, logS, lse, loss, lossShift, flags } = result;
  const float = (value: number) => <Float {...floatProps(value, float32, t, 7)} />;
  return (
    <FigureFrame
      kind="spacing-loss"
      title={words.title}
      caption={<Say sentence={words.caption({ ...result, gap: stretchAround(m).next.gap })} />}
      controls={
        <div className="spacing-slider">
          <span aria-hidden="true">
            {words.logit} <var>m</var>
          </span>
          <LogSlider
            label={words.logits}
            value={logit}
            min={LEAST}
            max={MOST}
            anchor={null}
            markedUpTo={null}
            valueText={(value) => decimalText(value, t.mark)}
            onChange={setLogit}
          />
        </div>
      }
    >
      <Sum result={result} />
      <Facts
        rows={[
          [<Say key="" sentence={words.sum} />, <Say key="" sentence={[rulerPart(lse, t.mark)]} />],
          [
            words.error,
            <data key="" value={loss - logS}>
              {decimalText(loss - logS, t.mark, 4)}
            </data>,
          ],
          [<Say key="" sentence={words.fromSum} />, float(loss)],
          [<Say key="" sentence={words.fromShift} />, float(lossShift)],
          [words.flags(flags.length), flags.map((flag) => t.flags[flag]).join(', ') || words.none],
        ]}
      />
    </FigureFrame>
  );
}

type Result = ReturnType<typeof twoEqualLogits>;

/** What is added, as an arrow from m; the float on which it lands; and what is left of it. */
export function Sum({ result: { m, logS, lse, loss, right } }: { result: Result }) {
  const t = useStrings();
  const words = useWords(SPACING).loss;
  const stretch = stretchAround(m);
  const { value: next, gap } = stretch.next;
  const [from, end, hit] = [shareOf(0), shareOf(logS), shareOf(lse - m)];
  return (
    <div className="spacing-sum" data-right={right} aria-hidden="true">
      <StretchLine stretch={stretch}>
        <Comb name="spacing-hit" places={[hit]} from={24} to={70} />
        <Path
          name="spacing-snap"
          corners={[
            [end, 12],
            [hit, 24],
          ]}
        />
      </StretchLine>
      <span className="spacing-bar" style={{ left: percent(from), width: percent(end - from) }} />
      <Placed at={end} name="spacing-dot" />
      <Placed at={end} name="spacing-text spacing-added">
        + log 2 = {decimalText(logS, t.mark, 4)}
      </Placed>
      <span className="spacing-left" style={{ left: percent(from), width: percent(hit - from) }} />
      <Placed at={Math.max(hit, from)} name="spacing-text spacing-loss">
        {words.loss} {decimalText(loss, t.mark, 4)}
      </Placed>
      <Placed at={from} name="spacing-text spacing-own">
        {rulerText(m, t.mark)}
      </Placed>
      {gap > AFTER ? (
        <span className="spacing-text spacing-note">{rulerText(next, t.mark)} ▸</span>
      ) : gap >= 1 ? (
        <Placed at={shareOf(gap)} name="spacing-text spacing-after">
          {rulerText(next, t.mark)}
        </Placed>
      ) : (
        <span className="spacing-text spacing-note">{words.perUnit(stretch.perUnit)}</span>
      )}
    </div>
  );
}
