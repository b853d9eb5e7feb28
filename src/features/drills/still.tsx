import { defaultLabels } from '../../scenario/scenario.ts';
import { Say } from '../../ui/sentence.tsx';
import { showLabel } from '../../words/class-names.ts';
import { useStrings, useWords } from '../../words/context.tsx';
import { FAMILY_IDS } from './model/drill.ts';
import { FAMILIES } from './model/families.ts';
import { DRILLS } from './words/words.ts';

/** The exercises of the course, to be read without the panel: what is given in each, and all that is asked. */
export function DrillsStill() {
  const t = useStrings();
  const words = useWords(DRILLS);
  return (
    <ol>
      {FAMILY_IDS.map((id) => {
        const drill = FAMILIES[id].course;
        const names = defaultLabels(drill.logits.length).map((label) => showLabel(t, label));
        return (
          <li key={id}>
            <strong>{words.families[id]}.</strong>{' '}
            <Say sentence={words.questions[id](drill, names)} />
          </li>
        );
      })}
    </ol>
  );
}
