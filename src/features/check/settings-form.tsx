import { SUM_ORDERS } from '../../core/sum-orders.ts';
import { ValueField } from '../../panel/value-field.tsx';
import { FORMAT_NAMES, type PlanSettings } from '../../report/settings.ts';
import { Switch } from '../../ui/choice.tsx';
import { LabelFields } from './label-fields.tsx';
import { MaskFields } from './mask-fields.tsx';
import { PRESET_IDS, presetOfPlan, withPreset } from './model/plans.ts';
import { AxisFields, isAmbiguous } from './opened.tsx';
import { planName } from './plan-name.ts';
import { SelectField } from './select-field.tsx';
import type { SettingsProps } from './settings-props.ts';

/** Folded: what is chosen is in the line that unfolds it. Unfolded by itself where something in it is wrong. */
export function SettingsForm(props: SettingsProps & { readonly locked: boolean }) {
  const { words, current, complaint, locked } = props;
  const wrong = ['labels', 'mask', 'weights'].includes(complaint?.beside ?? '');
  const { settings } = words;
  const labels = current.labels.kind === 'none' ? settings.noLabels : settings.labelled;
  return (
    <details className="check-settings" {...(wrong && { open: true })}>
      <summary>{settings.summary(planName(words, current.settings.plan), labels)}</summary>
      <fieldset disabled={locked}>
        {!isAmbiguous(current) && <AxisFields {...props} />}
        <PlanFields {...props} />
        <LabelFields {...props} />
        <MaskFields {...props} />
      </fieldset>
    </details>
  );
}

const CUSTOM = 'custom';

function PlanFields({ words: { settings: words }, current, onChange }: SettingsProps) {
  const { settings } = current;
  const { plan } = settings;
  const put = (change: Partial<PlanSettings>) =>
    onChange({ ...current, settings: { ...settings, plan: { ...plan, ...change } } });
  const formats = FORMAT_NAMES.map((value) => ({ value, label: words.format(value) }));
  const preset = presetOfPlan(plan) ?? CUSTOM;
  return (
    <div className="check-fields">
      <SelectField
        label={words.plan}
        value={preset}
        options={[
          ...PRESET_IDS.map((value) => ({ value, label: words.preset(value) })),
          ...(preset === CUSTOM ? [{ value: CUSTOM, label: words.custom } as const] : []),
        ]}
        onChange={(value) => {
          if (value !== CUSTOM) put(withPreset(plan, value));
        }}
      />
      <SelectField
        label={words.storage}
        value={plan.storage}
        options={formats}
        onChange={(storage) => put({ storage })}
      />
      <SelectField
        label={words.compute}
        value={plan.compute}
        options={formats}
        onChange={(compute) => put({ compute })}
      />
      <SelectField
        label={words.accumulation}
        value={plan.accumulation}
        options={formats}
        onChange={(accumulation) => put({ accumulation })}
      />
      <SelectField
        label={words.order}
        value={plan.order}
        options={SUM_ORDERS.map((value) => ({ value, label: words.orderOf(value) }))}
        onChange={(order) => put({ order })}
      />
      <div className="check-field">
        <span className="check-label" aria-hidden="true">
          {words.temperature}
        </span>
        <ValueField
          label={words.temperature}
          value={settings.temperature}
          onCommit={(temperature) =>
            onChange({ ...current, settings: { ...settings, temperature } })
          }
        />
      </div>
      <Switch on={plan.flushToZero} onChange={(flushToZero) => put({ flushToZero })}>
        {words.flush}
      </Switch>
      <Switch on={plan.saturate} onChange={(saturate) => put({ saturate })}>
        {words.saturate}
      </Switch>
    </div>
  );
}
