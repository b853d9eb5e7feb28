import { Component, createContext, type ReactNode } from 'react';

/** One showing of what is inside a boundary; another one begins when it is tried again. */
export interface Attempt {
  readonly number: number;
}

export const AttemptContext = createContext<Attempt>({ number: 0 });

interface BoundaryProps {
  readonly children: ReactNode;
  /** What stands there after a failure, which tells how to try again and whether that was done before. */
  readonly instead: (failure: unknown, again: () => void, repeated: boolean) => ReactNode;
}

interface BoundaryState {
  readonly attempt: Attempt;
  readonly failed: { readonly failure: unknown } | null;
}

/** What throws inside of it takes nothing outside along. */
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
