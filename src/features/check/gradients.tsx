import type { GradientFinding, Report } from '../../report/report.ts';
import type { Words } from './words/en.ts';

interface GradientsProps {
  readonly words: Words;
  readonly report: Report;
  readonly onOpen: (row: number) => void;
}

/** Rows whose gradient is not finite, or vanishes where it should not. */
export function GradientsPart({ words, report: { gradients }, onOpen }: GradientsProps) {
  const { gradients: said } = words.report;
  if (gradients === null) return null;
  const { counted, nonFinite, vanishing } = gradients;
  const example = ({ example }: GradientFinding) =>
    example !== null && (
      <button type="button" className="chip" onClick={() => onOpen(example.row)}>
        {said.example(example.row + 1)}
      </button>
    );
  return (
    <section className="check-part" data-part="gradients">
      <h4>{said.title}</h4>
      <p>
        {said.nonFinite(nonFinite.rows, counted)} {example(nonFinite)}
      </p>
      <p>
        {said.vanishing(vanishing.rows)} {example(vanishing)}
      </p>
    </section>
  );
}
