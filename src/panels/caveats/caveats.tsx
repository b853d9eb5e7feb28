import { useId } from 'react';
import { type CaveatId, CAVEATS as IDS, SETTINGS } from '../../practice/caveats.ts';
import { useWords } from '../../text/context.tsx';
import { CAVEATS } from '../../text/practice/caveats/words.ts';
import { Choice } from '../../ui/choice.tsx';
import type { PanelProps } from '../panel.ts';
import { useKept } from '../use-kept.ts';
import { AllMasked } from './all-masked.tsx';
import { CancellationCaveat } from './cancellation-caveat.tsx';
import { DivisionOrder } from './division-order.tsx';
import { OtherShift } from './other-shift.tsx';
import type { PartProps } from './part.ts';
import './caveats.css';

/** What subtracting the max does not cure, one case at a time. */
export default function CaveatsPanel({ stage }: PanelProps) {
  const words = useWords(CAVEATS);
  const [settings, keep] = useKept(SETTINGS);
  const titleId = useId();
  const shown = IDS.filter((id) => !stage.hides(id));
  const chosen = shown.includes(settings.chosen) ? settings.chosen : shown[0];
  return (
    <div className="panel-card caveats">
      <div className="caveats-head">
        <h3>{words.title}</h3>
        {shown.length > 1 && chosen !== undefined && (
          <Choice
            legend={words.choose}
            options={shown.map((value) => ({ value, label: words.names[value] }))}
            value={chosen}
            onChange={(id) => keep({ ...settings, chosen: id })}
          />
        )}
      </div>
      {chosen !== undefined && (
        <fieldset
          key={chosen}
          className="caveats-part"
          disabled={stage.locks(chosen)}
          aria-labelledby={titleId}
        >
          <Part
            id={chosen}
            titleId={titleId}
            settings={settings}
            change={(change) => keep({ ...settings, ...change })}
          />
        </fieldset>
      )}
    </div>
  );
}

function Part({ id, ...props }: PartProps & { readonly id: CaveatId }) {
  switch (id) {
    case 'log1p':
    case 'expm1':
      return <CancellationCaveat of={id} {...props} />;
    case 'shift-by':
      return <OtherShift {...props} />;
    case 'all-masked':
      return <AllMasked {...props} />;
    case 'order':
      return <DivisionOrder {...props} />;
    default:
      return id satisfies never;
  }
}
