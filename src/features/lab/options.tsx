import { FORMATS } from '../../core/format.ts';
import { useScenarioPart } from '../../panel/panel.ts';
import { READER_FORMATS } from '../../scenario/scenario.ts';
import { Choice, Switch } from '../../ui/choice.tsx';
import { CopyLink } from '../../ui/copy-link.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useStrings } from '../../words/context.tsx';
import type { LabControl } from './definition.ts';
import type { LabView } from './lab-view.ts';
import { PresetsList } from './presets-list.tsx';
import './options.css';

interface OptionsProps {
  readonly lab: LabView;
  /** The address that reopens the current state. */
  readonly link: () => string;
  readonly onShowTruth: (on: boolean) => void;
}

const IN_MENU: readonly LabControl[] = ['ftz', 'truth', 'actions'];

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
        <Choice
          legend={t.lab.format}
          options={READER_FORMATS.map((value) => ({ value, label: FORMATS[value].name }))}
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

function MenuItems({ lab, link, onShowTruth }: OptionsProps) {
  const t = useStrings();
  const { stage, store, dispatch, announce } = lab;
  const flushToZero = useScenarioPart(store, (scenario) => scenario.flushToZero);
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
