import { useWords } from '../../text/context.tsx';
import { PREDICT } from '../../text/practice/predict/words.ts';
import type { PanelProps } from '../panel.ts';
import './predict.css';

export default function PredictPanel(_props: PanelProps) {
  const words = useWords(PREDICT);
  return (
    <div className="panel-card predict">
      <h3>{words.title}</h3>
    </div>
  );
}
