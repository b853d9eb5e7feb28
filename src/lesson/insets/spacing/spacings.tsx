import type { InsetProps } from '../insets.ts';

export const SpacingPrimer = (_: InsetProps) => null;

export const SpacingLoss = (_: InsetProps) => null;

export const SpacingUnderflow = (_: InsetProps) => null;
