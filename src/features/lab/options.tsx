import { useScenario, useScenarioPart } from '../../panel/panel.ts';
import { canSaturate } from '../../scenario/problem.ts';
import { type Precision, READER_FORMATS } from '../../scenario/scenario.ts';
import type { ScenarioStore } from '../../scenario/store.ts';
import { Switch } from '../../ui/choice.tsx';
import { CopyLink } from '../../ui/copy-link.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Select } from '../../ui/select.tsx';
import { useStrings } from '../../words/context.tsx';
import type { LabControl } from './definition.ts';
import type { LabView } from './lab-view.ts';
import { PrecisionFold } from './precision-fold.tsx';
import { PresetsList } from './presets-list.tsx';
import './options.css';

interface OptionsProps {
  readonly lab: LabView;
  /** The address that reopens the current state. */
  readonly link: () => string;
  readonly onShowTruth: (on: boolean) => void;
}

const IN_MENU: readonly LabControl[] = ['ftz', 'precision', 'truth', 'actions'];

const FORMAT_OPTIONS = READER_FORMATS.map((value) => ({ value, label: value }));

/** Number format and cases in a line; what is used less often in a menu. */
export function Options(props: OptionsProps) {
  const t = useStrings();
  const { lab } = props;
  const { stage, store, dispatch } = lab;
  const format = useScenarioPart(store, (scenario) => scenario.format);
  const menu = !IN_MENU.every(stage.hides);
  if (!menu && stage.hides('format') && stage.hides('presets')) return null;
  return (
    <div className="options">
      {!stage.hides('presets') && <PresetsList lab={lab} />}
      {!stage.hides('format') && (
        <Select
          label={t.lab.format}
          quiet
          options={FORMAT_OPTIONS}
          value={format}
          onChange={(value) => dispatch({ type: 'format', format: value })}
          locked={stage.locks('format')}
        />
      )}
      {menu && (
        <Menu label={t.lab.options}>
          <MenuItems {...props} />
        </Menu>
      )}
    </div>
  );
}

/** A line on what is not as the chosen format says; nothing where everything is in that format, added from left to right. */
export function Mixed({ store }: { store: ScenarioStore }) {
  const t = useStrings();
  const { format, compute, accumulation, order } = useScenario(store);
  const text = t.lab.mixed({
    compute: compute === format ? null : compute,
    accumulation: accumulation === format ? null : accumulation,
    order,
  });
  return text === '' ? null : <p className="mixed">{text}</p>;
}

function MenuItems({ lab, link, onShowTruth }: OptionsProps) {
  const t = useStrings();
  const { stage, store, dispatch, announce } = lab;
  const flushToZero = useScenarioPart(store, (scenario) => scenario.flushToZero);
  const eightBits = useScenarioPart(store, hasEightBits);
  const saturate = useScenarioPart(store, (scenario) => scenario.saturate);
  const locked = stage.locks('actions');
  return (
    <>
      {!stage.hides('ftz') && (
        <Switch
          on={flushToZero}
          onChange={(on) => dispatch({ type: 'flushToZero', on })}
          locked={stage.locks('ftz')}
        >
          {t.lab.flush}
        </Switch>
      )}
      {!stage.hides('precision') && eightBits && (
        <Switch
          on={saturate}
          onChange={(on) => dispatch({ type: 'precision', change: { saturate: on } })}
          locked={stage.locks('precision')}
        >
          {t.lab.saturate}
        </Switch>
      )}
      {!stage.hides('precision') && <PrecisionFold lab={lab} />}
      {!stage.hides('truth') && (
        <Switch on={lab.showTruth} onChange={onShowTruth} locked={stage.locks('truth')}>
          {t.lab.showTruth}
        </Switch>
      )}
      {!stage.hides('actions') && (
        <div className="actions">
          <button
            type="button"
            className="quiet"
            disabled={locked}
            onClick={() => dispatch({ type: 'reset' })}
          >
            {t.lab.reset}
          </button>
          <CopyLink
            label={t.lab.copyLink}
            className="quiet"
            disabled={locked}
            link={link}
            onDone={(copied) => announce(copied ? t.lab.copied : t.lab.copyByHand)}
          />
        </div>
      )}
    </>
  );
}

const hasEightBits = ({ format, compute, accumulation }: Precision): boolean =>
  [format, compute, accumulation].some((name) => name !== null && canSaturate(name));
