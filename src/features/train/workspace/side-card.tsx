import type { Format } from '../../../core/format.ts';
import { Shown } from '../../../panel/shown.tsx';
import { useWords } from '../../../words/context.tsx';
import type { Matrix } from '../model/weight-map.ts';
import type { ScoreFacts, SideFacts } from '../words/facts.ts';
import { WORKSPACE } from '../words/workspace.ts';
import { LogitRail } from './logit-rail.tsx';
import { Weights } from './weights.tsx';
import './side-card.css';

/** A side at the step that is looked at. */
export interface SideView {
  readonly name: string;
  readonly facts: SideFacts;
  /** NaN before the first step. */
  readonly loss: number | null;
  readonly score: ScoreFacts;
  /** Largest logit over T; null before the first step. */
  readonly largest: number | null;
  readonly matrices: readonly Matrix[];
  readonly weights: ArrayLike<number>;
}

interface SideCardProps {
  readonly side: SideView;
  readonly format: Format;
  readonly cliff: number;
  /** It takes e to the x itself, with nothing subtracted. */
  readonly exponentiates: boolean;
  readonly darkest: number;
  readonly showWeights: boolean;
}

/** What one model is and does at a step. */
export function SideCard({ side, darkest, showWeights, ...rail }: SideCardProps) {
  const words = useWords(WORKSPACE);
  const { format } = rail;
  const { name, facts, loss, score, largest, matrices, weights } = side;
  return (
    <section className="train-side" data-state={facts.state} aria-label={name}>
      <h4>{name}</h4>
      <p className="train-state">{words.side.state(facts)}</p>
      <dl className="train-numbers">
        <dt>{words.side.loss}</dt>
        <dd>{loss === null ? '–' : <Shown value={loss} format={format} />}</dd>
        <dt>{words.side.held}</dt>
        <dd data-part="score">{words.side.score(score)}</dd>
      </dl>
      <LogitRail largest={largest} {...rail} />
      {showWeights && (
        <Weights name={name} matrices={matrices} values={weights} darkest={darkest} />
      )}
    </section>
  );
}
