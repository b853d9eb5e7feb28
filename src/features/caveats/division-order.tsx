import { useId, useMemo } from 'react';
import { FORMATS, float64 } from '../../core/format.ts';
import { valueAt } from '../../core/trace.ts';
import { Shown } from '../../panel/shown.tsx';
import { writtenIn } from '../../panel/value-field.tsx';
import { Choice } from '../../ui/choice.tsx';
import { LogSlider } from '../../ui/log-slider.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { explainDistribution } from '../../words/explain.ts';
import { shownFloat } from '../../words/numbers.ts';
import { Instead } from './instead.tsx';
import { LogitTable } from './logit-table.tsx';
import { divisionBreaksUpTo, evaluateOrder } from './model/division-order.ts';
import {
  ORDER_FORMATS,
  ORDER_LOGITS,
  ORDER_T,
  type OrderFormat,
  PRINTED_T,
} from './model/settings.ts';
import { Examples, NumberControl } from './number-control.tsx';
import { numberSetting, type PartProps } from './part.ts';
import { explainTemperature, explainZone } from './words/explain.ts';
import { CAVEATS } from './words/words.ts';

/** Small enough that T itself becomes 0 in float16. */
const COLDEST = 1e-8;
const HOTTEST = 1;

const ORDERS = ['before', 'after'] as const;
const ACCENTS = { before: 'naive', after: 'stable' } as const;

const problemAt = (temperature: number, format: OrderFormat) => ({
  logits: ORDER_LOGITS,
  temperature,
  trueClass: 0,
  format: FORMATS[format],
  flushToZero: false,
});

/** The same softmax at a low temperature, dividing first and shifting first. */
export function DivisionOrder(props: PartProps) {
  const { settings, change } = props;
  const t = useStrings();
  const caveats = useWords(CAVEATS);
  const words = caveats.order;
  const zoneId = useId();
  const { format } = settings;
  const { value: temperature, set } = numberSetting(props, 'temperature');
  const zone = useMemo(
    () => divisionBreaksUpTo(problemAt(HOTTEST, format), COLDEST, HOTTEST),
    [format],
  );
  return (
    <>
      <div className="caveats-controls">
        <NumberControl symbol="T" label={words.field} value={temperature} onCommit={set} />
        <Examples values={[ORDER_T]} value={temperature} label={words.example} onChoose={set} />
        <Choice
          legend={words.format}
          options={ORDER_FORMATS.map((value) => ({ value, label: value }))}
          value={format}
          onChange={(next) => change({ format: next })}
        />
      </div>
      <LogSlider
        label={words.slider}
        value={temperature}
        min={COLDEST}
        max={HOTTEST}
        marks={zone === null ? [] : [{ kind: 'broken', from: COLDEST, to: zone }]}
        describedBy={zoneId}
        valueText={(value) => words.valueText(writtenIn(t.mark, value))}
        onChange={set}
      />
      <p className="caveats-zone" id={zoneId}>
        {explainZone(caveats, zone, HOTTEST)}
      </p>
      <Orders temperature={temperature} format={format} />
      <Instead code={words.code} />
      <p className="panel-note">
        <Say sentence={words.source(ORDER_T, Math.max(...ORDER_LOGITS), PRINTED_T)} />
      </p>
    </>
  );
}

interface OrdersProps {
  readonly temperature: number;
  readonly format: OrderFormat;
}

function Orders({ temperature, format: name }: OrdersProps) {
  const t = useStrings();
  const caveats = useWords(CAVEATS);
  const words = caveats.order;
  const order = evaluateOrder(problemAt(temperature, name));
  const format = FORMATS[name];
  const names = ORDER_LOGITS.map((logit) => shownFloat(logit, float64, t.mark, 6));
  const explained = ORDERS.map((which) => ({
    which,
    sentence: explainDistribution(t, order[which], names),
  }));
  const settled = useSettled(explained);
  return (
    <>
      <p className="caveats-note">
        <Say sentence={explainTemperature(caveats, temperature, valueAt(order.t), format)} />
      </p>
      <LogitTable
        label={words.table}
        head={
          <>
            <tr>
              <td />
              {ORDERS.map((which) => (
                <th key={which} scope="colgroup" colSpan={2} className={ACCENTS[which]}>
                  {words[which]}
                </th>
              ))}
            </tr>
            <tr>
              <th scope="col">{words.logit}</th>
              <th scope="col">x / T</th>
              <th scope="col">p</th>
              <th scope="col">(x − m) / T</th>
              <th scope="col">p</th>
            </tr>
          </>
        }
        logits={ORDER_LOGITS.map((logit) => ({
          key: String(logit),
          shown: <Shown value={logit} format={float64} digits={6} />,
        }))}
        steps={ORDERS.flatMap((which) => [order[which].x, order[which].p])}
        format={format}
        digits={3}
      />
      <dl className="caveats-verdicts">
        {explained.map(({ which, sentence }) => (
          <div key={which} className={ACCENTS[which]}>
            <dt>{words[which]}</dt>
            <dd>
              <Say sentence={sentence} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="visually-hidden" role="status">
        {settled.map(({ which, sentence }) => (
          <span key={which}>
            {words[which]}: <Say sentence={sentence} />{' '}
          </span>
        ))}
      </p>
    </>
  );
}
