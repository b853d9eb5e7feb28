import { FORMATS } from '../../../core/format.ts';
import type { PanelProps } from '../../../panel/panel.ts';
import { defaultLabels } from '../../../scenario/scenario.ts';
import { Say } from '../../../ui/sentence.tsx';
import { showLabels } from '../../../words/class-names.ts';
import { useStrings, useWords } from '../../../words/context.tsx';
import type { TrainControl } from '../definition.ts';
import type { Controller, RunState } from '../model/controller.ts';
import { labScenario } from '../model/lab.ts';
import type { BadFound } from '../model/session.ts';
import type { Settings } from '../model/settings.ts';
import { operationSentence } from '../words/operation.ts';
import { WORKSPACE } from '../words/workspace.ts';
import { OpenInLab } from './open-in-lab.tsx';

interface FirstBadProps extends PanelProps<TrainControl> {
  readonly controller: Controller;
  readonly run: RunState;
  readonly chosen: Settings;
}

/** Of each side the first value that was not finite: step, sentence and operation, and how far it came. */
export function FirstBad(props: FirstBadProps) {
  const { run } = props;
  const words = useWords(WORKSPACE);
  const found = ([0, 1] as const).filter((side) => run.bad[side] !== null);
  return (
    <section className="train-bad" data-part="first-bad" data-any={found.length > 0 || undefined}>
      <h4>{words.bad.title}</h4>
      {found.length === 0 && <p className="panel-note">{words.bad.none}</p>}
      {found.map((side) => {
        const bad = run.bad[side];
        return bad === null ? null : <One key={side} {...props} side={side} bad={bad} />;
      })}
    </section>
  );
}

interface OneProps extends FirstBadProps {
  readonly side: 0 | 1;
  readonly bad: BadFound;
}

function One({ controller, chosen, showInLab, link, side, bad }: OneProps) {
  const words = useWords(WORKSPACE);
  const t = useStrings();
  const { step, pass, operation, example, weights, all } = bad;
  const tenses = showLabels(t, defaultLabels(5));
  const format = FORMATS[chosen.format];
  const scenario = labScenario(chosen, example, side);
  return (
    <div className="train-first">
      <p>
        <Say
          sentence={words.bad.first({
            side: words.sides[side] ?? '',
            step,
            text: example.text,
            tense: tenses[example.y] ?? '',
            pass,
            operation: operation === null ? [] : operationSentence(operation, format, t.mark),
          })}
        />{' '}
        <Say
          sentence={words.bad.spread({
            step,
            entries: bad.entries,
            classes: tenses.length,
            weights,
            all,
          })}
        />
      </p>
      <div className="train-row-buttons">
        <button type="button" className="chip" onClick={() => controller.go(step)}>
          {words.bad.goTo}
        </button>
        <OpenInLab scenario={scenario} showInLab={showInLab} link={link} />
      </div>
    </div>
  );
}
