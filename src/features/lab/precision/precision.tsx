import { FORMATS, type FormatName } from '../../../core/format.ts';
import { SUM_ORDERS } from '../../../core/sum-orders.ts';
import { useScenario } from '../../../panel/panel.ts';
import { type Precision, READER_FORMATS } from '../../../scenario/scenario.ts';
import { PLAN_PRESETS, type PlanPreset, presetOf } from '../../../softmax/plans.ts';
import { Select } from '../../../ui/select.tsx';
import { useStrings, useWords } from '../../../words/context.tsx';
import type { LabView } from '../lab-view.ts';
import { PRECISION } from './words/words.ts';
import './precision.css';

const FORMAT_OPTIONS = READER_FORMATS.map((value) => ({ value, label: value }));

/** The formats of logits, operations and sums, as people run them or one by one; and the order of a sum. */
export default function PrecisionChoices({ lab }: { lab: LabView }) {
  const t = useStrings();
  const words = useWords(PRECISION);
  const scenario = useScenario(lab.store);
  const { format, compute, accumulation, order } = scenario;
  const locked = lab.stage.locks('precision');
  const change = (chosen: Partial<Precision>) =>
    lab.dispatch({ type: 'precision', change: chosen });
  return (
    <div className="precision">
      <Select
        label={words.preset}
        options={PLAN_PRESETS.map(({ id }) => ({ value: id, label: words.presets[id] }))}
        value={presetIdOf(scenario)}
        otherwise={words.own}
        onChange={(chosen) => {
          const preset = PLAN_PRESETS.find(({ id }) => id === chosen);
          if (preset) change(precisionOf(preset));
        }}
        locked={locked}
      />
      <Select
        label={words.storage}
        options={FORMAT_OPTIONS}
        value={format}
        onChange={(chosen) => change({ format: chosen })}
        locked={locked || lab.stage.locks('format')}
      />
      <Select
        label={words.compute}
        options={FORMAT_OPTIONS}
        value={compute ?? format}
        onChange={(chosen) => change({ compute: otherThan(format, chosen) })}
        locked={locked}
      />
      <Select
        label={words.accumulation}
        options={FORMAT_OPTIONS}
        value={accumulation ?? format}
        onChange={(chosen) => change({ accumulation: otherThan(format, chosen) })}
        locked={locked}
      />
      <Select
        label={words.order}
        options={SUM_ORDERS.map((value) => ({ value, label: t.lab.orders[value] }))}
        value={order}
        onChange={(chosen) => change({ order: chosen })}
        locked={locked}
      />
    </div>
  );
}

/** One that is the format of the logits goes on to be so when that changes. */
const otherThan = <Name extends FormatName>(format: FormatName, chosen: Name): Name | null =>
  chosen === format ? null : chosen;

const presetIdOf = ({ format, compute, accumulation }: Precision) =>
  presetOf({
    storage: FORMATS[format],
    compute: FORMATS[compute ?? format],
    accumulation: FORMATS[accumulation ?? format],
  })?.id ?? null;

/** A preset says nothing of the order and of saturation. */
function precisionOf({ storage, compute, accumulation }: PlanPreset): Partial<Precision> {
  const [format, ofOperations, ofSums] = [storage, compute, accumulation].map(({ name }) =>
    READER_FORMATS.find((each) => each === name),
  );
  if (format === undefined || ofOperations === undefined || ofSums === undefined) return {};
  return {
    format,
    compute: otherThan(format, ofOperations),
    accumulation: otherThan(format, ofSums),
  };
}
