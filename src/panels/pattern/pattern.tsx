import { useWords } from '../../text/context.tsx';
import { PATTERN } from '../../text/practice/pattern/words.ts';
import type { PanelProps } from '../panel.ts';
import './pattern.css';

export default function PatternPanel(_props: PanelProps) {
  const words = useWords(PATTERN);
  return (
    <div className="panel-card pattern">
      <h3>{words.title}</h3>
    </div>
  );
}
