import { Component, createContext, type ReactNode } from 'react';

/** One attempt to render what is inside a boundary; trying again is a new attempt. */
export interface Attempt {
  readonly number: number;
}

export const AttemptContext = createContext<Attempt>({ number: 0 });

interface BoundaryProps {
  readonly children: ReactNode;
  /** Rendered after a failure; `again` tries once more, `repeated` tells whether that was done before. */
  readonly instead: (failure: unknown, again: () => void, repeated: boolean) => ReactNode;
}

interface BoundaryState {
  readonly attempt: Attempt;
  readonly failed: { readonly failure: unknown } | null;
}

/** An error inside does not affect what is outside. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { attempt: { number: 0 }, failed: null };

  static getDerivedStateFromError(failure: unknown): Partial<BoundaryState> {
    return { failed: { failure } };
  }

  again = (): void =>
    this.setState(({ attempt }) => ({ attempt: { number: attempt.number + 1 }, failed: null }));

  override render(): ReactNode {
    const { attempt, failed } = this.state;
    if (failed !== null) return this.props.instead(failed.failure, this.again, attempt.number > 0);
    return <AttemptContext value={attempt}>{this.props.children}</AttemptContext>;
  }
}
