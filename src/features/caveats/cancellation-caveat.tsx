import { FORMULAS } from 'virtual:formulas/caveats';
import { useId, useMemo } from 'react';
import { bitsOf } from '../../core/bits.ts';
import { shortestDecimal } from '../../core/decimal.ts';
import { float32 } from '../../core/format.ts';
import { kindOf } from '../../core/kind.ts';
import { writtenIn } from '../../panel/value-field.tsx';
import { ComparedFloat } from '../../ui/compared-float.tsx';
import { Formula } from '../../ui/formula.tsx';
import { LogSlider } from '../../ui/log-slider.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { agreeingDigits } from '../../words/agreeing-digits.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { ErrorChart, ErrorTable, HIGH, LOW } from './error-chart.tsx';
import { Instead } from './instead.tsx';
import {
  type Cancelling,
  evaluateCancellation,
  type Measured,
  measure,
  type RelativeError as RelativeErrorOf,
  sizeOf,
  vanishesUpTo,
} from './model/cancellation.ts';
import { EXAMPLES } from './model/settings.ts';
import { Examples, NumberControl } from './number-control.tsx';
import { numberSetting, type PartProps } from './part.ts';
import { agreementText, errorText } from './words/explain.ts';
import { CAVEATS } from './words/words.ts';

interface CancellationProps extends PartProps {
  readonly of: Cancelling;
}

/**
 * A function written with a superfluous 1, compared with the library function that avoids it, as its input nears 0.
 */
export function CancellationCaveat({ of, ...props }: CancellationProps) {
  const t = useStrings();
  const words = useWords(CAVEATS).cancellation;
  const own = words[of];
  const zoneId = useId();
  const gone = useMemo(() => vanishesUpTo(of), [of]);
  const { value, set } = numberSetting(props, of);
  const measured = measure(evaluateCancellation(of, [value]));
  return (
    <>
      <div className="caveats-controls">
        <NumberControl
          symbol={own.input}
          label={words.field(own.input)}
          value={value}
          onCommit={set}
        />
        <Examples
          values={EXAMPLES[of]}
          value={value}
          label={(shown) => words.example(own.input, shown)}
          onChoose={set}
        />
      </div>
      <ErrorChart of={of} measured={measured}>
        <LogSlider
          label={own.input}
          value={value}
          min={LOW}
          max={HIGH}
          marks={[{ kind: 'broken', from: LOW, to: gone }]}
          anchor={null}
          describedBy={zoneId}
          valueText={(at) => words.valueText(own.input, writtenIn(t.mark, at))}
          onChange={set}
        />
        <p className="caveats-zone" id={zoneId}>
          <Say sentence={own.vanishes(gone)} />
        </p>
      </ErrorChart>
      <Results of={of} measured={measured} />
      <Instead code={own.code} />
      <details>
        <summary>{words.table}</summary>
        <ErrorTable of={of} />
      </details>
      <Why of={of} measured={measured} />
    </>
  );
}

interface MeasuredProps {
  readonly of: Cancelling;
  readonly measured: Measured;
}

/** Both results compared digit by digit with the true value, and where digits were lost. */
function Results({ of, measured }: MeasuredProps) {
  const t = useStrings();
  const caveats = useWords(CAVEATS);
  const words = caveats.cancellation;
  const own = words[of];
  const { input, near1, truth } = measured;
  const agree = (value: number) => agreementText(caveats, value, truth, t.mark);
  const [plain, careful] = [agree(measured.plain), agree(measured.careful)];
  const status = useSettled(words.status(own.plain, plain, own.careful, careful));
  const form = (value: number, agrees: string, error: RelativeErrorOf) => (
    <>
      <dd>
        <Digits value={value} against={truth} />
      </dd>
      <dd className="caveats-agree">{agrees}</dd>
      <dt>{words.error}</dt>
      <dd>
        <RelativeError error={error} />
      </dd>
    </>
  );
  return (
    <>
      <div className="caveats-forms">
        <dl className="naive">
          <dt>{own.near1}</dt>
          <dd>
            <Digits value={near1} against={near1} />
          </dd>
          <dt className="caveats-form">{own.plain}</dt>
          {form(measured.plain, plain, measured.plainError)}
        </dl>
        <dl className="stable">
          <dt>{words.held(own.input)}</dt>
          <dd>
            <Digits value={input} against={input} />
          </dd>
          <dt className="caveats-form">{own.careful}</dt>
          {form(measured.careful, careful, measured.carefulError)}
        </dl>
      </div>
      <p className="caveats-truth">
        {words.truth}: <Digits value={truth} against={truth} />
      </p>
      <p className="caveats-note">
        <Say sentence={own.remains(measured)} />
      </p>
      <p className="visually-hidden" role="status">
        {status}
      </p>
    </>
  );
}

/**
 * Nine digits, enough to tell any float32 from its neighbours; digits that differ from the other number are struck.
 */
function Digits({ value, against }: { value: number; against: number }) {
  const t = useStrings();
  const { agreeing, differing, power } = agreeingDigits(value, against, t.mark);
  return (
    <ComparedFloat
      value={shortestDecimal(value, float32)}
      kind={kindOf(value, float32)}
      agreeing={agreeing}
      differing={differing}
      power={power}
    />
  );
}

/** A relative error, measured in float64. */
function RelativeError({ error }: { error: RelativeErrorOf }) {
  const t = useStrings();
  return <data value={String(sizeOf(error))}>{errorText(useWords(CAVEATS), error, t.mark)}</data>;
}

/** The series behind log1p and expm1, and the bits of the number near 1. */
function Why({ of, measured }: MeasuredProps) {
  const { why, cancellation: words } = useWords(CAVEATS);
  const own = words[of];
  const { sign, exponent, significand } = bitsOf(measured.near1, float32);
  return (
    <details>
      <summary>{why}</summary>
      <p>{own.why}</p>
      <div className="caveats-formula">
        <Formula html={FORMULAS[of]} display />
      </div>
      <p>{words.bits(own.near1)}</p>
      <p className="caveats-bits">
        <span>{sign}</span> <span>{exponent}</span> <span>{significand}</span>
      </p>
    </details>
  );
}
