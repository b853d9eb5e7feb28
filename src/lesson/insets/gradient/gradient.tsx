import type { InsetProps } from '../insets.ts';

export const Gradient = (_: InsetProps) => null;
