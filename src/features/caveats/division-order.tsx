import { useId, useMemo } from 'react';
import { FORMATS, float64 } from '../../core/format.ts';
import { at, valueAt } from '../../core/trace.ts';
import { Shown } from '../../panel/shown.tsx';
import { readNumber, writeNumber } from '../../scenario/read-number.ts';
import { Choice } from '../../ui/choice.tsx';
import { LogSlider } from '../../ui/log-slider.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { explainDistribution } from '../../words/explain.ts';
import { shownFloat } from '../../words/numbers.ts';
import { Instead } from './instead.tsx';
import { divisionBreaksUpTo, evaluateOrder } from './model/division-order.ts';
import {
  OPENING,
  ORDER_FORMATS,
  ORDER_LOGITS,
  ORDER_T,
  type OrderFormat,
  PRINTED_T,
} from './model/settings.ts';
import { Examples, NumberControl, writtenIn } from './number-control.tsx';
import type { PartProps } from './part.ts';
import { explainTemperature, explainZone } from './words/explain.ts';
import { CAVEATS } from './words/words.ts';

/** Cold enough that T itself becomes 0 in float16. */
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

/** The same softmax at a low temperature, divided first and shifted first. */
export function DivisionOrder({ titleId, settings, change }: PartProps) {
  const t = useStrings();
  const caveats = useWords(CAVEATS);
  const words = caveats.order;
  const zoneId = useId();
  const { format } = settings;
  const temperature = readNumber(settings.temperature) ?? Number(OPENING.temperature);
  const zone = useMemo(
    () => divisionBreaksUpTo(problemAt(HOTTEST, format), COLDEST, HOTTEST),
    [format],
  );
  const set = (next: number) => change({ temperature: writeNumber(next) });
  return (
    <>
      <h4 id={titleId}>{words.title}</h4>
      <p>
        <Say sentence={words.intro} />
      </p>
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
        markedUpTo={zone}
        describedBy={zoneId}
        valueText={(value) => words.valueText(writtenIn(t, value))}
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
  const columns = ORDERS.flatMap((which) => [order[which].x, order[which].p]);
  return (
    <>
      <p className="caveats-note">
        <Say sentence={explainTemperature(caveats, temperature, valueAt(order.t), format)} />
      </p>
      <ScrollRegion label={words.table}>
        <table className="caveats-table">
          <caption className="visually-hidden">{words.table}</caption>
          <thead>
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
          </thead>
          <tbody>
            {ORDER_LOGITS.map((logit, lane) => (
              <tr key={logit}>
                <th scope="row">
                  <Shown value={logit} format={float64} digits={6} />
                </th>
                {columns.map((step) => (
                  <td key={step.order}>
                    <Shown value={valueAt(at(step, lane))} format={format} digits={3} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
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
