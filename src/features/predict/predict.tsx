import { useMemo } from 'react';
import { OfSet } from '../../panel/exercise-set/of-set.tsx';
import type { PanelProps } from '../../panel/panel.ts';
import { kept } from '../../practice/kept.ts';
import { keptSets } from '../../practice/kept-sets.ts';
import type { ExerciseSet } from '../../practice/set/exercise-set.ts';
import type { PredictControl } from './definition.ts';
import { OPENING_PROGRESS, openingOf, readProgress } from './model/progress.ts';
import { SCENES, taughtScenes } from './model/scenes.ts';
import { type Play, Scenes } from './scenes.tsx';

const COURSE: Play = {
  scenes: SCENES,
  progress: kept('predict', OPENING_PROGRESS, (data) => readProgress(data)),
  title: '',
  lang: '',
};

const TAUGHT = keptSets('predict-sets');

/** Rows of logits, of the course or of a teacher's set: the reader predicts what two programs give, then runs them. */
export default function PredictPanel(props: PanelProps<PredictControl>) {
  return (
    <OfSet settings={props.settings} wants="scenes" panel="predict">
      {(given) =>
        given === null ? (
          <Scenes {...props} play={COURSE} />
        ) : (
          <TaughtScenes {...props} set={given.set} setKey={given.key} />
        )
      }
    </OfSet>
  );
}

interface TaughtScenesProps extends PanelProps<PredictControl> {
  readonly set: ExerciseSet;
  readonly setKey: string;
}

function TaughtScenes({ set, setKey, ...props }: TaughtScenesProps) {
  const play = useMemo((): Play => {
    const scenes = taughtScenes(set.scenes, setKey);
    const read = (data: unknown) => readProgress(data, scenes);
    return {
      scenes,
      progress: TAUGHT.of(setKey, openingOf(scenes), read),
      title: set.title,
      lang: set.lang,
    };
  }, [set, setKey]);
  return <Scenes key={setKey} {...props} play={play} />;
}
