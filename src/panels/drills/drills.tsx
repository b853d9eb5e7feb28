import { useWords } from '../../text/context.tsx';
import { DRILLS } from '../../text/practice/drills/words.ts';
import type { PanelProps } from '../panel.ts';
import './drills.css';

export default function DrillsPanel(_props: PanelProps) {
  const words = useWords(DRILLS);
  return (
    <div className="panel-card drills">
      <h3>{words.title}</h3>
    </div>
  );
}
