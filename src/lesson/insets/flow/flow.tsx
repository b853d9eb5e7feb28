import type { InsetProps } from '../insets.ts';

export const Flow = (_: InsetProps) => null;
