import { useWords } from '../../text/context.tsx';
import { CAVEATS } from '../../text/practice/caveats/words.ts';
import type { PanelProps } from '../panel.ts';
import './caveats.css';

export default function CaveatsPanel(_props: PanelProps) {
  const words = useWords(CAVEATS);
  return (
    <div className="panel-card caveats">
      <h3>{words.title}</h3>
    </div>
  );
}
