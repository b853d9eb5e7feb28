import { useWords } from '../../text/context.tsx';
import { BATCH } from '../../text/practice/batch/words.ts';
import type { PanelProps } from '../panel.ts';
import './batch.css';

export default function BatchPanel(_props: PanelProps) {
  const words = useWords(BATCH);
  return (
    <div className="panel-card batch">
      <h3>{words.title}</h3>
    </div>
  );
}
