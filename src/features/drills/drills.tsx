import { OfSet } from '../../panel/exercise-set/of-set.tsx';
import type { PanelProps } from '../../panel/panel.ts';
import { CourseDrills } from './course.tsx';
import type { DrillsControl } from './definition.ts';
import { TaughtDrills } from './taught.tsx';

/** Exercises for pen and paper: the five of the course, drawn anew as often as one likes, or those of a teacher's set. */
export default function DrillsPanel(props: PanelProps<DrillsControl>) {
  return (
    <OfSet settings={props.settings} wants="drills" panel="drills">
      {(given) =>
        given === null ? (
          <CourseDrills {...props} />
        ) : (
          <TaughtDrills key={given.key} {...props} given={given} />
        )
      }
    </OfSet>
  );
}
