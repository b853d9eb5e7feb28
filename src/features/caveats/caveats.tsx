import { useId } from 'react';
import type { PanelProps } from '../../panel/panel.ts';
import { useKept } from '../../panel/use-kept.ts';
import { Choice } from '../../ui/choice.tsx';
import { Say } from '../../ui/sentence.tsx';
import { useWords } from '../../words/context.tsx';
import type { Sentence } from '../../words/sentence.ts';
import { AllMasked } from './all-masked.tsx';
import { CancellationCaveat } from './cancellation-caveat.tsx';
import type { CaveatsControl } from './definition.ts';
import { DivisionOrder } from './division-order.tsx';
import { CAVEAT_IDS, type CaveatId, SETTINGS } from './model/settings.ts';
import { OtherShift } from './other-shift.tsx';
import type { PartProps } from './part.ts';
import type { Words } from './words/en.ts';
import { CAVEATS } from './words/words.ts';
import './caveats.css';

/** Cases that subtracting the max does not cure, one at a time. */
export default function CaveatsPanel({ stage }: PanelProps<CaveatsControl>) {
  const words = useWords(CAVEATS);
  const [settings, keep] = useKept(SETTINGS);
  const titleId = useId();
  const introduced = introductions(words);
  const shown = CAVEAT_IDS.filter((id) => !stage.hides(id));
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
          <h4 id={titleId}>{introduced[chosen].title}</h4>
          <p>
            <Say sentence={introduced[chosen].intro} />
          </p>
          <Part
            id={chosen}
            settings={settings}
            change={(change) => keep({ ...settings, ...change })}
          />
        </fieldset>
      )}
    </div>
  );
}

/** The title and introduction of each caveat. */
const introductions = ({ cancellation, shiftBy, allMasked, order }: Words) =>
  ({
    log1p: cancellation.log1p,
    expm1: cancellation.expm1,
    'shift-by': shiftBy,
    'all-masked': allMasked,
    order,
  }) satisfies Record<CaveatId, { title: string; intro: Sentence }>;

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
