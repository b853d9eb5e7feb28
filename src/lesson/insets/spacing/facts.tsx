import type { ReactNode } from 'react';

interface FactsProps {
  readonly rows: readonly (readonly [name: ReactNode, value: ReactNode])[];
}

/** Names and values, two to a line where there is room. Rows are never reordered. */
export const Facts = ({ rows }: FactsProps) => (
  <dl className="spacing-facts">
    {[...rows.entries()].map(([at, [name, value]]) => (
      <div key={at}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
